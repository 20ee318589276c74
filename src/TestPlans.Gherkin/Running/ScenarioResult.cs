namespace TestPlans.Gherkin;

/// <summary>How one scenario ended.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Outcome">Its outcome.</param>
/// <param name="Reason">Why, in French; null when it is « conforme ».</param>
/// <param name="Duration">How long its last attempt took.</param>
/// <param name="Attempts">How many times it was run, at least 1.</param>
public sealed record ScenarioResult(PlannedScenario Scenario, Outcome Outcome, string? Reason, TimeSpan Duration, int Attempts);

/// <summary>How a run ended.</summary>
/// <param name="Scenarios">The scenarios that ran, in the order in which they ended.</param>
/// <param name="Selected">How many were selected; more than ran when the run was interrupted or could not begin.</param>
/// <param name="Errors">The features that could not be read.</param>
/// <param name="Fault">What went wrong outside any scenario (a hook of the run, the engine, an interruption), in French, or null.</param>
public sealed record RunSummary(IReadOnlyList<ScenarioResult> Scenarios, int Selected, IReadOnlyList<Diagnostic> Errors, string? Fault)
{
    /// <summary>The gravest outcome; unreadable features, faults and an empty run are « non concluant ».</summary>
    public Outcome Outcome => Scenarios.Select(result => result.Outcome)
        .Concat(Errors.Count > 0 || Fault is not null || Scenarios.Count < Selected ? [Outcome.Broken] : [])
        .Combine();

    /// <summary>How many scenarios ended so.</summary>
    /// <param name="outcome">How.</param>
    /// <returns>The number.</returns>
    public int Count(Outcome outcome) => Scenarios.Count(result => result.Outcome == outcome);
}
