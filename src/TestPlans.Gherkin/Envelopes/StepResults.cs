namespace TestPlans.Gherkin;

/// <summary>Says in messages how a step or a hook ended.</summary>
internal static class StepResults
{
    public static Messages.TestStepResult Plain(Messages.TestStepResultStatus status) => new(new Messages.Duration(0, 0), null, status, null);

    public static Messages.TestStepResult Of(StepSignal signal, TimeSpan took) => new(
        RunStream.DurationOf(took),
        null,
        signal switch
        {
            StepSignal.Pending => Messages.TestStepResultStatus.PENDING,
            StepSignal.Skipped => Messages.TestStepResultStatus.SKIPPED,
            _ => Messages.TestStepResultStatus.PASSED,
        },
        null);

    public static Messages.TestStepResult Of(Judgement judgement, JudgementException exception, TimeSpan took) =>
        new(RunStream.DurationOf(took), judgement.InFrench(), Messages.TestStepResultStatus.FAILED, Describe(exception));

    public static Messages.TestStepResult Of(Exception exception, TimeSpan took)
    {
        var status = exception switch
        {
            PendingStepException or ProofAwaitedException => Messages.TestStepResultStatus.PENDING,
            NotClaimedException => Messages.TestStepResultStatus.SKIPPED,
            _ => Messages.TestStepResultStatus.FAILED,
        };
        return new Messages.TestStepResult(RunStream.DurationOf(took), Say(exception), status, Describe(exception));
    }

    public static Messages.Exception Describe(Exception exception) => new(exception.GetType().FullName, exception.Message, IsOurs(exception) ? null : exception.StackTrace);

    /// <summary>The French text that reports show; a fault of the tool names its kind, since its text is not ours.</summary>
    public static string Say(Exception exception) => exception switch
    {
        JudgementException judgement => new Judgement(judgement.Message, judgement.Faults, []).InFrench(),
        _ when IsOurs(exception) => exception.Message,
        FileNotFoundException or DirectoryNotFoundException => $"fichier ou dossier introuvable{Named(exception)} : vérifiez qu'il existe encore et que systeme.json le nomme bien",
        UnauthorizedAccessException => $"accès refusé{Named(exception)} : vérifiez les droits sur ce fichier ou ce dossier",
        IOException => $"lecture ou écriture impossible{Named(exception)} : disque plein, fichier verrouillé ou dossier retiré ?",
        _ => $"{exception.GetType().Name} : {exception.Message}",
    };

    // The platform tells the path between quotes, in a sentence that is not in French.
    private static string Named(Exception exception) =>
        (exception as FileNotFoundException)?.FileName is { } file ? $" (« {file} »)"
        : exception.Message.Split('\'') is [_, { Length: > 0 } path, _, ..] ? $" (« {path} »)"
        : "";

    private static bool IsOurs(Exception exception) =>
        exception is JudgementException or ProofAwaitedException or NotClaimedException or PendingStepException or StepTimeoutException or RunInterruptedException or BindingException or InconclusiveException;
}
