using TestPlans.Schematron.Trees;
using TestPlans.Schematron.Values;
using TestPlans.Schematron.XPath.Functions;
using TestPlans.Schematron.XPath.Regex;

namespace TestPlans.Schematron.XPath.Nodes;

internal sealed class Not(Expr operand) : BooleanExpr
{
    public override bool Test(Context context) => !operand.Test(context);

    public override bool TestAt(Context context, XmlTree tree, int order) => !operand.TestAt(context, tree, order);
}

internal sealed class Truth(Expr operand) : BooleanExpr
{
    public override bool Test(Context context) => operand.Test(context);

    public override bool TestAt(Context context, XmlTree tree, int order) => operand.TestAt(context, tree, order);
}

/// <summary>exists(), and empty() when negated: stops at the first item.</summary>
internal sealed class Exists(Expr operand, bool negated) : BooleanExpr
{
    public override bool Test(Context context) => operand.Any(context) != negated;

    // Asked of nodes, whether there is one and whether it is true are the same question.
    public override bool TestAt(Context context, XmlTree tree, int order) =>
        operand is Steps ? operand.TestAt(context, tree, order) != negated : base.TestAt(context, tree, order);
}

internal sealed class PositionOf : Expr
{
    public override ResultKind Kind => ResultKind.Numeric;

    public override Value Eval(Context context) => context.Focus is not null ? DecimalValue.Integer(context.Position) : Value.Empty;

}

internal sealed class LastOf : Expr
{
    public override ResultKind Kind => ResultKind.Numeric;

    public override Value Eval(Context context) => context.Focus is not null ? DecimalValue.Integer(context.Size) : Value.Empty;
}

/// <summary>count() of a path: the nodes are counted as they are met.</summary>
internal sealed class CountOf(Steps nodes) : Expr
{
    public override ResultKind Kind => ResultKind.Numeric;

    public override Value Eval(Context context)
    {
        var counter = default(Counter);
        nodes.Walk(context, ref counter);
        return DecimalValue.Integer(counter.Count);
    }
}

/// <summary>matches() with an expression that is written out: found once.</summary>
internal sealed class MatchesFixed(Expr text, string pattern) : BooleanExpr
{
    private static readonly Parameter Optional = Parameter.Parse("string?");

    private XPathRegex? _regex;

    public override bool Test(Context context)
    {
        var value = Optional.Convert(text.Eval(context), "matches");
        return RegexFunctions.IsMatch(context, _regex ??= XPathRegex.Of(pattern, string.Empty), value.Count == 0 ? string.Empty : value[0].StringValue);
    }
}

/// <summary>current(): the node that the rule, or the outer expression, was asked of.</summary>
internal sealed class CurrentOf : Expr
{
    public override Value Eval(Context context) => context.Current ?? throw new XPathException("XTDE1360", "current() : il n’y a pas de nœud courant.");
}
