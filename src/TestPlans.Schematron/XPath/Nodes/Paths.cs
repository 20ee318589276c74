using TestPlans.Schematron.Trees;
using TestPlans.Schematron.Values;

namespace TestPlans.Schematron.XPath.Nodes;

/// <summary>« / »: the document that holds the context node.</summary>
internal sealed class RootOf : Expr
{
    public override ResultKind Kind => ResultKind.Nodes;

    public override Value Eval(Context context)
    {
        var root = context.FocusNode.Tree.Root;
        return root.Kind == NodeKind.Document ? root : throw new XPathException("XPDY0050", "« / » : la racine n’est pas un document.");
    }
}

/// <summary>« left/right » where the right side is not an axis step: a function, a parenthesis, a variable.</summary>
internal sealed class PathOf(Expr left, Expr right, bool usesRank) : Expr
{
    public bool UsesRank => usesRank;

    public override ResultKind Kind => right.Kind == ResultKind.Nodes ? ResultKind.Nodes : ResultKind.Unknown;

    public override Value Eval(Context context)
    {
        var origins = left.Eval(context);
        var found = new List<Item>();
        var nodes = 0;
        for (var index = 0; index < origins.Count; index++)
        {
            if (origins[index] is not Node origin)
            {
                throw new XPathException("XPTY0019", "Un pas de chemin part d’une valeur qui n’est pas un nœud.");
            }

            context.Step();
            var saved = context.Enter(origin, index + 1, origins.Count);
            var value = right.Eval(context);
            context.Leave(saved);
            Context.Hold(found.Count + value.Count);
            for (var rank = 0; rank < value.Count; rank++)
            {
                nodes += value[rank] is Node ? 1 : 0;
                found.Add(value[rank]);
            }
        }

        return nodes == 0 ? Value.Of(found)
            : nodes == found.Count ? Sequences.Order(found)
            : throw new XPathException("XPTY0018", "Le dernier pas du chemin donne à la fois des nœuds et des valeurs.");
    }
}

/// <summary>A primary expression with predicates: « $x[1] », « (//a)[last()] ».</summary>
internal sealed class Filtered(Expr primary, Predicate[] predicates) : Expr
{
    /// <summary>What the parentheses hold, when there is no predicate.</summary>
    public Expr? Bare => predicates.Length == 0 ? primary : null;

    private readonly bool _ranked = predicates.Any(static predicate => predicate.IsPositional);

    public override ResultKind Kind => primary.Kind == ResultKind.Nodes ? ResultKind.Nodes : ResultKind.Unknown;

    public override bool Test(Context context) => primary.Kind == ResultKind.Nodes ? Any(context) : Sequences.Truth(Eval(context));

    public override bool Any(Context context)
    {
        if (predicates.Length == 0)
        {
            return primary.Any(context);
        }

        if (_ranked)
        {
            return Eval(context).Count > 0;
        }

        var items = primary.Eval(context);
        for (var index = 0; index < items.Count; index++)
        {
            context.Step();
            if (Accepts(context, items[index]))
            {
                return true;
            }
        }

        return false;
    }

    private bool Accepts(Context context, Item item)
    {
        foreach (var predicate in predicates)
        {
            if (!(item is Node { Kind: not NodeKind.Namespace } node ? predicate.Accepts(context, node.Tree, node.Order) : predicate.Accepts(context, item)))
            {
                return false;
            }
        }

        return true;
    }

    public override Value Eval(Context context)
    {
        var value = primary.Eval(context);
        if (predicates.Length == 0 || value.Count == 0)
        {
            return value;
        }

        if (predicates.Length == 1 && predicates[0].Literal > 0)
        {
            return predicates[0].Literal <= value.Count ? value[predicates[0].Literal - 1] : Value.Empty;
        }

        Context.Hold(value.Count);
        var items = new List<Item>(value.Count);
        for (var index = 0; index < value.Count; index++)
        {
            items.Add(value[index]);
        }

        return Value.Of(Predicate.Keep(context, items, predicates));
    }
}
