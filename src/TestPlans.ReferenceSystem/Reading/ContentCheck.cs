using System.Xml.Linq;
using TestPlans.Formats.Cda;

namespace TestPlans.ReferenceSystem.Reading;

/// <summary>What this system verifies of a content before it trusts it. Not the rules of a pack: what a careful receiver looks at.</summary>
internal static class ContentCheck
{
    private const string VsmTemplate = "1.2.250.1.213.1.1.1.13";
    private static readonly XNamespace Hl7 = CdaHeaderReader.Hl7;

    private static readonly (string Code, string Title)[] VsmSections =
        [("46612-8", "Pathologies, antécédents, allergies et facteurs de risque"), ("30954-2", "Points de vigilance"), ("18776-5", "Traitement au long cours")];

    /// <summary>French warnings, none for a content that can be trusted.</summary>
    public static IReadOnlyList<string> Of(ReceivedDocument document) =>
        [.. Header(document.Header).Concat(Sections(document)).Concat(References(document)).Select(problem => $"document non conforme : {problem}")];

    private static IEnumerable<string> Header(CdaHeader header)
    {
        (string What, object? Value)[] needed =
            [("identifiant du document", header.Id?.Root), ("titre", header.Title), ("date de création", header.EffectiveTime), ("type de document", header.Code), ("structure de conservation", header.Custodian)];
        return needed.Where(one => one.Value is null or "").Select(one => $"{one.What} absent de l’en-tête");
    }

    private static IEnumerable<string> Sections(ReceivedDocument document) => document.Header.TemplateIds.Contains(VsmTemplate)
        ? VsmSections
            .Where(section => !document.Sections.Any(found => (string?)found.Element(Hl7 + "code")?.Attribute("code") == section.Code))
            .Select(section => $"la section « {section.Title} » manque")
        : [];

    // An entry that points nowhere cannot be shown beside what the physician reads.
    private static IEnumerable<string> References(ReceivedDocument document)
    {
        var body = document.Body;
        if (body is null)
        {
            return [];
        }

        var anchors = body.Descendants().Select(element => (string?)element.Attribute("ID")).ToHashSet(StringComparer.Ordinal);
        return body.Descendants(Hl7 + "reference")
            .Select(reference => (string?)reference.Attribute("value") ?? "")
            .Where(value => value.StartsWith('#') && !anchors.Contains(value[1..]))
            .Distinct(StringComparer.Ordinal)
            .Select(value => $"une entrée renvoie au texte « {value} » qui n’existe pas");
    }
}
