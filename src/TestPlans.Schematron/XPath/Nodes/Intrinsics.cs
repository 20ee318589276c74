using TestPlans.Schematron.Values;

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

/// <summary>current(): the node that the rule, or the outer expression, was asked of.</summary>
internal sealed class CurrentOf : Expr
{
    public override Value Eval(Context context) => context.Current ?? throw new XPathException("XTDE1360", "current() : il n’y a pas de nœud courant.");
}
