using System.Xml.Linq;
using TestPlans.Systems;
using static TestPlans.ReferenceSystem.Writing.Hl7;

namespace TestPlans.ReferenceSystem.Writing.Header;

/// <summary>A professional of the practice and the practice itself, in the several shapes that CDA gives them.</summary>
internal static class ProfessionalParts
{
    public static XElement Id(string rpps) => Hl7.Id(Practice.ProfessionalRoot, "8" + rpps);

    public static XElement Specialty() =>
        E("code", A("code", "G15_10/SM26"), A("displayName", "Médecin - Qualifié en Médecine Générale (SM)"), A("codeSystem", "1.2.250.1.213.1.1.4.5"));

    public static XElement Address() => E("addr", E("streetAddressLine", "1 avenue des Tests"), E("streetAddressLine", "35000 TESTVILLE"));

    public static XElement Telecom() => E("telecom", A("value", Practice.Telecom), A("use", "WP"));

    public static XElement Person(string element, TestPhysician physician) =>
        E(element, E("name", E("given", physician.GivenName), E("family", physician.Name), E("suffix", "DR")));

    /// <summary>The practice, without its sector of activity.</summary>
    public static XElement Organization(string element) =>
        E(element, Hl7.Id(Practice.StructureRoot, Practice.StructureId), E("name", Practice.Name), Telecom(), Address());

    /// <summary>The practice with its sector of activity, where the act or the responsibility is described.</summary>
    public static XElement OrganizationWithSector()
    {
        var organization = Organization("representedOrganization");
        organization.Add(E(
            "standardIndustryClassCode",
            A("code", "AMBULATOIRE"),
            A("displayName", "Ambulatoire"),
            A("codeSystem", "1.2.250.1.213.1.1.4.9"),
            A("codeSystemName", "practiceSettingCode")));
        return organization;
    }

    /// <summary>A professional of elsewhere: who it is, the rest is not known here.</summary>
    public static XElement OutsideEntity(TestPhysician professional) => E(
        "assignedEntity",
        Id(professional.Rpps),
        Null("addr", "NAV"),
        Null("telecom", "NAV"),
        E("assignedPerson", E("name", E("given", professional.GivenName), E("family", professional.Name))));

    /// <summary>A physician of the practice as an assigned entity.</summary>
    public static XElement AssignedEntity(TestPhysician physician) => E(
        "assignedEntity",
        Id(physician.Rpps),
        Specialty(),
        Address(),
        Telecom(),
        Person("assignedPerson", physician),
        OrganizationWithSector());
}
