namespace TestPlans.Gherkin;

/// <summary>How much a diagnostic weighs.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The scenario cannot be conclusive, or the file cannot be read.</summary>
    Error,

    /// <summary>It runs, and somebody should look.</summary>
    Warning,
}

/// <summary>Something found in a plan without running it.</summary>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Code">A stable identifier, kebab case: parse, undefined, ambiguous, binding, no-judgement, duplicate-scenario, tag, empty-feature, empty-scenario, example.</param>
/// <param name="File">The file, relative to the plans; for a binding, class and method.</param>
/// <param name="Line">From 1, or 0 when it concerns the whole file.</param>
/// <param name="Column">From 1, or 0 when it concerns the whole line.</param>
/// <param name="Message">What is wrong, one French line.</param>
/// <param name="Suggestion">What to do, possibly several lines, or null.</param>
public sealed record Diagnostic(
    DiagnosticSeverity Severity, string Code, string File, long Line, long Column, string Message, string? Suggestion = null)
{
    /// <summary>One line for a console, which editors recognise: file:line:column: message.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => (Line, Column) switch
    {
        (0, _) => $"{File}: {Message}",
        (_, 0) => FormattableString.Invariant($"{File}:{Line}: {Message}"),
        _ => FormattableString.Invariant($"{File}:{Line}:{Column}: {Message}"),
    };
}
