using System.Text;
using TestPlans.Schematron.Values;

namespace TestPlans.Schematron.Trees;

/// <summary>A name and the prefix it is written with, shared by all the nodes that have both.</summary>
internal sealed record Tag(Name Name, string Prefix);

/// <summary>
/// One node. Nodes of a document lie in one array in document order: an element is followed by its attributes, then by its
/// descendants up to <see cref="End"/>, so most axes are index arithmetic.
/// </summary>
internal sealed class Node(XmlTree tree, NodeKind kind, Tag? tag, Node? parent, int order) : Item
{
    // Kind in the low byte, number of attributes above: half a million codes are two and a half million nodes.
    private int _packed = (int)kind;

    public XmlTree Tree { get; } = tree;

    public NodeKind Kind => (NodeKind)(_packed & 0xFF);

    /// <summary>Expanded name; null for documents, texts and comments.</summary>
    public Name? Name => tag?.Name;

    public Node? Parent { get; } = parent;

    /// <summary>Rank in document order, and index in the array of the tree.</summary>
    public int Order { get; } = order;

    /// <summary>Rank of the last descendant; its own rank when there is none.</summary>
    public int End { get; set; } = order;

    /// <summary>Rank of the previous sibling, or -1.</summary>
    public int PreviousOrder { get; set; } = -1;

    public int AttributeCount
    {
        get => _packed >> 8;
        set => _packed = (value << 8) | (_packed & 0xFF);
    }

    public int Line { get; set; }

    public int Column { get; set; }

    /// <summary>Prefix of an element or attribute as written; empty when there is none.</summary>
    public string Prefix => tag?.Prefix ?? string.Empty;

    /// <summary>Own content of attributes, texts, comments, instructions and namespaces.</summary>
    public string? Content { get; set; }

    public bool IsElement => Kind == NodeKind.Element;

    public Node? FirstChild
    {
        get
        {
            var index = Order + AttributeCount + 1;
            return index <= End ? Tree.Nodes[index] : null;
        }
    }

    public Node? NextSibling
    {
        get
        {
            if (Parent is null || Kind is NodeKind.Attribute or NodeKind.Namespace)
            {
                return null;
            }

            var index = End + 1;
            return index <= Parent.End ? Tree.Nodes[index] : null;
        }
    }

    public Node? PreviousSibling => PreviousOrder < 0 ? null : Tree.Nodes[PreviousOrder];

    public ReadOnlySpan<Node> Attributes => Tree.Nodes.AsSpan(Order + 1, AttributeCount);

    public string LocalName => Name?.Local ?? string.Empty;

    public string Uri => Name?.Uri ?? string.Empty;

    /// <summary>The name as written, prefix included.</summary>
    public string LexicalName => Prefix.Length == 0 ? LocalName : Prefix + ":" + LocalName;

    public override string StringValue => Content ?? Gather();

    public Node? Attribute(Name wanted)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Name!.Equals(wanted))
            {
                return attribute;
            }
        }

        return null;
    }

    public bool IsAncestorOf(Node other) => ReferenceEquals(Tree, other.Tree) && Order < other.Order && other.Order <= End;

    /// <summary>Document order; documents come in the order in which they were read.</summary>
    public static int Compare(Node left, Node right) =>
        ReferenceEquals(left.Tree, right.Tree)
            ? left.Order != right.Order ? left.Order.CompareTo(right.Order) : Namespaces.Compare(left, right)
            : left.Tree.Id.CompareTo(right.Tree.Id);

    private string Gather()
    {
        // The usual element has one text, which is then not copied.
        string? only = null;
        StringBuilder? all = null;
        var nodes = Tree.Nodes;
        for (var index = Order + 1; index <= End; index++)
        {
            if (nodes[index].Kind == NodeKind.Text)
            {
                var text = nodes[index].Content!;
                if (only is null)
                {
                    only = text;
                }
                else
                {
                    (all ??= new StringBuilder(only)).Append(text);
                }
            }
        }

        return all?.ToString() ?? only ?? string.Empty;
    }
}
