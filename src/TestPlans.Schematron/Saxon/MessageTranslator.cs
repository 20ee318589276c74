using System.Text;
using System.Xml.Linq;
using TestPlans.Schematron.Rules;

namespace TestPlans.Schematron.Saxon;

/// <summary>Messages in XSLT: text, value-of, name; the value that cannot be computed is replaced by its code, as in our engine.</summary>
internal static class MessageTranslator
{
    private static readonly XNamespace Xsl = Source.Xsl;

    public static XElement Parts(XElement element, SchematronMode mode) => new("text", Nodes(element, mode));

    public static IEnumerable<XElement> Attached(XElement part, XElement schema, SchematronMode mode)
    {
        foreach (var (attribute, kind) in new[] { ("diagnostics", "diagnostic"), ("properties", "property") })
        {
            foreach (var id in part.Attribute(attribute)?.Value.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries) ?? [])
            {
                if (schema.Descendants(Source.Sch + kind).FirstOrDefault(one => one.Trimmed("id") == id) is { } found)
                {
                    yield return new XElement(kind, new XAttribute("id", id), Nodes(found, mode));
                }
            }
        }
    }

    private static List<XElement> Nodes(XElement element, SchematronMode mode)
    {
        var nodes = new List<XElement>();
        var text = new StringBuilder();
        Add(element, nodes, text, mode);
        Flush(nodes, text, mode);
        return nodes;
    }

    private static void Add(XElement element, List<XElement> nodes, StringBuilder text, SchematronMode mode)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText plain:
                    text.Append(plain.Value);
                    break;
                case XElement { Name.LocalName: "value-of" or "name" } inserted when inserted.Name.Namespace == Source.Sch:
                    Flush(nodes, text, mode);
                    nodes.Add(Inserted(inserted, mode));
                    break;
                case XElement rich:
                    Add(rich, nodes, text, mode);
                    break;
                default:
                    break;
            }
        }
    }

    private static void Flush(List<XElement> nodes, StringBuilder text, SchematronMode mode)
    {
        var pending = text.ToString();
        text.Clear();
        if (pending.Length > 0 && (mode == SchematronMode.Iso || pending.AsSpan().ContainsAnyExcept(" \t\r\n")))
        {
            nodes.Add(new XElement(Xsl + "text", pending));
        }
    }

    private static XElement Inserted(XElement element, SchematronMode mode) => new(
        Xsl + "try",
        new XElement(Xsl + "value-of", new XAttribute("select", element.Name.LocalName == "name" ? SchemaCompiler.NameOf(element.Attribute("path")?.Value ?? ".", mode) : element.Attribute("select")?.Value ?? "."), new XAttribute("separator", " ")),
        new XElement(Xsl + "catch", new XElement(Xsl + "value-of", new XAttribute("select", "concat('[', local-name-from-QName($tp-err:code), ']')"))));
}
