using System.Globalization;
using System.Text;
using TestPlans.Gherkin;

namespace TestPlans.Evidence;

/// <summary>The matrix scenario × defect as text, page and CSV.</summary>
public static class SensitivityReport
{
    /// <summary>For a console: a line a defect with the scenarios it reddens, then what is unproven.</summary>
    public static string Text(SensitivityMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var names = Names(matrix);
        var width = Math.Min(matrix.Defects.Select(defect => defect.Id.Length).DefaultIfEmpty(0).Max(), 48);
        var text = new StringBuilder();
        foreach (var defect in matrix.Defects)
        {
            var red = matrix.ReddenedBy(defect);
            text.Append(defect.Id.PadRight(width)).Append(CultureInfo.InvariantCulture, $"  {red.Count,3}  ")
                .AppendJoin(", ", red.Select(cell => names.GetValueOrDefault(cell.Scenario, cell.Scenario))).Append((red.Count, matrix.IsAdvised(defect)) switch { (0, true) => "averti, sans changer de verdict", (0, false) => "aucun scénario", _ => "" }).Append('\n');
        }

        var problems = matrix.Problems();
        text.Append(CultureInfo.InvariantCulture, $"\n{French.Count(matrix.Defects.Count, "défaut")}, {French.Count(matrix.Scenarios.Count, "scénario")} : ")
            .Append(problems.Count == 0 ? "rien n'est sans preuve\n" : $"{French.Count(problems.Count, "point sans preuve", "points sans preuve")}\n");
        return problems.Aggregate(text, (all, problem) => all.Append("- ").Append(problem).Append('\n')).ToString();
    }

    /// <summary>For Excel: a row a defect, a column a scenario.</summary>
    public static string Csv(SensitivityMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var cells = ByPlace(matrix);
        var csv = new StringBuilder("\uFEFF").AppendJoin(';', matrix.Scenarios.Select(scenario => CsvText.Cell(scenario.Name)).Prepend("exigence").Prepend("defaut")).Append("\r\n");
        foreach (var defect in matrix.Defects)
        {
            csv.AppendJoin(';', matrix.Scenarios
                .Select(scenario => cells.TryGetValue((scenario.Key, defect.Id), out var cell) ? cell.Outcome.DisplayName() : "")
                .Prepend(CsvText.Cell(defect.Requirement)).Prepend(CsvText.Cell(defect.Id))).Append("\r\n");
        }

        return csv.ToString();
    }

    /// <summary>A page of its own.</summary>
    public static string Html(SensitivityMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var (cells, problems) = (ByPlace(matrix), matrix.Problems());
        return Page.Write("Sensibilité des plans de test", Markup.Of(
            $"""
            <header class="bandeau {(problems.Count == 0 ? "conforme" : "non-conforme")}"><div class="bandeau-titre"><p class="surtitre">Essais des essais</p><h1>Sensibilité des plans de test</h1><p class="sous-titre">{French.Count(matrix.Defects.Count, "défaut")}, {French.Count(matrix.Scenarios.Count, "scénario")}</p></div></header>
            <main id="contenu">
            <section><h2>Sans preuve</h2>{(problems.Count == 0 ? Markup.Of($"<p class=\"aucun\">Rien : chaque défaut est vu, chaque scénario est rougi.</p>") : Markup.Of($"<ul>{problems.Select(problem => Markup.Of($"<li>{problem}</li>"))}</ul>"))}</section>
            <section><h2>Matrice</h2><div class="large" role="region" aria-label="Matrice des scénarios et des défauts" tabindex="0"><table class="matrice">
            <thead><tr><th scope="col">Défaut</th>{matrix.Scenarios.Select((scenario, i) => Markup.Of($"<th scope=\"col\" title=\"{scenario.Name}\">{i + 1}</th>"))}</tr></thead>
            <tbody>
            {matrix.Defects.Select(defect => Row(matrix, defect, cells))}</tbody></table></div></section>
            <section><h2>Scénarios</h2><ol>{matrix.Scenarios.Select(scenario => Markup.Of($"<li>{scenario.Name} <span class=\"source\">{scenario.Key}</span></li>"))}</ol></section>
            </main>

            """));
    }

    private static Markup Row(SensitivityMatrix matrix, DefectRow defect, Dictionary<(string, string), SensitivityCell> cells) => Markup.Of(
        $"""
        <tr><th scope="row"><code>{defect.Id}</code><span class="source">{defect.Title}{(defect.Requirement.Length > 0 ? $" ({defect.Requirement})" : "")}{(defect.Reason.Length > 0 ? $" ; {defect.Reason}" : "")}</span></th>{matrix.Scenarios.Select(scenario => Cell(cells.GetValueOrDefault((scenario.Key, defect.Id))))}</tr>

        """);

    private static Markup Cell(SensitivityCell? cell) => cell is null
        ? Markup.Of($"<td></td>")
        : Markup.Of($"<td class=\"{Badges.Class(cell.Outcome)}\" title=\"{cell.Outcome.DisplayName()}\"><span class=\"sr\">{cell.Outcome.DisplayName()}</span><span aria-hidden=\"true\">{Sign(cell)}</span></td>");

    private static string Sign(SensitivityCell cell) => cell.Outcome switch
    {
        Outcome.Failed => cell.AtJudgement ? "●" : "○",
        Outcome.Passed => "·",
        _ => "!",
    };

    private static Dictionary<(string, string), SensitivityCell> ByPlace(SensitivityMatrix matrix) =>
        matrix.Cells.GroupBy(cell => (cell.Scenario, cell.Defect)).ToDictionary(group => group.Key, group => group.Last());

    private static Dictionary<string, string> Names(SensitivityMatrix matrix) =>
        matrix.Scenarios.DistinctBy(scenario => scenario.Key).ToDictionary(scenario => scenario.Key, scenario => scenario.Name, StringComparer.Ordinal);
}
