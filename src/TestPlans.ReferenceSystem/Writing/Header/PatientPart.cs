using System.Xml.Linq;
using TestPlans.ReferenceSystem.Model;
using TestPlans.Systems;
using static TestPlans.ReferenceSystem.Writing.Hl7;

namespace TestPlans.ReferenceSystem.Writing.Header;

/// <summary>The patient: INS when qualified, local identifier, strict traits.</summary>
internal static class PatientPart
{
    /// <summary>The part.</summary>
    /// <param name="record">The patient.</param>
    /// <param name="evenUnqualified">The defect: the INS goes out whatever the status of the identity.</param>
    public static XElement Write(PatientRecord record, bool evenUnqualified)
    {
        var identity = record.Identity;
        var ins = identity.IsQualified || evenUnqualified ? identity.Ins : null;
        return E(
            "recordTarget",
            E(
                "patientRole",
                ins is null ? null : Id(ins.Oid, ins.Matricule),
                Id(Practice.LocalPatientRoot, record.LocalId),
                Address(identity.Address),
                identity.Telecoms.Count == 0 ? Null("telecom", "NASK") : identity.Telecoms.Select(telecom => E("telecom", A("value", telecom), A("use", telecom.StartsWith("tel:", StringComparison.Ordinal) ? "H" : null))),
                Person(identity, record)));
    }

    private static XElement Person(TestPatient identity, PatientRecord record) => E(
        "patient",
        A("classCode", "PSN"),
        E(
            "name",
            E("family", A("qualifier", "BR"), identity.BirthName),
            E("given", string.Join(' ', identity.GivenNames)),
            E("given", A("qualifier", "BR"), identity.GivenNames[0]),
            identity.UsedName is { } name ? E("family", A("qualifier", "CL"), name) : null,
            identity.UsedGivenName is { } given ? E("given", A("qualifier", "CL"), given) : null),
        Sex(identity.Sex),
        Value("birthTime", CdaTime.Day(identity.BirthDate)),
        RepresentativePart.Write(record.Participants.Representative),
        identity.BirthPlace is null ? null : E("birthplace", E("place", E("addr", E("county", identity.BirthPlace), record.BirthCity is { } city ? E("city", city) : null))));

    private static XElement Sex(string sex)
    {
        var (code, label) = sex switch { "F" => ("F", "Féminin"), "M" => ("M", "Masculin"), _ => ("U", "Inconnu") };
        return E("administrativeGenderCode", A("code", code), A("displayName", label), A("codeSystem", "2.16.840.1.113883.5.1"));
    }

    // Either lines or parts, never both (structuration minimale); lines lose nothing of what was typed.
    private static XElement Address(TestAddress? address) => address is null
        ? Null("addr", "NASK")
        : E(
            "addr",
            address.Lines.Select(line => E("streetAddressLine", line)),
            address.PostalCode is null && address.City is null ? null : E("streetAddressLine", $"{address.PostalCode} {address.City}".Trim()));
}
