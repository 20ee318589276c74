using System.Xml.Linq;
using TestPlans.ReferenceSystem.Model;

namespace TestPlans.ReferenceSystem.Writing.Sections;

/// <summary>« FR-Problemes-actifs » : what the patient has now.</summary>
internal static class ActiveProblemsSection
{
    public const string Title = "Pathologies en cours";

    public static XElement? Write(ClinicalView view, IdSource ids)
    {
        Problem[] problems = [.. view.Of<Problem>().Where(problem => !problem.IsPast)];
        return problems.Length == 0 ? null : new Section(
            Title,
            ["2.16.840.1.113883.10.20.1.11", "1.3.6.1.4.1.19376.1.5.3.1.3.6", "1.2.250.1.213.1.1.2.132"],
            Concept.Loinc("11450-4", "Liste des problèmes actifs"),
            Title)
        {
            Text = Narrative.Table(["Début", "Pathologie"], problems.Select(problem => new Cell[] { CdaTime.ForPeople(problem.Start), new(problem.Label, problem.Id) })),
            Entries = problems.Select(problem => ProblemEntry.Write(problem, ids)),
        }.ToXml(ids);
    }
}

/// <summary>« FR-Antecedents-medicaux » : what the patient had.</summary>
internal static class PastIllnessSection
{
    public const string Title = "Antécédents médicaux";

    public static XElement? Write(ClinicalView view, IdSource ids)
    {
        Problem[] problems = [.. view.Of<Problem>().Where(problem => problem.IsPast)];
        return problems.Length == 0 ? null : new Section(
            Title,
            ["1.3.6.1.4.1.19376.1.5.3.1.3.8", "1.2.250.1.213.1.1.2.134"],
            Concept.Loinc("11348-0", "Antécédents médicaux"),
            Title)
        {
            Text = Narrative.Table(
                ["Début", "Fin", "Antécédent"],
                problems.Select(problem => new Cell[] { CdaTime.ForPeople(problem.Start), CdaTime.ForPeople(problem.End), new(problem.Label, problem.Id) })),
            Entries = problems.Select(problem => ProblemEntry.Write(problem, ids)),
        }.ToXml(ids);
    }
}
