using System.Xml.Linq;
using TestPlans.ReferenceSystem.Model;
using static TestPlans.ReferenceSystem.Writing.Hl7;

namespace TestPlans.ReferenceSystem.Writing.Header;

/// <summary>Who typed the document.</summary>
internal static class ClerkPart
{
    // A member of the staff without national number: « 3 », the FINESS, « / », the number in the practice.
    public static XElement? Write(Clerk? clerk, string time) => clerk is null ? null : E(
        "dataEnterer",
        Value("time", time),
        E(
            "assignedEntity",
            Id(Practice.ProfessionalRoot, $"3{Practice.StructureId[1..]}/{clerk.InternalId}"),
            E("assignedPerson", E("name", E("prefix", clerk.Title), E("given", clerk.GivenName), E("family", clerk.Name)))));
}

/// <summary>Who told what the document says, besides the patient.</summary>
internal static class InformantParts
{
    public static IEnumerable<XElement> Write(Participants participants) =>
    [
        .. participants.InformingRelatives.Select(relative => E("informant", Related(relative))),
        .. participants.InformingProfessionals.Select(professional => E("informant", ProfessionalParts.OutsideEntity(professional))),
    ];

    private static XElement Related(Relative relative) => E(
        "relatedEntity",
        A("classCode", relative.Role),
        relative.Relationship is { } link ? Coded("code", link) : null,
        Null("addr", "NAV"),
        relative.Telecom is { } telecom ? E("telecom", A("value", telecom), A("use", "MC")) : Null("telecom", "NAV"),
        E("relatedPerson", E("name", E("family", relative.Name), E("given", relative.GivenName))));
}

/// <summary>To whom the document is sent.</summary>
internal static class RecipientParts
{
    public static IEnumerable<XElement> Write(Participants participants) => participants.Recipients.Select(recipient => E(
        "informationRecipient",
        E(
            "intendedRecipient",
            ProfessionalParts.Id(recipient.Professional.Rpps),
            Null("addr", "NAV"),
            E("telecom", A("value", recipient.Telecom), A("use", "WP")),
            ProfessionalParts.Person("informationRecipient", recipient.Professional),
            E("receivedOrganization", Id(Practice.StructureRoot, recipient.StructureId), E("name", recipient.StructureName)))));
}
