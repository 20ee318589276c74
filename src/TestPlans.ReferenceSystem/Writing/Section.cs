using System.Xml.Linq;
using TestPlans.ReferenceSystem.Model;
using static TestPlans.ReferenceSystem.Writing.Hl7;

namespace TestPlans.ReferenceSystem.Writing;

/// <summary>A section in the order that CDA wants its parts.</summary>
internal sealed record Section(string Key, IReadOnlyList<string> TemplateIds, Concept Code, string Title)
{
    public XElement? Text { get; init; }

    public IEnumerable<XElement> Entries { get; init; } = [];

    public IEnumerable<XElement> Subsections { get; init; } = [];

    public XElement ToXml(IdSource ids) => E(
        "component",
        E(
            "section",
            Templates([.. TemplateIds]),
            Id(ids.Uuid("section " + Key)),
            Coded("code", Code),
            E("title", Title),
            Text,
            Entries,
            Subsections));
}
