using System.Xml.Linq;
using TestPlans.ReferenceSystem.Model;
using TestPlans.Systems;
using static TestPlans.ReferenceSystem.Writing.Hl7;

namespace TestPlans.ReferenceSystem.Writing.Header;

/// <summary>Who wrote the document: in this practice, the treating physician.</summary>
internal static class AuthorPart
{
    public static XElement Write(TestPhysician physician, string time) => E(
        "author",
        PrimaryCare.Function(),
        Value("time", time),
        E(
            "assignedAuthor",
            ProfessionalParts.Id(physician.Rpps),
            ProfessionalParts.Specialty(),
            ProfessionalParts.Address(),
            ProfessionalParts.Telecom(),
            ProfessionalParts.Person("assignedPerson", physician),
            ProfessionalParts.Organization("representedOrganization")));
}

/// <summary>Who keeps the document.</summary>
internal static class CustodianPart
{
    public static XElement Write() =>
        E("custodian", E("assignedCustodian", ProfessionalParts.Organization("representedCustodianOrganization")));
}

/// <summary>Who answers for the document.</summary>
internal static class LegalAuthenticatorPart
{
    public static XElement Write(TestPhysician physician, string time) =>
        E("legalAuthenticator", Value("time", time), E("signatureCode", A("code", "S")), ProfessionalParts.AssignedEntity(physician));
}

/// <summary>The role of treating physician.</summary>
internal static class PrimaryCare
{
    public static XElement Function() =>
        E("functionCode", A("code", "PCP"), A("displayName", "Médecin Traitant"), A("codeSystem", "2.16.840.1.113883.5.88"));
}

/// <summary>« Médecin traitant » declared by the patient.</summary>
internal static class TreatingPhysicianPart
{
    public static XElement Write(TestPhysician physician, string time) => E(
        "participant",
        A("typeCode", "INF"),
        PrimaryCare.Function(),
        E("time", Type("IVL_TS"), Value("low", time)),
        E(
            "associatedEntity",
            A("classCode", "PROV"),
            ProfessionalParts.Id(physician.Rpps),
            ProfessionalParts.Specialty(),
            ProfessionalParts.Address(),
            ProfessionalParts.Telecom(),
            ProfessionalParts.Person("associatedPerson", physician),
            ProfessionalParts.Organization("scopingOrganization")));
}

/// <summary>The documented act and who did it.</summary>
internal static class ServiceEventPart
{
    public static XElement Write(Concept act, TestPhysician physician, string time) => E(
        "documentationOf",
        E(
            "serviceEvent",
            Coded("code", act),
            E("effectiveTime", Value("low", time)),
            E("performer", A("typeCode", "PRF"), ProfessionalParts.AssignedEntity(physician))));
}

/// <summary>The version that this document replaces.</summary>
internal static class ReplacementPart
{
    public static IEnumerable<XElement> Write(DocumentContext context) => context.Replaces is not { } replaced
        ? []
        : [E("relatedDocument", A("typeCode", "RPLC"), E("parentDocument", Id(replaced.Root, replaced.Extension)))];
}

/// <summary>The care during which the document was written.</summary>
internal static class EncounterPart
{
    public static XElement Write(TestPhysician physician, Participants participants, string time) => E(
        "componentOf",
        E(
            "encompassingEncounter",
            E("code", A("code", "AMB"), A("displayName", "Ambulatoire (hors établissement)"), A("codeSystem", "2.16.840.1.113883.5.4")),
            E("effectiveTime", Value("low", time)),
            E("responsibleParty", ProfessionalParts.AssignedEntity(physician)),
            CarerParts.Write(participants, time),
            E(
                "location",
                E(
                    "healthCareFacility",
                    Id(Practice.StructureRoot, Practice.StructureId),
                    E("code", A("code", "SA05"), A("displayName", "Centre de santé"), A("codeSystem", "1.2.250.1.71.4.2.4")),
                    E("location", E("name", Practice.Name))))));
}
