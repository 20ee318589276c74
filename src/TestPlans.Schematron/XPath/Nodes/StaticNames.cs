using TestPlans.Schematron.Values;

namespace TestPlans.Schematron.XPath.Nodes;

/// <summary>The prefixes that an expression may use.</summary>
internal sealed class StaticNames(IReadOnlyDictionary<string, string> namespaces)
{
    public const string Functions = "http://www.w3.org/2005/xpath-functions";

    /// <summary>URI of unprefixed element names: none in Schematron.</summary>
    public string DefaultElement { get; init; } = string.Empty;

    /// <summary>What static-base-uri() gives; null for nothing.</summary>
    public string? BaseUri { get; init; }

    public IReadOnlyDictionary<string, string> Declared => namespaces;

    public string Resolve(string prefix, int at) =>
        namespaces.TryGetValue(prefix, out var uri) ? uri
        : prefix switch
        {
            "xml" => Trees.Namespaces.Xml,
            "xs" => XsTypes.Uri,
            "fn" => Functions,
            _ => throw new XPathException("XPST0081", $"Le préfixe « {prefix} » n’est pas déclaré.", at),
        };

    /// <summary>A literal cast to a QName.</summary>
    public QNameValue QName(string lexical)
    {
        lexical = FromText.Trim(lexical);
        if (!XmlNames.IsQName(lexical))
        {
            throw new XPathException("FORG0001", $"« {Casting.Shorten(lexical)} » n’est pas un nom qualifié.");
        }

        var colon = lexical.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return new QNameValue(string.Empty, DefaultElement, lexical);
        }

        try
        {
            return new QNameValue(lexical[..colon], Resolve(lexical[..colon], -1), lexical[(colon + 1)..]);
        }
        catch (XPathException)
        {
            throw new XPathException("FONS0004", $"Le préfixe « {lexical[..colon]} » n’est pas déclaré.");
        }
    }
}
