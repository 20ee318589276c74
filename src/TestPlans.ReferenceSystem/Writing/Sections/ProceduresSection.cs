using System.Xml.Linq;
using TestPlans.ReferenceSystem.Model;
using static TestPlans.ReferenceSystem.Writing.Hl7;

namespace TestPlans.ReferenceSystem.Writing.Sections;

/// <summary>« FR-Historique-des-actes » and its « FR-Acte » entries.</summary>
internal static class ProceduresSection
{
    public const string Title = "Antécédents chirurgicaux";

    public static XElement? Write(ClinicalView view, IdSource ids)
    {
        var procedures = view.Of<Procedure>();
        return procedures.Count == 0 ? null : new Section(
            Title,
            ["2.16.840.1.113883.10.20.1.12", "1.3.6.1.4.1.19376.1.5.3.1.3.11", "1.3.6.1.4.1.19376.1.5.3.1.3.12", "1.2.250.1.213.1.1.2.136"],
            Concept.Loinc("47519-4", "Historique des actes"),
            Title)
        {
            Text = Narrative.Table(["Date", "Acte"], procedures.Select(procedure => new Cell[] { CdaTime.ForPeople(procedure.Date), new(procedure.Label, procedure.Id) })),
            Entries = procedures.Select(procedure => Entry(procedure, ids)),
        }.ToXml(ids);
    }

    private static XElement Entry(Procedure procedure, IdSource ids) => E(
        "entry",
        E(
            "procedure",
            A("classCode", "PROC"),
            A("moodCode", "EVN"),
            Templates("1.3.6.1.4.1.19376.1.5.3.1.4.19", "2.16.840.1.113883.10.20.1.29", "1.2.250.1.213.1.1.3.62"),
            Id(ids.Uuid(procedure.Id)),
            Coded("code", procedure.Code),
            TextReference(procedure.Id),
            E("statusCode", A("code", "completed")),
            Value("effectiveTime", CdaTime.Day(procedure.Date))));
}
