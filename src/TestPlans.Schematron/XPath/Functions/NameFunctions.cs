using TestPlans.Schematron.Trees;
using TestPlans.Schematron.Values;

namespace TestPlans.Schematron.XPath.Functions;

/// <summary>Qualified names (F&amp;O 11).</summary>
internal static class NameFunctions
{
    public static Function[] All { get; } =
    [
        Function.Define("resolve-QName", "string?, node -> QName", static (_, a) => a[0].IsEmpty ? Value.Empty : Resolve(FromText.Trim(Args.Text(a[0])), (Node)a[1][0])),
        Function.Define("QName", "string?, string -> QName", static (_, a) => Build(Args.Text(a[0]), Args.Text(a[1]))),
        Function.Define("prefix-from-QName", "QName? -> string", static (_, a) => Of(a) is { Prefix.Length: > 0 } name ? new TextValue(XsType.NCName, name.Prefix) : Value.Empty),
        Function.Define("local-name-from-QName", "QName? -> string", static (_, a) => Of(a) is { } name ? new TextValue(XsType.NCName, name.Local) : Value.Empty),
        Function.Define("namespace-uri-from-QName", "QName? -> anyURI", static (_, a) => Of(a) is { } name ? new TextValue(XsType.AnyUri, name.Uri) : Value.Empty),
        Function.Define("namespace-uri-for-prefix", "string?, node -> anyURI", static (_, a) => Namespaces.Lookup(Element(a[1]), Args.Text(a[0])) is { Length: > 0 } uri ? new TextValue(XsType.AnyUri, uri) : Value.Empty),
        Function.Define("in-scope-prefixes", "node -> string", static (_, a) => Value.Of([.. Namespaces.InScope(Element(a[0])).Select(static binding => (Item)TextValue.Text(binding.Prefix))])),
    ];

    private static QNameValue? Of(Value[] a) => a[0].IsEmpty ? null : (QNameValue)a[0][0];

    private static Node Element(Value value) => value[0] is Node { IsElement: true } element ? element : throw new XPathException("XPTY0004", "Un élément est attendu.");

    private static QNameValue Resolve(string lexical, Node element)
    {
        _ = Element(element);
        if (!XmlNames.IsQName(lexical))
        {
            throw new XPathException("FOCA0002", $"« {Casting.Shorten(lexical)} » n’est pas un nom qualifié.");
        }

        return Namespaces.Resolve(element, lexical) ?? throw new XPathException("FONS0004", $"Le préfixe de « {Casting.Shorten(lexical)} » n’est pas déclaré à cet endroit.");
    }

    private static QNameValue Build(string uri, string lexical)
    {
        var colon = lexical.IndexOf(':', StringComparison.Ordinal);
        return !XmlNames.IsQName(lexical) || (uri.Length == 0 && colon >= 0)
            ? throw new XPathException("FOCA0002", $"« {Casting.Shorten(lexical)} » n’est pas un nom qualifié.")
            : new QNameValue(colon < 0 ? string.Empty : lexical[..colon], uri, lexical[(colon + 1)..]);
    }
}
