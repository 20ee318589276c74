using TestPlans.Schematron.Values;

namespace TestPlans.Schematron.Trees;

/// <summary>
/// One node, made when something first asks for it: the arrays of the tree hold what is known of it. An element is followed by
/// its attributes, then by its descendants up to <see cref="End"/>, so most axes are index arithmetic.
/// </summary>
internal sealed class Node : Item
{
    // Longer values of elements are gathered anew, so that asking each ancestor of a long text does not copy it as many times.
    private const int WorthKeeping = 256;

    private readonly NodeBinding? _binding;
    private readonly NodeKind _kind;
    private readonly bool _passing;
    private string? _text;

    /// <summary>A node of the tree. One that is passing is not remembered by the tree, nor are those reached from it.</summary>
    public Node(XmlTree tree, int order, bool passing = false)
    {
        (Tree, Order, _kind, _passing) = (tree, order, tree.KindOf(order), passing);
    }

    /// <summary>A namespace node, which has the rank of its element.</summary>
    public Node(Node element, NodeBinding binding)
    {
        (Tree, Order, _kind, _binding) = (element.Tree, element.Order, NodeKind.Namespace, binding);
    }

    public XmlTree Tree { get; }

    /// <summary>Rank in document order, and index in the arrays of the tree.</summary>
    public int Order { get; }

    public NodeKind Kind => _kind;

    /// <summary>Expanded name; null for documents, texts and comments.</summary>
    public Name? Name => _binding is null ? Tree.NameOf(Order) : _binding.Name;

    public Node? Parent => _binding is not null ? At(Order) : Tree.ParentOf(Order) is >= 0 and var parent ? At(parent) : null;

    /// <summary>Rank of the last descendant; its own rank when there is none.</summary>
    public int End => _binding is null ? Tree.EndOf(Order) : Order;

    public int AttributeCount => _kind == NodeKind.Element ? Tree.AttributeCountOf(Order) : 0;

    public int Line => Tree.PlaceOf(Order).Line;

    public int Column => Tree.PlaceOf(Order).Column;

    /// <summary>Prefix of an element or attribute as written; empty when there is none.</summary>
    public string Prefix => _binding is null ? Tree.PrefixOf(Order) : string.Empty;

    /// <summary>Own content of attributes, texts, comments, instructions and namespaces; null for elements and documents.</summary>
    public string? Content => _kind is NodeKind.Element or NodeKind.Document ? null : StringValue;

    public bool IsElement => _kind == NodeKind.Element;

    public Node? FirstChild => _kind is NodeKind.Element or NodeKind.Document ? AtOrNull(Tree.FirstChildOf(Order)) : null;

    public Node? NextSibling => _kind is NodeKind.Attribute or NodeKind.Namespace ? null : AtOrNull(Tree.NextOf(Order));

    public Node? PreviousSibling => _kind is NodeKind.Attribute or NodeKind.Namespace ? null : AtOrNull(Tree.PreviousOf(Order));

    public IEnumerable<Node> Attributes
    {
        get
        {
            var count = AttributeCount;
            for (var index = 1; index <= count; index++)
            {
                yield return At(Order + index);
            }
        }
    }

    public string LocalName => Name?.Local ?? string.Empty;

    public string Uri => Name?.Uri ?? string.Empty;

    /// <summary>The name as written, prefix included.</summary>
    public string LexicalName => Prefix.Length == 0 ? LocalName : Prefix + ":" + LocalName;

    public override string StringValue
    {
        get
        {
            if (_text is not null)
            {
                return _text;
            }

            var text = _binding is not null ? _binding.Uri : Tree.TextOf(Order);
            if (_kind is not (NodeKind.Element or NodeKind.Document) || text.Length <= WorthKeeping)
            {
                _text = text;
            }

            return text;
        }
    }

    public Node? Attribute(Name wanted) => _kind == NodeKind.Element ? AtOrNull(Tree.AttributeOf(Order, wanted)) : null;

    public bool IsAncestorOf(Node other) => ReferenceEquals(Tree, other.Tree) && Order < other.Order && other.Order <= End;

    /// <summary>Document order; documents come in the order in which they were read.</summary>
    public static int Compare(Node left, Node right) =>
        ReferenceEquals(left.Tree, right.Tree)
            ? left.Order != right.Order ? left.Order.CompareTo(right.Order) : Namespaces.Compare(left, right)
            : left.Tree.Id.CompareTo(right.Tree.Id);

    private Node At(int order) => _passing ? new Node(Tree, order, passing: true) : Tree.NodeAt(order);

    private Node? AtOrNull(int order) => order < 0 ? null : At(order);
}

/// <summary>What a namespace node binds.</summary>
internal sealed record NodeBinding(Name Name, string Uri);
