using System.Xml.Linq;
using TestPlans.ReferenceSystem.Model;

namespace TestPlans.ReferenceSystem.Writing;

/// <summary>Short words for building CDA elements.</summary>
internal static class Hl7
{
    public static readonly XNamespace Ns = "urn:hl7-org:v3";
    public static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    public static XElement E(string name, params object?[] content) => new(Ns + name, content);

    /// <summary>Null content is skipped by LINQ to XML, so an absent value leaves no attribute.</summary>
    public static XAttribute? A(string name, string? value) => value is null ? null : new XAttribute(name, value);

    public static XAttribute Type(string name) => new(Xsi + "type", name);

    public static XElement Null(string name, string flavor) => E(name, A("nullFlavor", flavor));

    public static XElement Id(string root, string? extension = null) => E("id", A("root", root), A("extension", extension));

    public static XElement Value(string name, string value) => E(name, A("value", value));

    public static IEnumerable<XElement> Templates(params string[] roots) => roots.Select(root => E("templateId", A("root", root)));

    public static XElement Coded(string name, Concept concept, params object?[] content) =>
        E(name, A("code", concept.Code), A("displayName", concept.Display), A("codeSystem", concept.System.Oid), A("codeSystemName", concept.System.Name), content);

    /// <summary>Points at the words of the narrative text that say the same thing.</summary>
    public static XElement Reference(string anchor) => E("reference", A("value", "#" + anchor));

    public static XElement TextReference(string anchor) => E("text", Reference(anchor));

    public static XElement OriginalText(string anchor) => E("originalText", Reference(anchor));
}
