using System.Xml.Linq;
using TestPlans.ReferenceSystem.Model;
using static TestPlans.ReferenceSystem.Writing.Hl7;

namespace TestPlans.ReferenceSystem.Writing.Sections;

/// <summary>« FR-Habitus-mode-de-vie ».</summary>
internal static class HabitsSection
{
    public const string Title = "Mode de vie";

    public static XElement? Write(ClinicalView view, IdSource ids)
    {
        var habits = view.Of<Habit>();
        return habits.Count == 0 ? null : new Section(
            Title,
            ["2.16.840.1.113883.10.20.1.15", "1.3.6.1.4.1.19376.1.5.3.1.3.16", "1.3.6.1.4.1.19376.1.5.3.1.3.16.1", "1.2.250.1.213.1.1.2.141"],
            Concept.Loinc("29762-2", "Habitus, Mode de vie"),
            Title)
        {
            Text = Narrative.Table(["Habitude", "Observation"], habits.Select(habit => new Cell[] { new(habit.Label, habit.Id), new(habit.ValueText, habit.Id + "-valeur") })),
            Entries = habits.Select(habit => Entry(habit, ids)),
        }.ToXml(ids);
    }

    private static XElement Entry(Habit habit, IdSource ids) => E(
        "entry",
        E(
            "observation",
            A("classCode", "OBS"),
            A("moodCode", "EVN"),
            Templates("2.16.840.1.113883.10.20.1.33", "1.3.6.1.4.1.19376.1.5.3.1.4.13", "1.3.6.1.4.1.19376.1.5.3.1.4.13.4", "1.2.250.1.213.1.1.3.52"),
            Id(ids.Uuid(habit.Id)),
            Coded("code", habit.Code),
            TextReference(habit.Id),
            E("statusCode", A("code", "completed")),
            Null("effectiveTime", "NA"),
            habit.Value is { } value
                ? Coded("value", value, Type("CD"), OriginalText(habit.Id + "-valeur"))
                : E("value", Type("PQ"), A("value", habit.Quantity), A("unit", habit.Unit))));
}

/// <summary>« FR-Facteurs-de-risque-professionnels-non-code » : sentences only.</summary>
internal static class OccupationalRisksSection
{
    public const string Title = "Facteurs de risques professionnels";

    public static XElement? Write(ClinicalView view, IdSource ids)
    {
        Remark[] remarks = [.. view.Of<Remark>().Where(remark => remark.Kind == RemarkKind.OccupationalRisk)];
        return remarks.Length == 0 ? null : new Section(
            Title,
            ["1.3.6.1.4.1.19376.1.5.3.1.1.5.3.1", "1.2.250.1.213.1.1.2.74"],
            Concept.Loinc("10161-8", "Facteurs de risques professionnels"),
            Title)
        {
            Text = Narrative.List(remarks.Select(remark => new Cell(remark.Text, remark.Id))),
        }.ToXml(ids);
    }
}

/// <summary>« FR-Antecedents-familiaux ».</summary>
internal static class FamilySection
{
    public const string Title = "Antécédents familiaux";

    private static readonly Concept Kind = new("282291009", CodeSystem.SnomedCt, "interprétation diagnostique");

    public static XElement? Write(ClinicalView view, IdSource ids)
    {
        var problems = view.Of<FamilyProblem>();
        return problems.Count == 0 ? null : new Section(
            Title,
            ["2.16.840.1.113883.10.20.1.4", "1.3.6.1.4.1.19376.1.5.3.1.3.14", "1.3.6.1.4.1.19376.1.5.3.1.3.15", "1.2.250.1.213.1.1.2.139"],
            Concept.Loinc("10157-6", "Historique des pathologies familiales"),
            Title)
        {
            Text = Narrative.Table(
                ["Lien de parenté", "Antécédent"],
                problems.Select(problem => new Cell[] { new(problem.Relationship.Display, problem.Id + "-lien"), new(problem.Label, problem.Id) })),
            Entries = problems.Select(problem => Entry(problem, ids)),
        }.ToXml(ids);
    }

    private static XElement Entry(FamilyProblem problem, IdSource ids) => E(
        "entry",
        E(
            "organizer",
            A("classCode", "CLUSTER"),
            A("moodCode", "EVN"),
            Templates("2.16.840.1.113883.10.20.1.23", "1.3.6.1.4.1.19376.1.5.3.1.4.15", "1.2.250.1.213.1.1.3.59"),
            E("statusCode", A("code", "completed")),
            E(
                "subject",
                A("typeCode", "SBJ"),
                Templates("1.3.6.1.4.1.19376.1.5.3.1.4.15.2", "1.2.250.1.213.1.1.3.60"),
                E(
                    "relatedSubject",
                    A("classCode", "PRS"),
                    Coded("code", problem.Relationship, OriginalText(problem.Id + "-lien")),
                    E(
                        "subject",
                        E(
                            "administrativeGenderCode",
                            A("code", problem.RelativeSex),
                            A("displayName", problem.RelativeSex == "F" ? "Féminin" : "Masculin"),
                            A("codeSystem", "2.16.840.1.113883.5.1"))))),
            E("component", A("typeCode", "COMP"), Observation(problem, ids))));

    private static XElement Observation(FamilyProblem problem, IdSource ids) => E(
        "observation",
        A("classCode", "OBS"),
        A("moodCode", "EVN"),
        Templates("2.16.840.1.113883.10.20.1.22", "1.3.6.1.4.1.19376.1.5.3.1.4.13", "1.3.6.1.4.1.19376.1.5.3.1.4.13.3", "1.2.250.1.213.1.1.3.51"),
        Id(ids.Uuid(problem.Id)),
        Coded("code", Kind),
        TextReference(problem.Id),
        E("statusCode", A("code", "completed")),
        Null("effectiveTime", "UNK"),
        Coded("value", problem.Code, Type("CD"), OriginalText(problem.Id)));
}
