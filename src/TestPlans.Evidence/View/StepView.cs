using TestPlans.Gherkin;

namespace TestPlans.Evidence;

/// <summary>One step of a scenario, or one hook around it.</summary>
public sealed record StepView
{
    /// <summary>« Étant donné », « Quand »… as written, without the space; for a hook, « avant » or « après ».</summary>
    public string Keyword { get; init; } = "";

    /// <summary>The sentence, with the values of the example; for a hook, its name.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether it is a hook.</summary>
    public bool IsHook { get; init; }

    /// <summary>Its line in the feature, from 1; 0 for a hook.</summary>
    public long Line { get; init; }

    /// <summary>What it is in the plan: <c>contexte</c>, <c>instruction</c>, <c>transaction</c>, <c>validation</c>, <c>preuve</c>; empty for a hook.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Its doc string; null without one.</summary>
    public string? DocString { get; init; }

    /// <summary>Its table; null without one.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? Table { get; init; }

    /// <summary>How it ended; null when it was not carried out because an earlier one ended the scenario.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>What it said when it is not « conforme ».</summary>
    public string Message { get; init; } = "";

    /// <summary>Where in our code, for whoever mends the tool; empty for a judgement.</summary>
    public string Trace { get; init; } = "";

    /// <summary>What was observed, when a judgement says it.</summary>
    public string? Found { get; init; }

    /// <summary>What was asked for, when a judgement says it.</summary>
    public string? Expected { get; init; }

    /// <summary>The judgement that did not hold: every fault with its place and exigence; null when it is not « non conforme ».</summary>
    public Judgement? Judgement { get; init; }

    /// <summary>When it began; null when it did not.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>What it attached, in order: artefacts, reports, files of proofs.</summary>
    public IReadOnlyList<AttachmentView> Attachments { get; init; } = [];

    /// <summary>The judgements it made, in short.</summary>
    public IReadOnlyList<ReportView> Reports { get; init; } = [];

    /// <summary>The proofs a person gave.</summary>
    public IReadOnlyList<Proof> Proofs { get; init; } = [];

    /// <summary>What it logged, line by line.</summary>
    public IReadOnlyList<string> Logs { get; init; } = [];

    /// <summary>Links it gave.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];
}

/// <summary>Bytes that were attached, kept under <c>artefacts/</c>.</summary>
/// <param name="Name">How a person names them: a file name.</param>
/// <param name="MediaType">Their media type.</param>
/// <param name="Sha256">Their SHA-256 as they were judged, lower-case hexadecimal.</param>
/// <param name="Bytes">Their length.</param>
/// <param name="File">The file, relative to the run's folder, with slashes: <c>artefacts/&lt;sha256&gt;.&lt;ext&gt;</c>.</param>
/// <param name="Masked">Whether secrets were masked in what is kept: then the file's own hash differs from <paramref name="Sha256"/>.</param>
public sealed record AttachmentView(string Name, string MediaType, string Sha256, long Bytes, string File, bool Masked = false);
