namespace TestPlans.Gherkin;

/// <summary>What a sentence of a plan is, before anything runs.</summary>
public static class SentenceKinds
{
    /// <summary>The kind of the step that accepts a sentence; null when none does, or several do.</summary>
    /// <param name="library">The vocabulary.</param>
    /// <param name="scenario">Where the sentence stands.</param>
    /// <param name="sentence">One step of the scenario.</param>
    public static StepKind? Of(StepLibrary library, PlannedScenario scenario, Messages.PickleStep sentence)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(sentence);
        return library.Matcher.Match(scenario, sentence) is [var only] ? only.Binding.Kind : null;
    }
}
