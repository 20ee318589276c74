namespace TestPlans.Schematron.XPath.Syntax;

/// <summary>
/// One text for all the ways of writing the same expression: blanks, comments, quotes and abbreviations no longer count. For
/// comparing, not for reading: what is enumerated is written as a number, because names of values are slow to find.
/// </summary>
internal static class Printer
{
    public static string Print(Expression syntax) => syntax switch
    {
        Literal literal => $"{(int)literal.Value.Type}'{literal.Value.StringValue}'",
        Variable variable => "$" + variable.Name,
        ContextItem => ".",
        Call call => $"{call.Name}({All(call.Arguments)})",
        Comma comma => $"({All(comma.Items)})",
        Logical logical => "(" + string.Join(logical.IsAnd ? " and " : " or ", logical.Operands.Select(Print)) + ")",
        Compare compare => $"({Print(compare.Left)} {(int)compare.Style}{(int)compare.Relation} {Print(compare.Right)})",
        CompareNodes compare => $"({Print(compare.Left)} node{(int)compare.Relation} {Print(compare.Right)})",
        To to => $"({Print(to.First)} to {Print(to.Last)})",
        Calculate calculate => $"({Print(calculate.Left)} {(int)calculate.Operation} {Print(calculate.Right)})",
        Sign sign => $"{(sign.Negative ? "-" : "+")}{Print(sign.Operand)}",
        Combine combine => $"({Print(combine.Left)} {(int)combine.Operation} {Print(combine.Right)})",
        InstanceOf test => $"({Print(test.Operand)} instance {Print(test.Type)})",
        TreatAs treat => $"({Print(treat.Operand)} treat {Print(treat.Type)})",
        CastAs cast => $"({Print(cast.Operand)} {(cast.Ask ? "castable" : "cast")} {cast.Type}{(cast.EmptyAllowed ? "?" : string.Empty)})",
        If choice => $"if {Print(choice.Condition)} {Print(choice.Then)} {Print(choice.Else)}",
        For loop => $"for ${loop.Name} {Print(loop.In)} {Print(loop.Return)}",
        Quantified test => $"{(test.Every ? "every" : "some")} ${test.Name} {Print(test.In)} {Print(test.Satisfies)}",
        Root => "/",
        PathExpression path => string.Join('/', path.Steps.Select(Print)),
        Step step => $"{(int)step.Axis}::{Print(step.Test)}{string.Concat(step.Predicates.Select(static one => $"[{Print(one)}]"))}",
        Filter filter => $"({Print(filter.Primary)}){string.Concat(filter.Predicates.Select(static one => $"[{Print(one)}]"))}",
        _ => syntax.ToString(),
    };

    public static string Print(NodeTestSyntax test) => test switch
    {
        NameTest name => $"{(name.AnyPrefix ? "*" : name.Prefix)}:{name.Local ?? "*"}",
        KindTest kind => $"{(int)(kind.Kind ?? (Trees.NodeKind)99)}({kind.Target}{kind.Name}{kind.Type}{(kind.Content is null ? string.Empty : Print(kind.Content))})",
        _ => test.ToString(),
    };

    private static string Print(SequenceTypeSyntax type) => $"{type.Empty}{(type.Kind is null ? type.Atomic : Print(type.Kind))}{(int)type.Occurrence}";

    private static string All(IEnumerable<Expression> items) => string.Join(",", items.Select(Print));
}
