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

/// <summary>union, intersect, except.</summary>
internal sealed class SetExpr(Syntax.SetOperation operation, Expr left, Expr right) : Expr
{
    public override ResultKind Kind => ResultKind.Nodes;

    public override bool Test(Context context) => Any(context);

    public override bool Any(Context context) =>
        operation == Syntax.SetOperation.Union && left.Kind == ResultKind.Nodes && right.Kind == ResultKind.Nodes
            ? left.Any(context) || right.Any(context)
            : Eval(context).Count > 0;

    public override Value Eval(Context context)
    {
        var one = Nodes(left.Eval(context));
        var other = Nodes(right.Eval(context));
        if (operation == Syntax.SetOperation.Union)
        {
            Context.Hold(one.Count + other.Count);
            one.AddRange(other);
            return Sequences.Order(one);
        }

        var set = new HashSet<Item>(other, ReferenceEqualityComparer.Instance);
        one.RemoveAll(node => set.Contains(node) != (operation == Syntax.SetOperation.Intersect));
        return Sequences.Order(one);
    }

    private static List<Item> Nodes(Value value)
    {
        var list = new List<Item>(value.Count);
        for (var index = 0; index < value.Count; index++)
        {
            list.Add(value[index] is Node node ? node : throw new XPathException("XPTY0004", "union, intersect et except ne combinent que des nœuds."));
        }

        return list;
    }
}
