using System.Xml.Linq;
using TestPlans.Formats.Cda;
using TestPlans.Formats.Identifiers;
using TestPlans.Systems;

namespace TestPlans.Steps.Documents;

/// <summary>Someone whom the header of a document names in a function.</summary>
/// <param name="Element">The part of the header.</param>
internal sealed record HeaderPerson(XElement Element)
{
    private static readonly XNamespace Hl7 = CdaHeaderReader.Hl7;

    public string Name => Text("family");

    public string GivenName => Text("given");

    public string? NationalId => (string?)Element.Descendants(Hl7 + "id").FirstOrDefault(id => (string?)id.Attribute("root") == Professional.NationalOid)?.Attribute("extension");

    public IEnumerable<string> Telecoms => Element.Descendants(Hl7 + "telecom").Select(telecom => (string?)telecom.Attribute("value") ?? "");

    /// <summary>The role code: of the participation, or of the related entity.</summary>
    public string? Quality => (string?)Element.Attribute("typeCode") ?? (string?)Element.Element(Hl7 + "relatedEntity")?.Attribute("classCode");

    public string? Link => (string?)Element.Element(Hl7 + "relatedEntity")?.Element(Hl7 + "code")?.Attribute("code");

    public override string ToString() => $"{GivenName} {Name}".Trim();

    private string Text(string part) => Element.Descendants(Hl7 + part).FirstOrDefault()?.Value.Trim() ?? "";

    /// <summary>The people in a function, in the order of the header. The places are those of CDA R2.</summary>
    public static IEnumerable<HeaderPerson> In(XElement root, PersonFunction function) => (function switch
    {
        PersonFunction.Guardian => root.Elements(Hl7 + "recordTarget").Elements(Hl7 + "patientRole").Elements(Hl7 + "patient").Elements(Hl7 + "guardian"),
        PersonFunction.Informant => root.Elements(Hl7 + "informant"),
        PersonFunction.Clerk => root.Elements(Hl7 + "dataEnterer"),
        PersonFunction.Recipient => root.Elements(Hl7 + "informationRecipient"),
        PersonFunction.Validator => root.Elements(Hl7 + "authenticator"),
        _ => root.Elements(Hl7 + "componentOf").Elements(Hl7 + "encompassingEncounter").Elements(Hl7 + "encounterParticipant"),
    }).Select(element => new HeaderPerson(element));
}
