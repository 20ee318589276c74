namespace TestPlans.Evidence;

/// <summary>How strongly an exigence binds.</summary>
public enum Obligation
{
    /// <summary>« DOIT ».</summary>
    Doit,

    /// <summary>« PEUT ».</summary>
    Peut,
}

/// <summary>How an exigence is verified.</summary>
public enum Verification
{
    /// <summary>A rule of a pack carries it.</summary>
    Artefact,

    /// <summary>A scenario carries it: <c>@exi:&lt;id&gt;</c>.</summary>
    Comportement,

    /// <summary>A person brings a proof, another judges it.</summary>
    Humaine,

    /// <summary>Nothing verifies it, for a written reason.</summary>
    NonExercee,
}

/// <summary>One testable sentence of a volet: a row of <c>exigences.csv</c>.</summary>
public sealed record Requirement
{
    /// <summary>Its id, which never changes.</summary>
    public required string Id { get; init; }

    /// <summary>The actor it binds.</summary>
    public string Actor { get; init; } = "";

    /// <summary>How strongly.</summary>
    public required Obligation Obligation { get; init; }

    /// <summary>The sentence, in our words.</summary>
    public required string Statement { get; init; }

    /// <summary>The document, version and place it comes from.</summary>
    public string Source { get; init; } = "";

    /// <summary>How it is verified.</summary>
    public required Verification Verification { get; init; }

    /// <summary>Why it is not exercised; not empty when <see cref="Verification"/> is <see cref="Verification.NonExercee"/>.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Pieces of the sentences that judge it, when scenarios judge several exigences; empty when any sentence of a scenario that carries it does.</summary>
    public IReadOnlyList<string> Phrases { get; init; } = [];

    /// <summary>Its line in the file, from 1.</summary>
    public int Line { get; init; }
}

/// <summary>A fault in a data file, placed so that a person finds it.</summary>
/// <param name="File">The file, as it was named.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in characters.</param>
/// <param name="Message">What is wrong and what is expected, in French.</param>
public sealed record FileProblem(string File, int Line, int Column, string Message)
{
    /// <summary>« fichier:ligne:colonne: message », which editors and terminals make clickable.</summary>
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}:{Column}: {Message}");
}

/// <summary>The exigences of one volet.</summary>
/// <param name="File">The file, as it was named.</param>
/// <param name="Famille">The folder above the volet: <c>cda</c>.</param>
/// <param name="Volet">The volet's folder: <c>vsm</c>.</param>
/// <param name="Requirements">The rows that could be read, in their order.</param>
/// <param name="Problems">What could not; empty for a good file.</param>
public sealed record RequirementSet(string File, string Famille, string Volet, IReadOnlyList<Requirement> Requirements, IReadOnlyList<FileProblem> Problems)
{
    /// <summary>Whether the run covers another volet, whose rules call upon this one: then only what was exercised is shown, and its silence proves nothing.</summary>
    public bool IsReferenced { get; init; }
}
