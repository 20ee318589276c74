using TestPlans.Schematron.Trees;
using TestPlans.Schematron.Values;
using TestPlans.Schematron.XPath.Syntax;

namespace TestPlans.Schematron.XPath.Nodes;

/// <summary>A path made of axis steps. Asked whether it has a node, it stops at the first.</summary>
internal sealed partial class Steps(Expr? start, StepPart[] parts) : Expr
{
    // Two steps whose results may overlap would visit the same nodes over and over: then each step is made a set.
    private readonly Steps[]? _layers = parts.Count(static part => !part.IsSimple) > 1 ? [.. parts.Select(static part => new Steps(null, [part]))] : null;

    /// <summary>Where the path starts; null for the context node.</summary>
    public Expr? Start => start;

    public StepPart[] Parts => parts;

    public override ResultKind Kind => ResultKind.Nodes;

    /// <summary>From one node, the walk gives each node once, in document order.</summary>
    public bool IsOrdered { get; } = start is null && parts[..^1].All(static part => part.IsSimple) && (parts[^1].IsSimple || parts[^1].Axis is Axis.Descendant or Axis.DescendantOrSelf);

    public override bool Test(Context context) => Any(context);

    public override bool Any(Context context)
    {
        var visitor = default(First);
        return Walk(context, ref visitor);
    }

    public override bool TestAt(Context context, XmlTree tree, int order)
    {
        var visitor = default(First);
        return WalkAt(context, tree, order, ref visitor);
    }

    public override Value Eval(Context context)
    {
        var visitor = default(Collector);
        Walk(context, ref visitor);
        return visitor.Result;
    }

    /// <summary>Visits every node of the path, possibly twice and out of order, until the visitor stops it.</summary>
    public bool Walk<T>(Context context, ref T visitor)
        where T : struct, INodeVisitor
    {
        if (start is null)
        {
            return From(context, context.FocusNode, ref visitor);
        }

        var origins = start.Eval(context);
        if (_layers is not null)
        {
            return Layers(context, origins, ref visitor);
        }

        for (var index = 0; index < origins.Count; index++)
        {
            if (Onward(context, AsNode(origins[index]), -1, ref visitor))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same from a node that no object need stand for.</summary>
    public bool WalkAt<T>(Context context, XmlTree tree, int order, ref T visitor)
        where T : struct, INodeVisitor
    {
        if (start is null)
        {
            return _layers is null ? Descend(context, tree, order, 0, ref visitor) : Layers(context, tree.NodeAt(order), ref visitor);
        }

        var saved = context.Enter(tree.NodeAt(order), 1, 1);
        var found = Walk(context, ref visitor);
        context.Leave(saved);
        return found;
    }

    private static Node AsNode(Item item) => item as Node ?? throw new XPathException("XPTY0019", "Un pas de chemin part d’une valeur qui n’est pas un nœud.");

    private bool From<T>(Context context, Node origin, ref T visitor)
        where T : struct, INodeVisitor =>
        _layers is not null ? Layers(context, origin, ref visitor) : Onward(context, origin, -1, ref visitor);

    private bool Layers<T>(Context context, Value origins, ref T visitor)
        where T : struct, INodeVisitor
    {
        for (var layer = 0; layer < _layers!.Length - 1; layer++)
        {
            var next = default(Collector);
            for (var index = 0; index < origins.Count; index++)
            {
                _layers[layer].Onward(context, AsNode(origins[index]), -1, ref next);
            }

            origins = next.Result;
        }

        for (var index = 0; index < origins.Count; index++)
        {
            if (_layers[^1].Onward(context, AsNode(origins[index]), -1, ref visitor))
            {
                return true;
            }
        }

        return false;
    }
}
