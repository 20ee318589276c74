namespace TestPlans.Evidence;

/// <summary>What a journal holds.</summary>
internal sealed record JournalContent
{
    /// <summary>What identifies the run; null when the journal has no first line.</summary>
    public RunDescription? Description { get; init; }

    /// <summary>When the run began.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it was resumed, in order.</summary>
    public IReadOnlyList<DateTimeOffset> ResumedAt { get; init; } = [];

    /// <summary>How its last part ended; null when it was interrupted.</summary>
    public JournalEnd? End { get; init; }

    /// <summary>The scenarios that ended, each once: the last line of each.</summary>
    public IReadOnlyList<ScenarioView> Scenarios { get; init; } = [];

    /// <summary>The scenarios that owe an outcome, by key: those selected when the campaign began, and all that ran since.</summary>
    public IReadOnlySet<string> Owed { get; init; } = new HashSet<string>();

    /// <summary>What could not be read, in French: a last line torn by a brutal stop.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The first line, from 1, that is no longer what the next one says it was; null when none is.</summary>
    public int? AlteredLine { get; init; }

    /// <summary>What a person is told of it; null when nothing was edited.</summary>
    public string? Alteration => AlteredLine is { } line ? FormattableString.Invariant($"le journal a été modifié après la campagne (ligne {line})") : null;

    /// <summary>How many bytes of the file are whole lines: what follows is torn.</summary>
    public long WholeBytes { get; init; }
}
