namespace TestPlans.Gherkin;

/// <summary>One thing that a judgement found at fault.</summary>
/// <param name="Message">What is wrong, in French.</param>
public sealed record JudgementFault(string Message)
{
    /// <summary>What was observed; null when absence is what was observed, or when the fault has no value.</summary>
    public string? Found { get; init; }

    /// <summary>What the norm or the test case asks for.</summary>
    public string? Expected { get; init; }

    /// <summary>Where, in what was judged; null when it has no place.</summary>
    public JudgedPlace? Place { get; init; }

    /// <summary>The rule that did not hold, when one of a model says it; null otherwise.</summary>
    public string? Rule { get; init; }

    /// <summary>The exigence at fault, when the rule names it; else the judgement's <see cref="Judgement.Requirements"/> hold.</summary>
    public string? Requirement { get; init; }
}

/// <summary>A place in something that was judged and is kept as evidence.</summary>
/// <param name="Artefact">How a person names it.</param>
/// <param name="Sha256">SHA-256 of its bytes: the artefact of that hash among the evidence.</param>
/// <param name="Path">Where in the notation of its standard; empty when it has none.</param>
/// <param name="Line">From 1; 0 when unknown.</param>
/// <param name="Column">From 1; 0 when unknown.</param>
/// <param name="Excerpt">The text there, one line, cut; empty when there is none to show.</param>
public sealed record JudgedPlace(string Artefact, string Sha256, string Path = "", int Line = 0, int Column = 0, string Excerpt = "")
{
    /// <summary>« vsm.xml:120:5 /ClinicalDocument/… »: what editors and terminals make clickable.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Artefact}{(Line > 0 ? $":{Line}" : "")}{(Line > 0 && Column > 0 ? $":{Column}" : "")} {Path}").TrimEnd();
}
