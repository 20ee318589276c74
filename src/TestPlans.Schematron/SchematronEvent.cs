using TestPlans.Schematron.Reports;
using TestPlans.Schematron.Trees;

namespace TestPlans.Schematron;

/// <summary>What happened on one node.</summary>
public enum SchematronEventKind
{
    /// <summary>A rule took the node.</summary>
    FiredRule,

    /// <summary>An assert whose test is false.</summary>
    FailedAssert,

    /// <summary>A report whose test is true.</summary>
    SuccessfulReport,

    /// <summary>A test, a context or a pattern that ended in an error: nothing is known, so never a pass.</summary>
    NotEvaluable,
}

/// <summary>A text attached to an event: a diagnostic or a property.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">Its text, values put in, white space normalised.</param>
public sealed record AttachedText(string Id, string Text);

/// <summary>One event of an evaluation.</summary>
public sealed class SchematronEvent
{
    internal SchematronEvent(SchematronEventKind kind, PatternInfo pattern, RuleInfo? rule, AssertionInfo? assertion, Node node, string message)
    {
        (Kind, Pattern, Rule, Assertion, Node, Message) = (kind, pattern, rule, assertion, node, message);
    }

    /// <summary>What happened.</summary>
    public SchematronEventKind Kind { get; }

    /// <summary>The pattern concerned.</summary>
    public PatternInfo Pattern { get; }

    /// <summary>The rule; null when the pattern as a whole is concerned.</summary>
    public RuleInfo? Rule { get; }

    /// <summary>The assert or report; null for a fired rule or an error of context.</summary>
    public AssertionInfo? Assertion { get; }

    /// <summary>The message of the assertion with its values put in and white space normalised, or, for an error, why (French).</summary>
    public string Message { get; }

    /// <summary>W3C code of the error; null for the other events.</summary>
    public string? Code { get; internal init; }

    /// <summary>Name of the document that holds the node.</summary>
    public string Document => Node.Tree.DocumentName;

    /// <summary>Place for people: <c>/ClinicalDocument/author[2]/@typeCode</c>, prefixes as in the document.</summary>
    public string Path => NodePath.ForPeople(Node);

    /// <summary>Place for programs, with namespaces: <c>/*:author[namespace-uri()='…'][2]</c>.</summary>
    public string Location => NodePath.ForPrograms(Node);

    /// <summary>Line of the node, from 1.</summary>
    public int Line => Node.Line;

    /// <summary>Column of the node, from 1.</summary>
    public int Column => Node.Column;

    /// <summary>Diagnostics that the assertion names.</summary>
    public IReadOnlyList<AttachedText> Diagnostics { get; internal init; } = [];

    /// <summary>Properties that the assertion or the rule names.</summary>
    public IReadOnlyList<AttachedText> Properties { get; internal init; } = [];

    internal Node Node { get; }
}
