namespace TestPlans.Gherkin;

/// <summary>The words and the algebra of outcomes.</summary>
public static class OutcomeExtensions
{
    /// <summary>The word that every page and console line shows.</summary>
    /// <param name="outcome">How the scenario ended.</param>
    /// <returns>A French word, lower case.</returns>
    public static string DisplayName(this Outcome outcome) => outcome switch
    {
        Outcome.Skipped => "sans objet",
        Outcome.Passed => "conforme",
        Outcome.ToReview => "à instruire",
        Outcome.Awaited => "preuve attendue",
        Outcome.Broken => "non concluant",
        Outcome.Failed => "non conforme",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    /// <summary>The outcome of a set: its gravest. An empty set is « non concluant », because nothing was observed.</summary>
    /// <param name="outcomes">The outcomes of the members.</param>
    /// <returns>The gravest.</returns>
    public static Outcome Combine(this IEnumerable<Outcome> outcomes) => outcomes.DefaultIfEmpty(Outcome.Broken).Max();
}
