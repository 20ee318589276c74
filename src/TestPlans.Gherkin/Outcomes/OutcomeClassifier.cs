namespace TestPlans.Gherkin;

/// <summary>What the messages say of one step or hook of one scenario.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="ExceptionType">The full name of what it threw, or null.</param>
/// <param name="IsJudgement">Whether it judges something: of kind validation, or a Then when kinds are unknown.</param>
/// <param name="ProofGiven">Whether a human proof was attached to it.</param>
/// <param name="Message">What to tell the reader when this step decides.</param>
public sealed record StepRecord(
    Messages.TestStepResultStatus Status, string? ExceptionType, bool IsJudgement, bool ProofGiven, string? Message = null);

/// <summary>Turns what happened in a scenario into its outcome; the only place that does.</summary>
public static class OutcomeClassifier
{
    private static readonly string Judgement = typeof(JudgementException).FullName!;
    private static readonly string Awaited = typeof(ProofAwaitedException).FullName!;

    /// <summary>Classifies one attempt of a scenario.</summary>
    /// <param name="steps">Its steps and hooks, in order.</param>
    /// <returns>The outcome, and why in French, null for « conforme ».</returns>
    public static (Outcome Outcome, string? Reason) Classify(IReadOnlyList<StepRecord> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        if (steps.FirstOrDefault(IsFailure) is { } failure)
        {
            return (Outcome.Failed, failure.Message ?? "Un jugement n'a pas tenu.");
        }

        if (steps.FirstOrDefault(IsBroken) is { } broken)
        {
            return (Outcome.Broken, broken.Message ?? "Un pas n'a pas pu être exécuté.");
        }

        if (steps.FirstOrDefault(step => step.Status == Messages.TestStepResultStatus.PENDING) is { } awaited)
        {
            return (Outcome.Awaited, awaited.Message ?? "Une preuve est attendue.");
        }

        // Nothing failed, so nothing was skipped as a consequence: a step said so.
        if (steps.FirstOrDefault(step => step.Status == Messages.TestStepResultStatus.SKIPPED) is { } skipped)
        {
            return (Outcome.Skipped, skipped.Message ?? "Un pas a déclaré le scénario sans objet.");
        }

        if (steps.Any(step => step.ProofGiven))
        {
            return (Outcome.ToReview, "Une preuve humaine a été donnée : une personne doit l'instruire.");
        }

        return steps.Any(step => step.IsJudgement && step.Status == Messages.TestStepResultStatus.PASSED)
            ? (Outcome.Passed, null)
            : (Outcome.Broken, "Aucun jugement n'a été porté dans ce scénario.");
    }

    private static bool IsFailure(StepRecord step) => step.Status == Messages.TestStepResultStatus.FAILED && step.ExceptionType == Judgement;

    private static bool IsBroken(StepRecord step) => step.Status switch
    {
        Messages.TestStepResultStatus.FAILED or Messages.TestStepResultStatus.UNDEFINED
            or Messages.TestStepResultStatus.AMBIGUOUS or Messages.TestStepResultStatus.UNKNOWN => true,
        Messages.TestStepResultStatus.PENDING => step.ExceptionType != Awaited,
        _ => false,
    };
}
