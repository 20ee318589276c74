namespace TestPlans.Schematron;

/// <summary>How often an assertion was asked and what it answered.</summary>
/// <param name="Assertion">The assert or report.</param>
/// <param name="Fired">Nodes on which its rule fired.</param>
/// <param name="Failed">Failed asserts or successful reports.</param>
/// <param name="NotEvaluable">Evaluations that ended in an error.</param>
public sealed record AssertionCount(AssertionInfo Assertion, int Fired, int Failed, int NotEvaluable);

/// <summary>What one set of rules says of one document.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="Document">Name of the document.</param>
/// <param name="Events">By pattern, then in document order.</param>
/// <param name="Counts">Every assertion of the active patterns, those that were never asked included.</param>
/// <param name="AbsentDocuments">Value sets that a rule wanted and that are not there, taken for empty (mode ans).</param>
public sealed record SchematronResult(
    SchematronRules Rules, string Document, IReadOnlyList<SchematronEvent> Events, IReadOnlyList<AssertionCount> Counts, IReadOnlyList<string> AbsentDocuments)
{
    /// <summary>Number of nodes on which a rule fired; 0 means that nothing was checked.</summary>
    public int FiredRules => Events.Count(static one => one.Kind == SchematronEventKind.FiredRule);

    /// <summary>Patterns that ran, in the order of the schema.</summary>
    public IReadOnlyList<PatternInfo> ActivePatterns => Rules.Patterns;
}
