namespace TestPlans.Gherkin;

/// <summary>What the protocol concludes from the statuses of a scenario.</summary>
internal static class StatusRules
{
    /// <summary>Only a failure may go away by itself: a sentence without step will still have none.</summary>
    public static bool IsRetried(IReadOnlyList<Messages.TestStepResultStatus> statuses) =>
        statuses.Contains(Messages.TestStepResultStatus.FAILED)
        && !statuses.Any(status => status is Messages.TestStepResultStatus.UNDEFINED or Messages.TestStepResultStatus.AMBIGUOUS or Messages.TestStepResultStatus.PENDING);

    public static bool IsSuccess(IReadOnlyList<Messages.TestStepResultStatus> statuses) =>
        statuses.All(status => status is Messages.TestStepResultStatus.PASSED or Messages.TestStepResultStatus.SKIPPED);
}
