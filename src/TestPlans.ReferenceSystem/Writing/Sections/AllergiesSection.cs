using System.Xml.Linq;
using TestPlans.ReferenceSystem.Model;
using static TestPlans.ReferenceSystem.Writing.Hl7;

namespace TestPlans.ReferenceSystem.Writing.Sections;

/// <summary>« FR-Allergies-et-hypersensibilites » ; each entry is a list of one allergy.</summary>
internal static class AllergiesSection
{
    public const string Title = "Allergies et hypersensibilités";

    public static XElement? Write(ClinicalView view, IdSource ids)
    {
        var allergies = view.Of<Allergy>();
        return allergies.Count == 0 ? null : new Section(
            Title,
            ["2.16.840.1.113883.10.20.1.2", "1.3.6.1.4.1.19376.1.5.3.1.3.13", "1.2.250.1.213.1.1.2.137"],
            Concept.Loinc("48765-2", "Allergies et hypersensibilités"),
            Title)
        {
            Text = Narrative.Table(["Date", "Allergie", "Agent responsable", "Sévérité", "Statut"], allergies.Select(Row)),
            Entries = allergies.Select(allergy => Entry(allergy, ids)),
        }.ToXml(ids);
    }

    private static Cell[] Row(Allergy allergy) =>
    [
        CdaTime.ForPeople(allergy.Start),
        new(allergy.Label, allergy.Id),
        allergy.Agent is { } agent ? new Cell(agent.Display, allergy.Id + "-agent") : "-",
        allergy.Severity is { } severity ? new Cell(severity.Display, allergy.Id + "-severite") : "-",
        allergy.Status is { } status ? new Cell(status.Display, allergy.Id + "-statut") : "-",
    ];

    private static XElement Entry(Allergy allergy, IdSource ids) => E(
        "entry",
        E(
            "act",
            A("classCode", "ACT"),
            A("moodCode", "EVN"),
            Templates("2.16.840.1.113883.10.20.1.27", "1.3.6.1.4.1.19376.1.5.3.1.4.5.1", "1.3.6.1.4.1.19376.1.5.3.1.4.5.3", "1.2.250.1.213.1.1.3.40"),
            Id(ids.Uuid("act " + allergy.Id)),
            Null("code", "NA"),
            E("statusCode", A("code", "active")),
            Start(allergy),
            E("entryRelationship", A("typeCode", "SUBJ"), A("inversionInd", "false"), Observation(allergy, ids))));

    private static XElement Observation(Allergy allergy, IdSource ids) => E(
        "observation",
        A("classCode", "OBS"),
        A("moodCode", "EVN"),
        A("negationInd", "false"),
        Templates(
            "2.16.840.1.113883.10.20.1.18",
            "2.16.840.1.113883.10.20.1.28",
            "1.3.6.1.4.1.19376.1.5.3.1.4.5",
            "1.3.6.1.4.1.19376.1.5.3.1.4.6",
            "1.2.250.1.213.1.1.3.41"),
        Id(ids.Uuid(allergy.Id)),
        Coded("code", allergy.Kind),
        TextReference(allergy.Id),
        E("statusCode", A("code", "completed")),
        Start(allergy),
        allergy.Absence is { } none ? Coded("value", none, Type("CD"), OriginalText(allergy.Id)) : E("value", Type("CD"), OriginalText(allergy.Id)),
        allergy.Agent is { } agent ? Participant(agent, allergy.Id + "-agent") : null,
        allergy.Severity is { } severity ? SeverityObservation(severity, allergy.Id + "-severite") : null,
        allergy.Status is { } status ? StatusObservation(status, allergy.Id + "-statut") : null);

    private static XElement Participant(Concept agent, string anchor) => E(
        "participant",
        A("typeCode", "CSM"),
        E(
            "participantRole",
            A("classCode", "MANU"),
            E("playingEntity", A("classCode", "MMAT"), Coded("code", agent, OriginalText(anchor)), E("name", agent.Display))));

    private static XElement SeverityObservation(Concept severity, string anchor) => E(
        "entryRelationship",
        A("typeCode", "SUBJ"),
        A("inversionInd", "true"),
        E(
            "observation",
            A("classCode", "OBS"),
            A("moodCode", "EVN"),
            Templates("2.16.840.1.113883.10.20.1.55", "1.3.6.1.4.1.19376.1.5.3.1.4.1", "1.2.250.1.213.1.1.3.29"),
            E("code", A("code", "SEV"), A("displayName", "Sévérité"), A("codeSystem", "2.16.840.1.113883.5.4"), A("codeSystemName", "ActCode")),
            TextReference(anchor),
            E("statusCode", A("code", "completed")),
            Coded("value", severity, Type("CD"))));

    private static XElement StatusObservation(Concept status, string anchor) => E(
        "entryRelationship",
        A("typeCode", "REFR"),
        A("inversionInd", "false"),
        E(
            "observation",
            A("classCode", "OBS"),
            A("moodCode", "EVN"),
            Templates("2.16.840.1.113883.10.20.1.50", "2.16.840.1.113883.10.20.1.57", "1.3.6.1.4.1.19376.1.5.3.1.4.1.1", "1.2.250.1.213.1.1.3.30"),
            Coded("code", Concept.Loinc("33999-4", "Statut")),
            TextReference(anchor),
            E("statusCode", A("code", "completed")),
            Coded("value", status, Type("CE"))));

    private static XElement Start(Allergy allergy) =>
        E("effectiveTime", allergy.Start is { } start ? Value("low", CdaTime.Day(start)) : Null("low", "UNK"));
}
