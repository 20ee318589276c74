using TestPlans.Schematron.Trees;
using TestPlans.Schematron.Values;

namespace TestPlans.Schematron.XPath.Nodes;

/// <summary>« = », « &lt; »… between any two sequences.</summary>
internal sealed class GeneralCompare(Relation relation, Expr left, Expr right) : BooleanExpr
{
    public override bool Test(Context context) => GeneralComparison.Holds(relation, left.Eval(context), right.Eval(context), context);
}

/// <summary>« path = 'text' » and « path != 'text' »: the commonest of tests, without building a sequence.</summary>
internal sealed class NodesCompareText(Steps nodes, string text, bool equal) : BooleanExpr
{
    private readonly Wanted _wanted = new(text);

    public Steps Nodes => nodes;

    public string Text => text;

    public bool Equal => equal;

    public override bool Test(Context context)
    {
        var seeker = new Seeker(_wanted, equal);
        return nodes.Walk(context, ref seeker);
    }

    public override bool TestAt(Context context, XmlTree tree, int order)
    {
        var seeker = new Seeker(_wanted, equal);
        return nodes.WalkAt(context, tree, order, ref seeker);
    }
}

/// <summary>« path = anything » and « path != anything »: the other side is taken first, and when it is texts the nodes are met one by one.</summary>
internal sealed class NodesCompare(Relation relation, Steps nodes, Expr other) : BooleanExpr
{
    public override bool Test(Context context)
    {
        var values = other.Eval(context);
        if (values.Count == 1 && Text(values[0]) is { } text)
        {
            var seeker = new TextSeeker(text, relation == Relation.Equal);
            return nodes.Walk(context, ref seeker);
        }

        return values.Count > 0 && GeneralComparison.Holds(relation, nodes.Eval(context), values, context);
    }

    // Nodes are untyped here, so that comparing them with each other, or with a string, compares texts.
    private static string? Text(Item item) => item is Node node ? node.StringValue : item is TextValue text ? text.StringValue : null;
}

/// <summary>« eq », « lt »…: one item on each side, untyped values are strings.</summary>
internal sealed class ValueCompare(Relation relation, Expr left, Expr right) : Expr
{
    public override ResultKind Kind => ResultKind.Other;

    public override Value Eval(Context context)
    {
        var one = Operand(left.Eval(context));
        if (one is null)
        {
            return Value.Empty;
        }

        var other = Operand(right.Eval(context));
        return other is null ? Value.Empty : BooleanValue.From(Comparison.Holds(relation, one, other, context.Host.ImplicitZone));
    }

    private static Atomic? Operand(Value value)
    {
        var atomic = Conversion.OptionalAtomic(value, "comparaison");
        return atomic is { Type: XsType.UntypedAtomic } ? TextValue.Text(atomic.StringValue) : atomic;
    }
}

/// <summary>« is », « &lt;&lt; », « &gt;&gt; ».</summary>
internal sealed class NodeCompare(Relation relation, Expr left, Expr right) : Expr
{
    public override ResultKind Kind => ResultKind.Other;

    public override Value Eval(Context context)
    {
        var one = Conversion.OptionalNode(left.Eval(context), "comparaison de nœuds");
        var other = Conversion.OptionalNode(right.Eval(context), "comparaison de nœuds");
        return one is null || other is null ? Value.Empty : BooleanValue.From(relation switch
        {
            Relation.Equal => ReferenceEquals(one, other),
            Relation.Less => Node.Compare(one, other) < 0,
            _ => Node.Compare(one, other) > 0,
        });
    }
}

internal sealed class Calculation(Operation operation, Expr left, Expr right) : Expr
{
    // An empty operand gives an empty result: not surely a number, but never a boolean.
    public override Value Eval(Context context)
    {
        var one = Conversion.OptionalAtomic(left.Eval(context), "calcul");
        var other = Conversion.OptionalAtomic(right.Eval(context), "calcul");
        return one is null || other is null ? Value.Empty : Arithmetic.Apply(operation, one, other, context.Host.ImplicitZone);
    }
}

internal sealed class Negation(bool negative, Expr operand) : Expr
{
    public override Value Eval(Context context)
    {
        var value = Conversion.OptionalAtomic(operand.Eval(context), "signe");
        if (value is null)
        {
            return Value.Empty;
        }

        var negated = Arithmetic.Negate(value);
        return negative ? negated : Arithmetic.Negate(negated);
    }
}
