namespace TestPlans.Validation;

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>Said, never counted against the artefact.</summary>
    Information,

    /// <summary>Advice, or a fact whose source is not confirmed; does not change the verdict.</summary>
    Warning,

    /// <summary>The artefact breaks the rule: the verdict is <see cref="Verdict.Failed"/>.</summary>
    Error,
}

/// <summary>One thing that a rule says of an artefact.</summary>
public sealed record Finding
{
    /// <summary>The id of the rule: it never changes, and tests assert it.</summary>
    public required string Rule { get; init; }

    /// <summary>How much it weighs.</summary>
    public required Severity Severity { get; init; }

    /// <summary>For the person who mends the artefact, in French: what is asked and what was found.</summary>
    public required string Message { get; init; }

    /// <summary>Where, in the notation of the standard (<c>/ClinicalDocument/author[2]/time</c>, <c>PID[1]-3[2].1</c>); empty for the artefact as a whole.</summary>
    public string Path { get; init; } = "";

    /// <summary>Line in the artefact's text, from 1; 0 when it has none.</summary>
    public int Line { get; init; }

    /// <summary>Column in that line, from 1; 0 when it has none.</summary>
    public int Column { get; init; }

    /// <summary>The artefact in which the place is, by its name, when it is not the one judged: a message of a set, the document that a message carries; null otherwise.</summary>
    public string? Artefact { get; init; }

    /// <summary>The other place that the finding speaks of: what a message says beside what its document says. Null when there is one place.</summary>
    public Place? Other { get; init; }

    /// <summary>The value found, where the rule names one.</summary>
    public string? Found { get; init; }

    /// <summary>The value or values asked for, where the rule names them.</summary>
    public string? Expected { get; init; }

    /// <summary>The exigence that the rule checks, or null when the rule serves none in particular (well-formedness).</summary>
    public string? Requirement { get; init; }
}
