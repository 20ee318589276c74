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
        _ => $"{exception.GetType().Name} : {exception.Message}",
    };

    private static bool IsOurs(Exception exception) =>
        exception is JudgementException or ProofAwaitedException or NotClaimedException or PendingStepException or StepTimeoutException or RunInterruptedException or BindingException or InconclusiveException;
}
