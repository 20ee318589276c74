using System.Xml.Linq;
using TestPlans.Formats.Cda;
using TestPlans.Validation;

namespace TestPlans.Validators.Hl7v2.Documents;

/// <summary>A value of a document that is compared with the message: the text, and the element it is in.</summary>
/// <param name="Element">The element; the nearest one above when the value is absent.</param>
/// <param name="Text">The text; null when absent.</param>
internal readonly record struct CdaValue(XElement Element, string? Text);

/// <summary>What a message says again of its document, with the place of each value in the document.</summary>
internal sealed class CdaView(CdaDocument document, string name)
{
    private static readonly XNamespace Hl7 = CdaHeaderReader.Hl7;

    /// <summary>The artefact, by its name in the report.</summary>
    public string Name => name;

    public CdaHeader Header => document.Header;

    public XElement Root => document.Root;

    public XElement PatientRole => Below(Root, "recordTarget", "patientRole");

    /// <summary>Identifiers of the patient, each with its element.</summary>
    public IReadOnlyList<(CdaId Id, XElement Element)> PatientIds => Ids(PatientRole.Elements(Hl7 + "id"));

    /// <summary>Identifiers of the documents that this one replaces.</summary>
    public IReadOnlyList<(CdaId Id, XElement Element)> Replaced =>
        Ids(Root.Elements(Hl7 + "relatedDocument").Where(related => (string?)related.Attribute("typeCode") == "RPLC").Elements(Hl7 + "parentDocument").Elements(Hl7 + "id"));

    /// <summary>Identifiers of the visit.</summary>
    public IReadOnlyList<(CdaId Id, XElement Element)> Encounter => Ids(Below(Root, "componentOf", "encompassingEncounter").Elements(Hl7 + "id"));

    /// <summary>Identifiers of the authors.</summary>
    public IReadOnlyList<(CdaId Id, XElement Element)> Authors => Ids(Root.Elements(Hl7 + "author").Elements(Hl7 + "assignedAuthor").Elements(Hl7 + "id"));

    /// <summary>A part of the patient's name; without qualifier when <paramref name="qualifier"/> is null.</summary>
    public CdaValue NamePart(string part, string? qualifier)
    {
        var names = Below(PatientRole, "patient", "name");
        var found = names.Elements(Hl7 + part).FirstOrDefault(element => (string?)element.Attribute("qualifier") == qualifier);
        return found is null ? new CdaValue(names, null) : new CdaValue(found, Text(found.Value));
    }

    /// <summary>An attribute of an element below the document.</summary>
    public CdaValue Attribute(string attribute, params ReadOnlySpan<string> path)
    {
        var element = Below(Root, path);
        return new CdaValue(element, element.Name.LocalName == path[^1] ? Text((string?)element.Attribute(attribute)) : null);
    }

    /// <summary>COG code of the birth place.</summary>
    public CdaValue BirthPlace()
    {
        var county = Below(PatientRole, "patient", "birthplace", "place", "addr", "county");
        return new CdaValue(county, county.Name.LocalName == "county" ? Text(county.Value) : null);
    }

    public Place At(CdaValue value) => Places.Of(value.Element, name, value.Text);

    public Place At(XElement element, string? found) => Places.Of(element, name, found);

    // The deepest element of the path that is there.
    private static XElement Below(XElement from, params ReadOnlySpan<string> path)
    {
        foreach (var step in path)
        {
            if (from.Element(Hl7 + step) is not { } next)
            {
                break;
            }

            from = next;
        }

        return from;
    }

    private static List<(CdaId Id, XElement Element)> Ids(IEnumerable<XElement> elements) =>
        [.. elements.Select(element => (new CdaId((string?)element.Attribute("root") ?? "", (string?)element.Attribute("extension")), element))];

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
