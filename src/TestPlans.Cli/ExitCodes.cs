namespace TestPlans.Cli;

/// <summary>What the command answers to the shell (design, « a run » and « the command »).</summary>
internal static class ExitCodes
{
    /// <summary>Everything was judged and held.</summary>
    public const int Conforming = 0;

    /// <summary>At least one judgement did not hold.</summary>
    public const int NotConforming = 1;

    /// <summary>The command was misused, or its configuration cannot be used.</summary>
    public const int Usage = 2;

    /// <summary>Nothing failed, but something could not be concluded, or nothing was judged at all.</summary>
    public const int Inconclusive = 3;
}
