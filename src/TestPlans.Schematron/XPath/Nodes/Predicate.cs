using TestPlans.Schematron.Trees;
using TestPlans.Schematron.Values;

namespace TestPlans.Schematron.XPath.Nodes;

/// <summary>A predicate, and whether its answer depends on the rank of the item.</summary>
internal sealed class Predicate(Expr expression, bool usesRank)
{
    private readonly int _literal = expression is Constant { Value: DecimalValue { Number: var number } } && number == decimal.Truncate(number) && Math.Abs(number) < int.MaxValue ? (int)number : 0;

    public Expr Expression => expression;

    /// <summary>The predicate is a number written in the text.</summary>
    public int Literal => _literal;

    /// <summary>False when the predicate can be asked of one item alone.</summary>
    public bool IsPositional { get; } = usesRank || expression.Kind is ResultKind.Numeric or ResultKind.Unknown;

    /// <summary>Asks a predicate that is not positional.</summary>
    public bool Accepts(Context context, XmlTree tree, int order) => expression.TestAt(context, tree, order);

    /// <summary>Asks a predicate that is not positional.</summary>
    public bool Accepts(Context context, Item item)
    {
        var saved = context.Enter(item, 1, 1);
        var accepted = expression.Test(context);
        context.Leave(saved);
        return accepted;
    }

    /// <summary>Asks with a rank: a single number is compared to the rank, anything else is true or false.</summary>
    public bool AcceptsAt(Context context, Item item, int position, int size)
    {
        if (_literal > 0)
        {
            return position == _literal;
        }

        var saved = context.Enter(item, position, size);
        bool accepted;
        if (expression.Kind is ResultKind.Unknown or ResultKind.Numeric)
        {
            var value = expression.Eval(context);
            accepted = value.Count == 1 && value[0] is Atomic atomic && XsTypes.IsNumeric(atomic.Type)
                ? Comparison.ToDouble(atomic) == position
                : Sequences.Truth(value);
        }
        else
        {
            accepted = expression.Test(context);
        }

        context.Leave(saved);
        return accepted;
    }

    /// <summary>Keeps the items that pass each predicate in turn, ranks being counted anew after each.</summary>
    public static List<T> Keep<T>(Context context, List<T> items, Predicate[] predicates)
        where T : Item
    {
        foreach (var predicate in predicates)
        {
            var kept = new List<T>();
            if (predicate.Literal > 0)
            {
                if (predicate.Literal <= items.Count)
                {
                    kept.Add(items[predicate.Literal - 1]);
                }
            }
            else
            {
                for (var index = 0; index < items.Count; index++)
                {
                    context.Step();
                    if (predicate.AcceptsAt(context, items[index], index + 1, items.Count))
                    {
                        kept.Add(items[index]);
                    }
                }
            }

            items = kept;
        }

        return items;
    }

    /// <summary>The nodes of an axis that pass predicates of which some are positional.</summary>
    public static List<Node> Select(Context context, Node origin, Syntax.Axis axis, NodeTest test, Predicate[] predicates)
    {
        var found = new List<Node>();
        Axes.Collect(context, origin, axis, test, found);
        return Keep(context, found, predicates);
    }
}
