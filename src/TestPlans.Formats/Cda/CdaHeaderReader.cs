using System.Xml;
using System.Xml.Linq;
using TestPlans.Formats.Xml;

namespace TestPlans.Formats.Cda;

/// <summary>Reads the header alone: a document of 60 MB in base64 costs no more than its first page.</summary>
public static class CdaHeaderReader
{
    /// <summary>The namespace of CDA R2.</summary>
    public static readonly XNamespace Hl7 = "urn:hl7-org:v3";

    /// <summary>Reads up to the body. What follows is not read, so a fault there is not seen.</summary>
    /// <param name="bytes">The document.</param>
    /// <returns>The header, or the fault: not XML, or not a CDA document.</returns>
    public static XmlResult<CdaHeader> Read(ReadOnlyMemory<byte> bytes)
    {
        var header = SafeXml.Read(bytes, ReadHeader);
        if (!header.TryGet(out var root, out var fault))
        {
            return XmlResult<CdaHeader>.Failed(fault);
        }

        return root.Name == Hl7 + "ClinicalDocument"
            ? XmlResult<CdaHeader>.Of(Interpret(root))
            : XmlResult<CdaHeader>.Failed(new XmlFault($"Ce n’est pas un document CDA : la racine est « {root.Name.LocalName} ».", 1, 1));
    }

    /// <summary>Interprets a document that is already in memory.</summary>
    /// <param name="root">The <c>ClinicalDocument</c>.</param>
    public static CdaHeader Interpret(XElement root)
    {
        return new CdaHeader
        {
            TemplateIds = [.. root.Elements(Hl7 + "templateId").Select(id => (string?)id.Attribute("root") ?? "")],
            Id = Id(root.Element(Hl7 + "id")),
            Code = Value(root, "code", "code"),
            Title = Text(root.Element(Hl7 + "title")),
            EffectiveTime = Value(root, "effectiveTime", "value"),
            SetId = Id(root.Element(Hl7 + "setId")),
            VersionNumber = Value(root, "versionNumber", "value"),
            Replaces =
            [
                .. root.Elements(Hl7 + "relatedDocument")
                    .Where(related => (string?)related.Attribute("typeCode") == "RPLC")
                    .SelectMany(related => related.Elements(Hl7 + "parentDocument").Elements(Hl7 + "id"))
                    .Select(id => Id(id)!),
            ],
            Patient = root.Elements(Hl7 + "recordTarget").Elements(Hl7 + "patientRole").FirstOrDefault() is { } role ? Patient(role) : null,
            Author = PersonName(root.Element(Hl7 + "author")?.Element(Hl7 + "assignedAuthor")?.Element(Hl7 + "assignedPerson")),
            Custodian = Text(root.Element(Hl7 + "custodian")?.Descendants(Hl7 + "name").FirstOrDefault()),
        };
    }

    private static CdaPatient Patient(XElement role)
    {
        var person = role.Element(Hl7 + "patient");
        var name = person?.Element(Hl7 + "name");
        return new CdaPatient
        {
            Ids = [.. role.Elements(Hl7 + "id").Select(id => Id(id)!)],
            BirthName = Part(name, "family", "BR") ?? Text(name?.Element(Hl7 + "family")),
            GivenNames = Part(name, "given", null),
            FirstGivenName = Part(name, "given", "BR"),
            UsedName = Part(name, "family", "CL"),
            UsedGivenName = Part(name, "given", "CL"),
            Sex = person is null ? null : Value(person, "administrativeGenderCode", "code"),
            BirthTime = person is null ? null : Value(person, "birthTime", "value"),
            BirthPlace = Text(person?.Element(Hl7 + "birthplace")?.Element(Hl7 + "place")?.Element(Hl7 + "addr")?.Element(Hl7 + "county")),
        };
    }

    // Elements outside the body are few and small, so they are kept as a tree.
    private static XElement ReadHeader(XmlReader reader)
    {
        reader.MoveToContent();
        var root = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        if (reader.IsEmptyElement)
        {
            return root;
        }

        reader.Read();
        while (reader.NodeType != XmlNodeType.EndElement && !reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
            }
            else if (reader.LocalName == "component")
            {
                break;
            }
            else
            {
                root.Add(XNode.ReadFrom(reader));
            }
        }

        return root;
    }

    private static string? Part(XElement? name, string part, string? qualifier) => Text(name?.Elements(Hl7 + part)
        .FirstOrDefault(element => (string?)element.Attribute("qualifier") == qualifier));

    private static string? PersonName(XElement? person)
    {
        var parts = person?.Element(Hl7 + "name")?.Elements()
            .Where(part => part.Name.LocalName is "given" or "family")
            .Select(part => part.Value.Trim());
        return parts is null ? null : string.Join(' ', parts) is { Length: > 0 } text ? text : null;
    }

    private static CdaId? Id(XElement? element) => element is null
        ? null
        : new CdaId((string?)element.Attribute("root") ?? "", (string?)element.Attribute("extension"));

    private static string? Value(XElement parent, string element, string attribute) => (string?)parent.Element(Hl7 + element)?.Attribute(attribute);

    private static string? Text(XElement? element) => element?.Value.Trim() is { Length: > 0 } text ? text : null;
}
