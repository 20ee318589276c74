using System.Globalization;
using System.Xml.Linq;
using TestPlans.ReferenceSystem.Model;
using static TestPlans.ReferenceSystem.Writing.Hl7;

namespace TestPlans.ReferenceSystem.Writing.Header;

/// <summary>What distinguishes the header of one kind of document from another.</summary>
/// <param name="TemplateIds">After those of every French document; an extension follows « ^ ».</param>
/// <param name="Code">Type of document.</param>
/// <param name="Title">Title for people.</param>
/// <param name="Act">Documented act.</param>
internal sealed record HeaderKind(IReadOnlyList<string> TemplateIds, Concept Code, string Title, Concept Act);

/// <summary>The header, part by part, in the order of CDA R2.</summary>
internal static class DocumentHeader
{
    private const string FrenchTemplate = "2.16.840.1.113883.2.8.2.1";
    private const string MinimalStructureTemplate = "1.2.250.1.213.1.1.1.1";

    public static IEnumerable<XElement> Write(HeaderKind kind, DocumentContext context)
    {
        var time = CdaTime.Instant(context.Time);
        var physician = context.Patient.TreatingPhysician;
        var participants = context.Patient.Participants;
        return
        [
            E("realmCode", A("code", "FR")),
            E("typeId", A("root", "2.16.840.1.113883.1.3"), A("extension", "POCD_HD000040")),
            .. Templates(FrenchTemplate, MinimalStructureTemplate),
            .. kind.TemplateIds.Select(Template),
            Id(context.DocumentId),
            Coded("code", kind.Code),
            E("title", kind.Title),
            Value("effectiveTime", time),
            E("confidentialityCode", A("code", "N"), A("displayName", "Normal"), A("codeSystem", "2.16.840.1.113883.5.25"), A("codeSystemName", "Confidentiality")),
            E("languageCode", A("code", "fr-FR")),
            E("setId", A("root", context.SetId)),
            Value("versionNumber", context.Version.ToString(CultureInfo.InvariantCulture)),
            PatientPart.Write(context.Patient, context.SendsUnqualifiedIns),
            AuthorPart.Write(physician, time),
            .. Present(ClerkPart.Write(participants.Clerk, time)),
            .. InformantParts.Write(participants),
            CustodianPart.Write(),
            .. RecipientParts.Write(participants),
            LegalAuthenticatorPart.Write(physician, time),
            .. ValidatorParts.Write(participants, time),
            TreatingPhysicianPart.Write(physician, time),
            .. Present(PrescriptionPart.Write(participants)),
            ServiceEventPart.Write(kind.Act, physician, time),
            .. ReplacementPart.Write(context),
            EncounterPart.Write(physician, participants, time),
        ];
    }

    private static IEnumerable<XElement> Present(XElement? part) => part is null ? [] : [part];

    private static XElement Template(string root)
    {
        var parts = root.Split('^');
        return E("templateId", A("root", parts[0]), A("extension", parts.Length > 1 ? parts[1] : null));
    }
}
