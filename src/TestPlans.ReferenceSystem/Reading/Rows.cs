using System.Xml.Linq;
using TestPlans.Formats.Cda;

namespace TestPlans.ReferenceSystem.Reading;

/// <summary>Reads values of an entry; what is absent gives no column.</summary>
internal static class Columns
{
    private static readonly XNamespace Hl7 = CdaHeaderReader.Hl7;

    public static Dictionary<string, string> Of(params (string Name, string? Value)[] columns) =>
        columns.Where(column => !string.IsNullOrWhiteSpace(column.Value)).ToDictionary(column => column.Name, column => column.Value!.Trim(), StringComparer.Ordinal);

    public static string? Code(XElement? concept) => (string?)concept?.Attribute("code");

    /// <summary>The label of a concept, else the words of the narrative text that it refers to.</summary>
    public static string? Label(XElement? concept, XElement section) =>
        (string?)concept?.Attribute("displayName") ?? Words(concept?.Element(Hl7 + "originalText"), section);

    /// <summary>The words that a text points to, else its own.</summary>
    public static string? Words(XElement? text, XElement section)
    {
        if (text is null)
        {
            return null;
        }

        var anchor = ((string?)text.Element(Hl7 + "reference")?.Attribute("value"))?.TrimStart('#');
        return anchor is null
            ? text.Value
            : section.Element(Hl7 + "text")?.Descendants().FirstOrDefault(element => (string?)element.Attribute("ID") == anchor)?.Value;
    }

    public static string? Date(XElement? interval, string bound)
    {
        var value = (string?)interval?.Element(Hl7 + bound)?.Attribute("value");
        return value is { Length: >= 8 } ? $"{value[6..8]}/{value[4..6]}/{value[..4]}" : value;
    }
}

/// <summary>An active problem or an antecedent.</summary>
internal static class ProblemRow
{
    private static readonly XNamespace Hl7 = CdaHeaderReader.Hl7;

    public static IReadOnlyDictionary<string, string> Of(XElement observation, XElement section)
    {
        var value = observation.Element(Hl7 + "value");
        var interval = observation.Element(Hl7 + "effectiveTime");
        return Columns.Of(
            ("problème", Columns.Words(observation.Element(Hl7 + "text"), section) ?? Columns.Label(value, section)),
            ("libellé", Columns.Label(value, section)),
            ("code", Columns.Code(value)),
            ("début", Columns.Date(interval, "low")),
            ("fin", Columns.Date(interval, "high")));
    }
}

/// <summary>An allergy.</summary>
internal static class AllergyRow
{
    private static readonly XNamespace Hl7 = CdaHeaderReader.Hl7;

    public static IReadOnlyDictionary<string, string> Of(XElement observation, XElement section)
    {
        var agent = observation.Element(Hl7 + "participant")?.Descendants(Hl7 + "code").FirstOrDefault();
        return Columns.Of(
            ("allergie", Columns.Label(agent, section) ?? Columns.Words(observation.Element(Hl7 + "text"), section)),
            ("type", Columns.Label(observation.Element(Hl7 + "code"), section)),
            ("code", Columns.Code(agent) ?? Columns.Code(observation.Element(Hl7 + "value")) ?? Columns.Code(observation.Element(Hl7 + "code"))),
            ("début", Columns.Date(observation.Element(Hl7 + "effectiveTime"), "low")));
    }
}
