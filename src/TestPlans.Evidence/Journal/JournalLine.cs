namespace TestPlans.Evidence;

/// <summary>One line of <c>journal.ndjson</c>: exactly one of its members is there, beside what ties it to the line before.</summary>
internal sealed record JournalLine
{
    /// <summary>SHA-256 of the line before, without its end; null on the first. It tells a hand that edits, not a forger: nothing here is signed.</summary>
    public string? Previous { get; init; }

    /// <summary>The run begins.</summary>
    public JournalStart? Start { get; init; }

    /// <summary>The run is taken up again.</summary>
    public DateTimeOffset? Resumed { get; init; }

    /// <summary>A scenario ended; of several lines for one scenario, the last holds.</summary>
    public ScenarioView? Scenario { get; init; }

    /// <summary>The run ended by itself.</summary>
    public JournalEnd? End { get; init; }
}

/// <summary>The first line.</summary>
/// <param name="At">When.</param>
/// <param name="Description">What identifies the run.</param>
internal sealed record JournalStart(DateTimeOffset? At, RunDescription? Description)
{
    /// <summary>The scenarios that were selected, by key: each owes an outcome before the campaign concludes anything, however it is resumed.</summary>
    public IReadOnlyList<string> Owed { get; init; } = [];
}

/// <summary>The last line.</summary>
/// <param name="At">When.</param>
/// <param name="Selected">How many scenarios were selected.</param>
/// <param name="Problems">What went wrong outside any scenario.</param>
internal sealed record JournalEnd(DateTimeOffset At, int Selected, IReadOnlyList<string> Problems);
