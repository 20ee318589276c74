using TestPlans.Evidence;
using TestPlans.Gherkin;
using TestPlans.ReferenceSystem;

namespace TestPlans.Cli.Proving;

/// <summary>Scenario by defect: who saw what, and what nobody saw.</summary>
/// <param name="Scenarios">The scenarios, in the order of the plans.</param>
/// <param name="Defects">The defects tried.</param>
/// <param name="Baseline">Each scenario on the conforming system.</param>
/// <param name="Tried">By defect, each scenario.</param>
internal sealed record SensitivityMatrix(
    IReadOnlyList<PlannedScenario> Scenarios,
    IReadOnlyList<Defect> Defects,
    IReadOnlyDictionary<string, ScenarioFate> Baseline,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, ScenarioFate>> Tried)
{
    // A defect that reddens more than this is perhaps several defects: its reason is asked for.
    private const int Many = 3;

    /// <summary>The scenarios that a defect makes « non conforme », at a judgement.</summary>
    public IReadOnlyList<ScenarioFate> ReddenedBy(Defect defect) => [.. Scenarios.Select(scenario => Tried[defect.Id][scenario.Key]).Where(fate => fate.IsReddened)];

    /// <summary>What is unproven, in French; empty when every scenario and every defect is.</summary>
    /// <param name="requirements">The exigences of the plans: each automatable one owes a defect.</param>
    public IReadOnlyList<string> Unproven(IReadOnlyList<RequirementSet> requirements) =>
    [
        .. Scenarios.Where(scenario => Baseline[scenario.Key].Outcome != Outcome.Passed)
            .Select(scenario => $"scénario {scenario.Key} « {scenario.Name} » : {Baseline[scenario.Key].Outcome.DisplayName()} sur le système conforme ({Baseline[scenario.Key].Reason})"),
        .. Defects.Select(Problem).OfType<string>(),
        .. Scenarios.Where(scenario => !Defects.Any(defect => Tried[defect.Id][scenario.Key].IsReddened))
            .Select(scenario => $"scénario {scenario.Key} « {scenario.Name} » : aucun défaut ne le fait échouer"),
        .. Owed(requirements),
    ];

    private string? Problem(Defect defect)
    {
        var broken = Tried[defect.Id].Values.FirstOrDefault(fate => fate.Outcome == Outcome.Broken);
        if (broken is not null)
        {
            return $"défaut {defect.Id} : rend « non concluant » {broken.Key} ({broken.Reason})";
        }

        var reddened = ReddenedBy(defect);
        if (reddened.Count == 0)
        {
            return $"défaut {defect.Id} « {defect.Title} » : aucun scénario ne le voit";
        }

        if (!reddened.Any(fate => fate.Requirements.Contains(defect.Requirement)))
        {
            var accused = reddened.SelectMany(fate => fate.Requirements).Distinct(StringComparer.Ordinal);
            return $"défaut {defect.Id} : vu, mais pas par l'exigence {defect.Requirement} qu'il enfreint (constats : {string.Join(", ", accused)})";
        }

        return reddened.Count > Many && defect.Reason is null
            ? $"défaut {defect.Id} : fait échouer {reddened.Count} scénarios ; au-delà de {Many}, sa raison s'écrit (« raison »)"
            : null;
    }

    // Every exigence that a rule or a scenario verifies must have been seen broken once.
    private IEnumerable<string> Owed(IReadOnlyList<RequirementSet> requirements)
    {
        var broken = Defects.Select(defect => defect.Requirement).ToHashSet(StringComparer.Ordinal);
        return requirements.SelectMany(set => set.Requirements)
            .Where(requirement => requirement is { Obligation: Obligation.Doit, Verification: Verification.Artefact or Verification.Comportement } && !broken.Contains(requirement.Id))
            .Select(requirement => $"exigence {requirement.Id} : aucun défaut ne l'enfreint");
    }
}
