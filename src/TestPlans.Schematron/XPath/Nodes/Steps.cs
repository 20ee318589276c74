using TestPlans.Schematron.Trees;
using TestPlans.Schematron.Values;
using TestPlans.Schematron.XPath.Syntax;

namespace TestPlans.Schematron.XPath.Nodes;

/// <summary>Receives nodes; says true when it has seen enough.</summary>
internal interface INodeVisitor
{
    bool Visit(Node node);
}

/// <summary>A path made of axis steps. Asked whether it has a node, it stops at the first.</summary>
internal sealed partial class Steps(Expr? start, StepPart[] parts) : Expr
{
    // Two steps whose results may overlap would visit the same nodes over and over: then each step is made a set.
    private readonly bool _byLayers = parts.Count(static part => !part.IsSimple) > 1;

    /// <summary>Where the path starts; null for the context node.</summary>
    public Expr? Start => start;

    public StepPart[] Parts => parts;

    public override ResultKind Kind => ResultKind.Nodes;

    public override bool Test(Context context) => Any(context);

    public override bool Any(Context context)
    {
        var visitor = default(First);
        return Walk(context, ref visitor);
    }

    public override Value Eval(Context context)
    {
        var visitor = new Collector();
        Walk(context, ref visitor);
        return visitor.Found is null ? Value.Empty : Sequences.Order(visitor.Found);
    }

    /// <summary>Visits every node of the path, possibly twice and out of order, until the visitor stops it.</summary>
    public bool Walk<T>(Context context, ref T visitor)
        where T : struct, INodeVisitor
    {
        if (start is null)
        {
            var origin = context.FocusNode;
            return _byLayers ? Layers(context, [origin], ref visitor) : Descend(context, origin, 0, ref visitor);
        }

        var origins = start.Eval(context);
        if (_byLayers)
        {
            var nodes = new List<Item>(origins.Count);
            for (var index = 0; index < origins.Count; index++)
            {
                nodes.Add(AsNode(origins[index]));
            }

            return Layers(context, nodes, ref visitor);
        }

        for (var index = 0; index < origins.Count; index++)
        {
            if (Descend(context, AsNode(origins[index]), 0, ref visitor))
            {
                return true;
            }
        }

        return false;
    }

    private static Node AsNode(Item item) => item as Node ?? throw new XPathException("XPTY0019", "Un pas de chemin part d’une valeur qui n’est pas un nœud.");

    private bool Layers<T>(Context context, List<Item> origins, ref T visitor)
        where T : struct, INodeVisitor
    {
        for (var index = 0; index < parts.Length - 1; index++)
        {
            var next = new Collector();
            foreach (var origin in origins)
            {
                One(context, (Node)origin, parts[index], ref next);
            }

            var ordered = next.Found is null ? Value.Empty : Sequences.Order(next.Found);
            origins = new List<Item>(ordered.Count);
            for (var rank = 0; rank < ordered.Count; rank++)
            {
                origins.Add(ordered[rank]);
            }
        }

        foreach (var origin in origins)
        {
            if (One(context, (Node)origin, parts[^1], ref visitor))
            {
                return true;
            }
        }

        return false;
    }

    private static bool One<T>(Context context, Node origin, StepPart part, ref T visitor)
        where T : struct, INodeVisitor => new Steps(null, [part]).Descend(context, origin, 0, ref visitor);

    private readonly struct First : INodeVisitor
    {
        public bool Visit(Node node) => true;
    }

    private struct Collector : INodeVisitor
    {
        public List<Item>? Found { get; private set; }

        public bool Visit(Node node)
        {
            (Found ??= []).Add(node);
            return false;
        }
    }
}
