using TestPlans.Schematron.Trees;
using TestPlans.Schematron.Values;
using TestPlans.Schematron.XPath.Nodes;

namespace TestPlans.Schematron.XPath.Functions;

/// <summary>Functions on nodes (F&amp;O 2, 14, 15.5.2), and generate-id() of XSLT.</summary>
internal static class NodeFunctions
{
    public static Function[] All { get; } =
    [
        Function.Define("node-name", "node? -> QName", static (_, a) => One(a) is { Name: { } name } node ? new QNameValue(node.Prefix, name.Uri, name.Local) : Value.Empty),
        Function.Define("nilled", "node? -> item", static (_, a) => One(a) is { IsElement: true } ? BooleanValue.False : Value.Empty),
        Function.Define("name", "node? -> string", static (_, a) => Args.String(One(a)?.LexicalName ?? string.Empty)),
        Function.Define("local-name", "node? -> string", static (_, a) => Args.String(One(a)?.LocalName ?? string.Empty)),
        Function.Define("namespace-uri", "node? -> anyURI", static (_, a) => new TextValue(XsType.AnyUri, One(a)?.Uri ?? string.Empty)),
        Function.Define("root", "node? -> item", static (_, a) => One(a) is { } node ? node.Tree.Root : Value.Empty),
        Function.Define("base-uri", "node? -> anyURI", static (_, a) => BaseUri(One(a))),
        Function.Define("document-uri", "node? -> anyURI", static (_, a) => One(a) is { Kind: NodeKind.Document } node && Absolute(node.Tree.DocumentName) is { } uri ? new TextValue(XsType.AnyUri, uri) : Value.Empty),
        Function.Define("lang", "string?, node -> boolean", static (_, a) => Args.Boolean(HasLanguage(One(a[1])!, Args.Text(a[0])))),
        Function.Define("id", "string*, node -> node*", static (_, a) => ById(a, parent: false)),
        Function.Define("element-with-id", "string*, node -> node*", static (_, a) => ById(a, parent: true)),
        Function.Define("idref", "string*, node -> node*", static (_, a) => Value.Empty),
        Function.Define("generate-id", "node? -> string", static (_, a) => Args.String(Identifier(One(a)))),
    ];

    private static readonly Name XmlLang = Name.Of(Namespaces.Xml, "lang");
    private static readonly Name XmlBase = Name.Of(Namespaces.Xml, "base");
    private static readonly Name XmlId = Name.Of(Namespaces.Xml, "id");

    private static Node? One(Value[] a) => One(a[0]);

    private static Node? One(Value value) => value.IsEmpty ? null : (Node)value[0];

    private static string Identifier(Node? node) => node is null
        ? string.Empty
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"d{node.Tree.Id}n{node.Order}{(node.Kind == NodeKind.Namespace ? "x" + node.LocalName : string.Empty)}");

    private static Value BaseUri(Node? node)
    {
        for (var place = node is { Kind: NodeKind.Namespace } ? null : node; place is not null; place = place.Parent)
        {
            if (place.IsElement && place.Attribute(XmlBase)?.Content is { } declared)
            {
                return new TextValue(XsType.AnyUri, Absolute(place.Tree.DocumentName) is { } start && Uri.TryCreate(new Uri(start), declared, out var resolved) ? resolved.ToString() : declared);
            }
        }

        return node is null or { Kind: NodeKind.Namespace } || Absolute(node.Tree.DocumentName) is not { } uri ? Value.Empty : new TextValue(XsType.AnyUri, uri);
    }

    private static string? Absolute(string name) =>
        name.Contains("://", StringComparison.Ordinal) ? name : Path.IsPathRooted(name) ? new Uri(name).AbsoluteUri : null;

    private static bool HasLanguage(Node node, string wanted)
    {
        for (var place = node; place is not null; place = place.Parent)
        {
            if (place.IsElement && place.Attribute(XmlLang)?.Content is { } found)
            {
                return found.Equals(wanted, StringComparison.OrdinalIgnoreCase) || found.StartsWith(wanted + "-", StringComparison.OrdinalIgnoreCase);
            }
        }

        return false;
    }

    // Without a DTD or a schema, xml:id is the only identifier.
    private static Value ById(Value[] a, bool parent)
    {
        var root = One(a[1])!.Tree.Root;
        if (root.Kind != NodeKind.Document)
        {
            throw new XPathException("FODC0001", "id() : la racine n’est pas un document.");
        }

        var wanted = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < a[0].Count; index++)
        {
            wanted.UnionWith(a[0][index].StringValue.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        }

        var found = new List<Item>();
        var tree = root.Tree;
        for (var order = 0; order < tree.NodeCount; order++)
        {
            if (tree.KindOf(order) == NodeKind.Element && tree.AttributeOf(order, XmlId) is >= 0 and var id && wanted.Remove(FromText.Collapse(tree.TextOf(id))))
            {
                found.Add(tree.NodeAt(order));
            }
        }

        return Value.Of(found);
    }
}
