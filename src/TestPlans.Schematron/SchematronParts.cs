namespace TestPlans.Schematron;

/// <summary>How grave an assertion is, read from its role or flag, else from those of its rule and pattern.</summary>
public enum AssertionSeverity
{
    /// <summary>The default: what is asserted must hold.</summary>
    Error,

    /// <summary>role or flag: warning, warn, avertissement.</summary>
    Warning,

    /// <summary>role or flag: info, information, hint, debug.</summary>
    Information,
}

/// <summary>A pattern that takes part in the evaluation.</summary>
/// <param name="Id">Its id, or <c>pattern-N</c> when it has none (N: rank among the patterns of the schema).</param>
/// <param name="DeclaredId">The id as written; null when there is none.</param>
/// <param name="Title">Its title, or null.</param>
/// <param name="Role">Its role, or null.</param>
/// <param name="File">The file where it is written.</param>
/// <param name="Line">Its line in that file.</param>
public sealed record PatternInfo(string Id, string? DeclaredId, string? Title, string? Role, string File, int Line);

/// <summary>A rule of a pattern.</summary>
/// <param name="Id">Its id, or the id of the pattern and its rank: <c>pattern/2</c>.</param>
/// <param name="DeclaredId">The id as written; null when there is none.</param>
/// <param name="Pattern">Its pattern.</param>
/// <param name="Context">The context as written.</param>
/// <param name="Role">Its role, or null.</param>
/// <param name="Flag">Its flag, or null.</param>
/// <param name="File">The file where it is written.</param>
/// <param name="Line">Its line in that file.</param>
public sealed record RuleInfo(string Id, string? DeclaredId, PatternInfo Pattern, string Context, string? Role, string? Flag, string File, int Line);

/// <summary>An assert or a report.</summary>
/// <param name="Id">Its id, or the id of the rule and its rank: <c>pattern/2/1</c>. Never changes while the rules do not.</param>
/// <param name="DeclaredId">The id as written; null when there is none.</param>
/// <param name="Rule">Its rule.</param>
/// <param name="IsReport">A report (found when the test is true) rather than an assert (failed when the test is false).</param>
/// <param name="Test">The test as written, white space normalised.</param>
/// <param name="Severity">From role or flag.</param>
/// <param name="Role">Its role, or null.</param>
/// <param name="Flag">Its flag, or null.</param>
/// <param name="See">Its <c>see</c>: where the requirement is written; or null.</param>
/// <param name="File">The file where it is written.</param>
/// <param name="Line">Its line in that file.</param>
public sealed record AssertionInfo(
    string Id, string? DeclaredId, RuleInfo Rule, bool IsReport, string Test, AssertionSeverity Severity, string? Role, string? Flag, string? See, string File, int Line);
