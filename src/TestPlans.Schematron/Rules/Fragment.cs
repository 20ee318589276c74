using System.Xml;
using System.Xml.Linq;
using TestPlans.Schematron.Trees;

namespace TestPlans.Schematron.Rules;

/// <summary>The content of a let without value, as a tree of its own.</summary>
internal static class Fragment
{
    public static XmlTree Read(XElement let)
    {
        var text = string.Concat(let.Nodes().Select(static node => node.ToString(SaveOptions.DisableFormatting)));
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { ConformanceLevel = ConformanceLevel.Fragment, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return TreeReader.Read(reader, string.Empty, Formats.Xml.XmlLimits.Default, keepText: true);
    }
}
