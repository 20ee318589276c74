using TestPlans.Gherkin;

namespace TestPlans.Evidence;

/// <summary>How one step ended, from its message. How the scenario ended is the classifier's to say.</summary>
internal static class StepOutcomes
{
    /// <summary>How the step ended; null when it was not carried out because an earlier one ended the scenario.</summary>
    /// <param name="result">Its result.</param>
    /// <param name="proofGiven">Whether a person gave a proof in it.</param>
    /// <param name="alreadyEnded">Whether an earlier step was not passed.</param>
    public static Outcome? Of(Messages.TestStepResult result, bool proofGiven, bool alreadyEnded) => result.Status switch
    {
        // A human proof is never « conforme » by itself.
        Messages.TestStepResultStatus.PASSED => proofGiven ? Outcome.ToReview : Outcome.Passed,
        Messages.TestStepResultStatus.SKIPPED => alreadyEnded && result.Exception is null ? null : Outcome.Skipped,
        Messages.TestStepResultStatus.PENDING when Is<ProofAwaitedException>(result) => Outcome.Awaited,
        Messages.TestStepResultStatus.FAILED when Is<JudgementException>(result) => Outcome.Failed,
        _ => Outcome.Broken,
    };

    /// <summary>What the step says; for a status that carries no message, what the status means.</summary>
    public static string Meaning(Messages.TestStepResultStatus status) => status switch
    {
        Messages.TestStepResultStatus.UNDEFINED => "Phrase inconnue : aucun pas du vocabulaire ne l'accepte.",
        Messages.TestStepResultStatus.AMBIGUOUS => "Phrase ambiguë : plusieurs pas du vocabulaire l'acceptent.",
        Messages.TestStepResultStatus.PENDING => "Pas non écrit.",
        Messages.TestStepResultStatus.FAILED => "Échec sans message.",
        Messages.TestStepResultStatus.UNKNOWN => "État inconnu.",
        _ => "",
    };

    public static bool Interrupted(Messages.TestStepResult result) => Is<RunInterruptedException>(result);

    private static bool Is<T>(Messages.TestStepResult result) => string.Equals(result.Exception?.Type, typeof(T).FullName, StringComparison.Ordinal);
}
