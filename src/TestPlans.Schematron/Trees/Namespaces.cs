using TestPlans.Schematron.Values;

namespace TestPlans.Schematron.Trees;

/// <summary>Namespaces in scope, kept beside the nodes because few elements declare any.</summary>
internal static class Namespaces
{
    public const string Xml = "http://www.w3.org/XML/1998/namespace";

    /// <summary>The URI bound to a prefix at an element; null when there is none. The empty prefix unbound gives the empty URI.</summary>
    public static string? Lookup(Node element, string prefix)
    {
        if (prefix == "xml")
        {
            return Xml;
        }

        for (var node = element; node is not null; node = node.Parent)
        {
            if (node.Tree.Declarations.TryGetValue(node.Order, out var declared) && node.Kind == NodeKind.Element)
            {
                foreach (var (name, uri) in declared)
                {
                    if (name == prefix)
                    {
                        return uri.Length == 0 && prefix.Length > 0 ? null : uri;
                    }
                }
            }
        }

        return prefix.Length == 0 ? string.Empty : null;
    }

    /// <summary>All bindings in scope at an element, nearest first, the xml prefix included.</summary>
    public static List<PrefixBinding> InScope(Node element)
    {
        var found = new List<PrefixBinding>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var node = element; node is not null; node = node.Parent)
        {
            if (node.Kind == NodeKind.Element && node.Tree.Declarations.TryGetValue(node.Order, out var declared))
            {
                foreach (var (prefix, uri) in declared)
                {
                    if (seen.Add(prefix) && uri.Length > 0)
                    {
                        found.Add(new PrefixBinding(prefix, uri));
                    }
                }
            }
        }

        found.Add(new PrefixBinding("xml", Xml));
        return found;
    }

    /// <summary>The namespace nodes of an element, made once so that their identity holds.</summary>
    public static Node[] NodesOf(Node element) => element.Tree.NamespaceNodes.GetOrAdd(element.Order, static (_, owner) =>
    {
        var bindings = InScope(owner);
        var nodes = new Node[bindings.Count];
        for (var index = 0; index < nodes.Length; index++)
        {
            nodes[index] = new Node(owner, new NodeBinding(Name.OfDocument(string.Empty, bindings[index].Prefix), bindings[index].Uri));
        }

        return nodes;
    }, element);

    /// <summary>Namespace nodes share the rank of their element and come after it.</summary>
    public static int Compare(Node left, Node right)
    {
        var leftIsNamespace = left.Kind == NodeKind.Namespace;
        return leftIsNamespace && right.Kind == NodeKind.Namespace
            ? string.CompareOrdinal(left.LocalName, right.LocalName)
            : leftIsNamespace.CompareTo(right.Kind == NodeKind.Namespace);
    }

    /// <summary>Reads « prefix:local » at an element; null when it is not a QName or its prefix is unbound.</summary>
    public static QNameValue? Resolve(Node element, string lexical)
    {
        var colon = lexical.IndexOf(':', StringComparison.Ordinal);
        var prefix = colon < 0 ? string.Empty : lexical[..colon];
        return Lookup(element, prefix) is { } uri ? new QNameValue(prefix, uri, lexical[(colon + 1)..]) : null;
    }
}
