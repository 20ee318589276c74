using System.Xml.Linq;
using TestPlans.ReferenceSystem.Model;
using static TestPlans.ReferenceSystem.Writing.Hl7;

namespace TestPlans.ReferenceSystem.Writing.Sections;

/// <summary>« FR-Traitement » : product, period, dose, route, reason.</summary>
internal static class TreatmentEntry
{
    private static readonly Concept Drug = new("DRUG", new CodeSystem("HL7:ActCode", "2.16.840.1.113883.5.4"), "Médicament");

    public static XElement Write(Treatment treatment, Problem? reason, IdSource ids) => E(
        "entry",
        A("typeCode", "DRIV"),
        E(
            "substanceAdministration",
            A("classCode", "SBADM"),
            A("moodCode", "EVN"),
            Templates("2.16.840.1.113883.10.20.1.24", "1.3.6.1.4.1.19376.1.5.3.1.4.7", "1.2.250.1.213.1.1.3.42", "1.3.6.1.4.1.19376.1.5.3.1.4.7.1"),
            Id(ids.Uuid(treatment.Id)),
            Coded("code", treatment.Absence ?? Drug),
            TextReference(treatment.Id),
            E("statusCode", A("code", "completed")),
            Period(treatment),
            treatment.Dosage is { } frequency
                ? E("effectiveTime", Type("PIVL_TS"), A("operator", "A"), E("period", A("value", frequency.Period), A("unit", frequency.PeriodUnit)))
                : null,
            treatment.Route is { } route ? Coded("routeCode", route, OriginalText(treatment.Id + "-voie")) : null,
            treatment.Dosage is { } dose ? E("doseQuantity", Bound("low", dose), Bound("high", dose)) : null,
            Consumable(treatment),
            reason is null ? null : Reason(reason, treatment.Id + "-motif", ids)));

    private static XElement Period(Treatment treatment) => E(
        "effectiveTime",
        Type("IVL_TS"),
        treatment.Start is { } start ? Value("low", CdaTime.Day(start)) : Null("low", "UNK"),
        treatment.End is { } end ? Value("high", CdaTime.Day(end)) : Null("high", "UNK"));

    private static XElement Bound(string name, Dosage dosage) => E(name, A("value", dosage.Quantity), A("unit", dosage.Unit));

    private static XElement Consumable(Treatment treatment) => E(
        "consumable",
        E(
            "manufacturedProduct",
            Templates("2.16.840.1.113883.10.20.1.53", "1.3.6.1.4.1.19376.1.5.3.1.4.7.2", "1.2.250.1.213.1.1.3.43"),
            E(
                "manufacturedMaterial",
                treatment.Product is { } product ? Coded("code", product, OriginalText(treatment.Id)) : E("code", A("nullFlavor", "NA"), OriginalText(treatment.Id)),
                treatment.Product is { } named ? E("name", named.Display) : Null("name", "NA"))));

    // « FR-Reference-interne » : same identifier and same code as the problem itself.
    private static XElement Reason(Problem problem, string anchor, IdSource ids) => E(
        "entryRelationship",
        A("typeCode", "RSON"),
        E(
            "act",
            A("classCode", "ACT"),
            A("moodCode", "EVN"),
            Templates("1.3.6.1.4.1.19376.1.5.3.1.4.4.1", "1.2.250.1.213.1.1.3.36"),
            Id(ids.Uuid(problem.Id)),
            Coded("code", problem.Code, OriginalText(anchor))));
}
