using System.Xml.Linq;
using TestPlans.Formats.Xml;

namespace TestPlans.Cli.Importing;

/// <summary>
/// A value set as terminology servers give it (IHE SVS), and the form that rules made by ART-DECOR read. The codes are the same; only
/// the names of the elements differ.
/// </summary>
/// <param name="Id">Its OID.</param>
/// <param name="Name">Its name, or empty.</param>
/// <param name="Concepts">Code, OID of the code system, label.</param>
internal sealed record SvsValueSet(string Id, string Name, IReadOnlyList<(string Code, string System, string Label)> Concepts)
{
    private static readonly XNamespace Svs = "urn:ihe:iti:svs:2008";

    /// <summary>Reads a file; null when it is no such value set, or holds no code.</summary>
    public static SvsValueSet? Read(string path)
    {
        if (!SafeXml.LoadFile(path).TryGet(out var document, out _) || document.Root!.DescendantsAndSelf(Svs + "ValueSet").FirstOrDefault() is not { } set || set.Attribute("id")?.Value is not { Length: > 0 } id)
        {
            return null;
        }

        var concepts = set.Descendants(Svs + "Concept").Select(static one => (Text(one, "code"), Text(one, "codeSystem"), Text(one, "displayName"))).ToList();
        return concepts.Count == 0 ? null : new SvsValueSet(id, Text(set, "displayName"), concepts);
    }

    /// <summary>The same codes for rules made by ART-DECOR.</summary>
    /// <param name="source">Where they come from, written in the file.</param>
    public XDocument ForArtDecor(string source) => new(
        new XComment($" Codes de {source.Replace("--", "- -", StringComparison.Ordinal)}, mis sous la forme que lisent les règles. "),
        new XElement(
            "valueSets",
            new XElement(
                "valueSet",
                new XAttribute("id", Id),
                new XAttribute("name", Name),
                new XElement("conceptList", Concepts.Select(static one => new XElement("concept", new XAttribute("code", one.Code), new XAttribute("codeSystem", one.System), new XAttribute("displayName", one.Label)))))));

    private static string Text(XElement element, string attribute) => element.Attribute(attribute)?.Value ?? "";
}
