using TestPlans.Schematron.Values;

namespace TestPlans.Schematron.XPath.Nodes;

/// <summary>What is known of a result before evaluation; decides how a predicate is read.</summary>
internal enum ResultKind : byte
{
    Unknown,
    Nodes,
    Boolean,
    Numeric,
    Other,
}

/// <summary>A compiled expression: names resolved, variables numbered, ready to be shared by threads.</summary>
internal abstract class Expr
{
    public virtual ResultKind Kind => ResultKind.Unknown;

    /// <summary>The value. XPathException when the standard says error.</summary>
    public abstract Value Eval(Context context);

    /// <summary>The effective boolean value, without building the value where that can be avoided.</summary>
    public virtual bool Test(Context context) => Sequences.Truth(Eval(context));

    /// <summary>The effective boolean value, asked of a node for which no object need be made.</summary>
    public virtual bool TestAt(Context context, XmlTree tree, int order)
    {
        var saved = context.Enter(tree.NodeAt(order), 1, 1);
        var answer = Test(context);
        context.Leave(saved);
        return answer;
    }

    /// <summary>Whether the value has an item.</summary>
    public virtual bool Any(Context context) => Eval(context).Count > 0;
}

/// <summary>An expression whose value is true or false.</summary>
internal abstract class BooleanExpr : Expr
{
    public override ResultKind Kind => ResultKind.Boolean;

    public override Value Eval(Context context) => BooleanValue.From(Test(context));

    public abstract override bool Test(Context context);

    public override bool Any(Context context) => true;
}
