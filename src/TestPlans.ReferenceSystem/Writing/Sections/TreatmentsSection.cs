using System.Xml.Linq;
using TestPlans.ReferenceSystem.Model;
using static TestPlans.ReferenceSystem.Writing.Hl7;

namespace TestPlans.ReferenceSystem.Writing.Sections;

/// <summary>« FR-Traitements » : long-term treatments with their dosage.</summary>
internal static class TreatmentsSection
{
    public const string Title = "Traitements";

    private static readonly string[] Columns = ["Début", "Fin", "Médicament", "Posologie", "Voie d’administration", "Motif"];

    public static XElement? Write(ClinicalView view, IdSource ids)
    {
        var treatments = view.Of<Treatment>();
        return treatments.Count == 0 ? null : new Section(
            Title,
            ["2.16.840.1.113883.10.20.1.8", "1.3.6.1.4.1.19376.1.5.3.1.3.19", "1.2.250.1.213.1.1.2.143"],
            Concept.Loinc("10160-0", "Traitements"),
            Title)
        {
            Text = Narrative.Table(Columns, treatments.Select(treatment => Row(treatment, view))),
            Entries = treatments.Select(treatment => TreatmentEntry.Write(treatment, Reason(treatment, view), ids)),
        }.ToXml(ids);
    }

    private static Cell[] Row(Treatment treatment, ClinicalView view) =>
    [
        CdaTime.ForPeople(treatment.Start),
        CdaTime.ForPeople(treatment.End),
        new(treatment.Label, treatment.Id),
        treatment.Dosage is { } dosage ? new Cell(dosage.Text, treatment.Id + "-posologie") : "-",
        treatment.Route is { } route ? new Cell(route.Display, treatment.Id + "-voie") : "-",
        Reason(treatment, view) is { } reason ? new Cell(reason.Label, treatment.Id + "-motif") : "-",
    ];

    // A reason that the situation does not show is not told either.
    private static Problem? Reason(Treatment treatment, ClinicalView view) => view.Of<Problem>().FirstOrDefault(problem => problem.Id == treatment.Reason);
}
