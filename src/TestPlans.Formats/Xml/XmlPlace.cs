using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace TestPlans.Formats.Xml;

/// <summary>Where an element or an attribute stands in the document it was read from.</summary>
/// <param name="Path">Local names from the root, with a rank from the second namesake on: <c>/ClinicalDocument/author[2]/time</c>.</param>
/// <param name="Line">From 1; 0 for a node that was not read from text.</param>
/// <param name="Column">From 1; 0 likewise.</param>
public sealed record XmlPlace(string Path, int Line, int Column)
{
    /// <summary>The place of a node read by <see cref="SafeXml.Load"/>.</summary>
    public static XmlPlace Of(XObject node)
    {
        ArgumentNullException.ThrowIfNull(node);
        var element = node as XElement ?? node.Parent;
        var path = new StringBuilder();
        foreach (var step in element?.AncestorsAndSelf().Reverse() ?? [])
        {
            path.Append('/').Append(step.Name.LocalName);
            if (step.ElementsBeforeSelf(step.Name).Count() is > 0 and var before)
            {
                path.Append('[').Append((before + 1).ToString(CultureInfo.InvariantCulture)).Append(']');
            }
        }

        if (node is XAttribute attribute)
        {
            path.Append("/@").Append(attribute.Name.LocalName);
        }

        var position = (IXmlLineInfo)node;
        return position.HasLineInfo() ? new XmlPlace(path.ToString(), position.LineNumber, position.LinePosition) : new XmlPlace(path.ToString(), 0, 0);
    }
}
