using TestPlans.Schematron.Trees;
using TestPlans.Schematron.Values;

namespace TestPlans.Schematron.XPath.Nodes;

/// <summary>union, intersect, except.</summary>
internal sealed class SetExpr(Syntax.SetOperation operation, Expr left, Expr right) : Expr
{
    // Up to this many, comparing with each is quicker than making a set.
    private const int Few = 16;

    public override ResultKind Kind => ResultKind.Nodes;

    public override bool Test(Context context) => Any(context);

    public override bool Any(Context context)
    {
        if (operation == Syntax.SetOperation.Union)
        {
            return left.Kind == ResultKind.Nodes && right.Kind == ResultKind.Nodes ? left.Any(context) || right.Any(context) : Eval(context).Count > 0;
        }

        var one = left.Eval(context);
        if (one.Count > Few || left.Kind != ResultKind.Nodes || right.Kind != ResultKind.Nodes)
        {
            return Eval(context).Count > 0;
        }

        var other = one.Count == 0 ? Value.Empty : right.Eval(context);
        for (var index = 0; index < one.Count; index++)
        {
            context.Step();
            if (Holds(other, one[index]) == (operation == Syntax.SetOperation.Intersect))
            {
                return true;
            }
        }

        return false;
    }

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

        var wanted = operation == Syntax.SetOperation.Intersect;
        if (other.Count <= Few)
        {
            one.RemoveAll(node => other.Contains(node, ReferenceEqualityComparer.Instance) != wanted);
        }
        else
        {
            var set = new HashSet<Item>(other, ReferenceEqualityComparer.Instance);
            one.RemoveAll(node => set.Contains(node) != wanted);
        }

        return Sequences.Order(one);
    }

    private static bool Holds(Value nodes, Item node)
    {
        for (var index = 0; index < nodes.Count; index++)
        {
            if (ReferenceEquals(nodes[index], node))
            {
                return true;
            }
        }

        return false;
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
