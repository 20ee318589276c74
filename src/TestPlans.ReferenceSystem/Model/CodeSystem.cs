namespace TestPlans.ReferenceSystem.Model;

/// <summary>The terminologies that the patients' files use, by the short name that they write.</summary>
internal sealed record CodeSystem(string Name, string Oid)
{
    public static readonly CodeSystem Loinc = new("LOINC", "2.16.840.1.113883.6.1");
    public static readonly CodeSystem SnomedCt = new("SNOMED CT", "2.16.840.1.113883.6.96");

    public static IReadOnlyList<CodeSystem> All { get; } =
    [
        Loinc,
        SnomedCt,
        new("CIM10", "2.16.840.1.113883.6.3"),
        new("CCAM", "1.2.250.1.215.300.1"),
        new("ATC", "2.16.840.1.113883.6.73"),
        new("CIS", "1.2.250.1.213.2.3.1"),
        new("EDQM", "0.4.0.127.0.16.1.1.2.1"),
        new("IPS", "2.16.840.1.113883.5.1150.1"),
        new("RoleCode", "2.16.840.1.113883.5.111"),
        new("HL7:AllergyIntoleranceClinicalStatus", "2.16.840.1.113883.4.642.4.1373"),
    ];

    public static CodeSystem? Find(string name) => All.FirstOrDefault(system => system.Name == name || system.Oid == name);
}

/// <summary>A concept: what a person reads and what a machine reads, kept together.</summary>
/// <param name="Code">In its terminology.</param>
/// <param name="System">The terminology.</param>
/// <param name="Display">The label.</param>
internal sealed record Concept(string Code, CodeSystem System, string Display)
{
    public static Concept Loinc(string code, string display) => new(code, CodeSystem.Loinc, display);
}
