using TestPlans.Gherkin;

namespace TestPlans.Evidence;

/// <summary>The exigences of a volet as a table; the synthesis and the coverage page show the same.</summary>
internal static class RequirementsTable
{
    private const int ScenariosShown = 3;
    private const int RulesShown = 4;
    private const int OpenUpTo = 12;

    /// <summary>Makes the table.</summary>
    /// <param name="volet">The volet.</param>
    /// <param name="scenarioLink">The address of a scenario in the page; null when the page shows none.</param>
    public static Markup Of(VoletCoverage volet, Func<string, string>? scenarioLink) => volet.Volet.Length > 0
        ? Markup.Of($"<h3>{volet.Title}</h3>\n{Content(volet, scenarioLink)}")
        : Markup.Of($"<details class=\"plie\"><summary>{French.Count(volet.Rows.Count, "exigence", "exigences")} qu'aucun exigences.csv ne décrit</summary>{Content(volet, scenarioLink)}</details>");

    // What holds is folded: a reader comes for the rest. Printing unfolds it.
    private static Markup Content(VoletCoverage volet, Func<string, string>? scenarioLink)
    {
        var passed = volet.Rows.Where(row => row.Outcome == Outcome.Passed).ToList();
        var others = volet.Rows.Where(row => row.Outcome != Outcome.Passed).ToList();
        return Markup.Of(
            $"""
            <p class="chapeau">{Summary(volet)}</p>
            {Markup.If(volet.Problems.Count > 0, () => Markup.Of($"<div class=\"alerte\"><ul>{volet.Problems.Select(problem => Markup.Of($"<li>{problem.ToString()}</li>"))}</ul></div>"))}
            {Markup.If(others.Count > 0, () => Table(others, $"Exigences de {volet.Title} à regarder", scenarioLink))}
            {Markup.If(passed.Count > 0, () => Markup.Of($"<details class=\"conformes\"{Markup.If(passed.Count <= OpenUpTo, () => Markup.Of($" open"))}><summary>{French.Count(passed.Count, "exigence conforme", "exigences conformes")}</summary>{Table(passed, $"Exigences conformes de {volet.Title}", scenarioLink)}</details>"))}

            """);
    }

    private static Markup Table(IReadOnlyList<CoverageRow> rows, string title, Func<string, string>? scenarioLink) => Markup.Of(
        $"""
        <div class="large" role="region" aria-label="{title}" tabindex="0">
        <table class="exigences">
        <thead><tr><th scope="col">Exigence</th><th scope="col">Énoncé</th><th scope="col">Verdict</th><th scope="col">Éprouvée par</th></tr></thead>
        <tbody>
        {rows.Select(row => Row(row, scenarioLink))}</tbody>
        </table>
        </div>
        """);

    private static string Summary(VoletCoverage volet)
    {
        var counts = OverviewSection.Order.Where(outcome => volet.Count(outcome) > 0)
            .Select(outcome => FormattableString.Invariant($"{outcome.DisplayName()} : {volet.Count(outcome)}"))
            .Concat(volet.Count(null) > 0 ? [FormattableString.Invariant($"non exercée : {volet.Count(null)}")] : []);
        return $"{French.Count(volet.Rows.Count, "exigence")} ; {string.Join(", ", counts)}.";
    }

    private static Markup Row(CoverageRow row, Func<string, string>? scenarioLink) => Markup.Of(
        $"""
        <tr id="{SynthesisContext.RequirementAnchor(row.Requirement.Id)}">
        <th scope="row"><code>{row.Requirement.Id}</code>{Markup.If(row.Requirement.Statement.Length > 0, () => Markup.Of($"<span class=\"obligation\">{(row.Requirement.Obligation == Obligation.Doit ? "DOIT" : "PEUT")}{(row.Requirement.Actor.Length > 0 ? $" · {row.Requirement.Actor}" : "")}</span>"))}</th>
        <td>{row.Requirement.Statement}{Markup.If(row.Requirement.Source.Length > 0, () => Markup.Of($"<span class=\"source\">{row.Requirement.Source}</span>"))}</td>
        <td>{Badges.Make(Badges.Class(row.Outcome), row.Status)}</td>
        <td>{(row.Outcome is null ? Markup.Of($"<span class=\"raison\">{row.Reason}</span>") : Exercised(row, scenarioLink))}</td>
        </tr>

        """);

    // What decides the verdict is named; the rest is counted.
    private static Markup Exercised(CoverageRow row, Func<string, string>? scenarioLink)
    {
        var decisive = row.ExercisedBy.Where(exercise => exercise.Outcome == row.Outcome).DistinctBy(exercise => exercise.Scenario).ToList();
        var rules = decisive.SelectMany(exercise => exercise.Rules).Distinct(StringComparer.Ordinal).ToList();
        var shown = row.Outcome == Outcome.Passed ? 1 : ScenariosShown;
        return Markup.Of(
            $"""
            {Markup.If(rules.Count > 0, () => Markup.Of($"<span class=\"regles\">{rules.Take(RulesShown).Select(rule => Markup.Of($"<code>{rule}</code> "))}{Markup.If(rules.Count > RulesShown, () => Markup.Of($"et {French.Count(rules.Count - RulesShown, "autre règle", "autres règles")}"))}</span>"))}{decisive.Take(shown).Select((exercise, i) => Markup.Of($"{(i > 0 ? " · " : "")}{Link(exercise, scenarioLink)}"))}{Markup.If(decisive.Count > shown, () => Markup.Of($"<span class=\"source\"> et {French.Count(decisive.Count - shown, "autre scénario", "autres scénarios")}</span>"))}
            """);
    }

    private static Markup Link(Exercise exercise, Func<string, string>? scenarioLink) =>
        scenarioLink is null ? Markup.Of($"{exercise.Name}") : Markup.Of($"<a href=\"{scenarioLink(exercise.Scenario)}\">{exercise.Name}</a>");
}
