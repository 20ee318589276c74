using TestPlans.Schematron.Trees;
using TestPlans.Schematron.Values;

namespace TestPlans.Schematron.XPath.Nodes;

/// <summary>Receives nodes; says true when it has seen enough.</summary>
internal interface INodeVisitor
{
    /// <summary>Receives a node by its rank.</summary>
    bool Visit(XmlTree tree, int order);

    /// <summary>Receives a namespace node, which has no rank of its own.</summary>
    bool Visit(Node node);
}

/// <summary>Wants to know whether there is one.</summary>
internal readonly struct First : INodeVisitor
{
    public bool Visit(XmlTree tree, int order) => true;

    public bool Visit(Node node) => true;
}

/// <summary>Counts.</summary>
internal struct Counter : INodeVisitor
{
    public int Count { get; private set; }

    public bool Visit(XmlTree tree, int order)
    {
        Count++;
        return false;
    }

    public bool Visit(Node node)
    {
        Count++;
        return false;
    }
}

/// <summary>Keeps them all; the usual answer is none or one, which needs no list.</summary>
internal struct Collector : INodeVisitor
{
    private Node? _only;
    private List<Item>? _all;

    /// <summary>In document order, without duplicates.</summary>
    public readonly Value Result => _all is not null ? Sequences.Order(_all) : _only is not null ? _only : Value.Empty;

    public bool Visit(XmlTree tree, int order) => Visit(tree.NodeAt(order));

    public bool Visit(Node node)
    {
        if (_all is not null)
        {
            Context.Hold(_all.Count);
            _all.Add(node);
        }
        else if (_only is null)
        {
            _only = node;
        }
        else
        {
            _all = [_only, node];
        }

        return false;
    }
}

/// <summary>Looks for a text, or for anything else than it.</summary>
internal readonly struct Seeker(Wanted wanted, bool equal) : INodeVisitor
{
    public bool Visit(XmlTree tree, int order) => tree.TextIs(order, wanted) == equal;

    public bool Visit(Node node) => string.Equals(node.StringValue, wanted.Text, StringComparison.Ordinal) == equal;
}

/// <summary>The same for a text that is known only now.</summary>
internal readonly struct TextSeeker(string text, bool equal) : INodeVisitor
{
    public bool Visit(XmlTree tree, int order) => tree.TextIs(order, text) == equal;

    public bool Visit(Node node) => string.Equals(node.StringValue, text, StringComparison.Ordinal) == equal;
}

/// <summary>Keeps the ranks alone, each perhaps several times: no object stands for a node of a long list.</summary>
internal readonly struct Ranks() : INodeVisitor
{
    public List<int> Orders { get; } = [];

    public bool Visit(XmlTree tree, int order)
    {
        Context.Hold(Orders.Count);
        Orders.Add(order);
        return false;
    }

    public bool Visit(Node node) => throw new InvalidOperationException("A path along the namespace axis is not kept by ranks.");
}
