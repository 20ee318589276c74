using TestPlans.Schematron.Values;
using TestPlans.Schematron.XPath.Syntax;

namespace TestPlans.Schematron.Lint;

/// <summary>Reads predicates as conditions. What it does not know it keeps as text.</summary>
internal sealed class ConditionReader(IReadOnlyDictionary<string, string> namespaces)
{
    private static readonly Condition Always = new AllOf([]);

    /// <summary>The condition, or null when the predicate may be a rank: then it depends on the steps before it.</summary>
    public Condition? Read(Expression predicate) => MayRank(predicate) ? null : Truth(predicate);

    /// <summary>The effective boolean value of an expression.</summary>
    private Condition Truth(Expression syntax) => syntax switch
    {
        Logical { IsAnd: true } all => new AllOf([.. all.Operands.Select(Truth)]),
        Logical any => new AnyOf([.. any.Operands.Select(Truth)]),
        Call { Name: { Prefix: null or "fn", Local: "not" }, Arguments: [var operand] } => Truth(operand).Negated,
        Call { Name: { Prefix: null or "fn", Local: "empty" }, Arguments: [var operand] } when IsNodes(operand) => Truth(operand).Negated,
        Call { Name: { Prefix: null or "fn", Local: "exists" or "boolean" }, Arguments: [var operand] } when IsNodes(operand) => Truth(operand),
        Call { Name: { Prefix: null or "fn", Local: "true" }, Arguments: [] } => Always,
        Call { Name: { Prefix: null or "fn", Local: "false" }, Arguments: [] } => Always.Negated,
        Filter { Predicates.Count: 0 } parenthesis => Truth(parenthesis.Primary),
        Combine { Operation: SetOperation.Union } union when IsNodes(union) => new AnyOf([Truth(union.Left), Truth(union.Right)]),
        Compare { Relation: Relation.Equal or Relation.NotEqual } compare => Comparison(compare),
        Step or PathExpression or ContextItem when IsNodes(syntax) => Path(Steps(syntax), Always),
        _ => new Opaque(Printer.Print(syntax)),
    };

    // A value comparison of several nodes is an error: only an attribute, or the node itself, surely is alone.
    private Condition Comparison(Compare compare)
    {
        var (nodes, values) = Texts(compare.Right) is { } right ? (compare.Left, right) : (compare.Right, Texts(compare.Left));
        var alone = nodes is ContextItem || (nodes is Step { Axis: Axis.Attribute } attribute && NodeShape.Of(attribute, namespaces).IsSingle);
        if (values is null || !IsNodes(nodes) || (compare.Style == ComparisonStyle.Value && !(alone && values.Count == 1)) || (compare.Relation == Relation.NotEqual && values.Count != 1))
        {
            return new Opaque(Printer.Print(compare));
        }

        Condition value = new ValueIs(values);
        return Path(Steps(nodes), compare.Relation == Relation.NotEqual ? value.Negated : value);
    }

    private static List<string>? Texts(Expression syntax) => syntax switch
    {
        Literal { Value: { Type: XsType.String } text } => [text.StringValue],
        Filter { Predicates.Count: 0 } parenthesis => Texts(parenthesis.Primary),
        Comma { Items.Count: > 0 } list when list.Items.All(static item => item is Literal { Value.Type: XsType.String }) => [.. list.Items.Select(static item => ((Literal)item).Value.StringValue)],
        _ => null,
    };

    /// <summary>« Such a path leads somewhere » is « there is a first step from which the rest leads somewhere ».</summary>
    private Condition Path(IReadOnlyList<Expression> steps, Condition end)
    {
        var condition = end;
        for (var index = steps.Count - 1; index >= 0; index--)
        {
            if (steps[index] is Step step)
            {
                var own = step.Predicates.Select(Truth).Append(condition).Where(static one => one is not AllOf { Operands.Count: 0 }).ToList();
                condition = new Exists(NodeShape.Of(step, namespaces), own is [var only] ? only : new AllOf(own));
            }
            else if (steps[index] is Root)
            {
                condition = new Exists(new NodeShape(Axis.AncestorOrSelf, null, null, "/"), condition);
            }
        }

        return condition;
    }

    private static IReadOnlyList<Expression> Steps(Expression syntax) => syntax is PathExpression path ? path.Steps : [syntax];

    /// <summary>Whether the expression is a plain path, without ranks, that cannot end in an error.</summary>
    private static bool IsNodes(Expression syntax) => syntax switch
    {
        ContextItem => true,
        Filter { Predicates.Count: 0 } parenthesis => parenthesis.Primary is Combine && IsNodes(parenthesis.Primary),
        Combine { Operation: SetOperation.Union } union => IsNodes(union.Left) && IsNodes(union.Right),
        Step step => !step.Predicates.Any(MayRank),
        PathExpression path => path.Steps.All(static step => step is Root or ContextItem || (step is Step && IsNodes(step))),
        _ => false,
    };

    private static bool MayRank(Expression predicate) =>
        Printer.Print(predicate) is var text && (text.Contains("position()", StringComparison.Ordinal) || text.Contains("last()", StringComparison.Ordinal) || !IsTruth(predicate));

    private static bool IsTruth(Expression predicate) => predicate switch
    {
        Compare or CompareNodes or Logical or Quantified or InstanceOf or CastAs { Ask: true } or Step or ContextItem => true,
        Filter { Predicates.Count: 0 } parenthesis => IsTruth(parenthesis.Primary),
        Combine combine => IsTruth(combine.Left) && IsTruth(combine.Right),
        PathExpression path => path.Steps[^1] is Step,
        Call { Name: { Prefix: null or "fn", Local: "not" or "exists" or "empty" or "boolean" or "true" or "false" or "starts-with" or "ends-with" or "contains" or "matches" or "doc-available" or "lang" or "nilled" or "deep-equal" } } => true,
        _ => false,
    };
}
