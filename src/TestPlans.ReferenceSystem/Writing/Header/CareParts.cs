using System.Xml.Linq;
using TestPlans.ReferenceSystem.Model;
using static TestPlans.ReferenceSystem.Writing.Hl7;

namespace TestPlans.ReferenceSystem.Writing.Header;

/// <summary>The patient's legal representative.</summary>
internal static class RepresentativePart
{
    public static XElement? Write(Relative? representative) => representative is null ? null : E(
        "guardian",
        Null("addr", "NASK"),
        representative.Telecom is { } telecom ? E("telecom", A("value", telecom), A("use", "H")) : Null("telecom", "NASK"),
        E("guardianPerson", E("name", E("family", representative.Name), E("given", representative.GivenName))));
}

/// <summary>Colleagues who attest that the content is right.</summary>
internal static class ValidatorParts
{
    public static IEnumerable<XElement> Write(Participants participants, string time) => participants.Validators.Select(validator =>
        E("authenticator", Value("time", time), E("signatureCode", A("code", "S")), ProfessionalParts.AssignedEntity(validator)));
}

/// <summary>The prescription that the document answers.</summary>
internal static class PrescriptionPart
{
    public static XElement? Write(Participants participants) => participants.Prescription is { } number
        ? E("inFulfillmentOf", E("order", Id(Practice.PrescriptionRoot, number)))
        : null;
}

/// <summary>Professionals of the encounter besides its responsible physician.</summary>
internal static class CarerParts
{
    public static IEnumerable<XElement> Write(Participants participants, string time) => participants.Carers.Select(carer => E(
        "encounterParticipant",
        A("typeCode", carer.Role),
        E("time", Value("low", time)),
        ProfessionalParts.OutsideEntity(carer.Professional)));
}
