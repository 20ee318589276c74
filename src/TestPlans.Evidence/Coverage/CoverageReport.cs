using System.Text;
using System.Text.Json;
using TestPlans.Gherkin;

namespace TestPlans.Evidence;

/// <summary>The coverage as a page, as CSV for Excel and as JSON.</summary>
public static class CoverageReport
{
    /// <summary>A page of its own.</summary>
    /// <param name="coverage">The coverage.</param>
    /// <param name="view">The run it was computed from.</param>
    public static string Html(Coverage coverage, RunView view)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        ArgumentNullException.ThrowIfNull(view);
        var run = view.Description;
        var title = run is null ? "campagne non décrite" : $"{run.System.Name} {run.System.Version}".Trim();
        return Page.Write($"Couverture des exigences : {title}", Markup.Of(
            $"""
            <header class="bandeau sans-objet"><div class="bandeau-titre"><p class="surtitre">Couverture des exigences par les résultats</p><h1>{title}</h1><p class="sous-titre">{French.Moment(view.StartedAt)}</p></div></header>
            <main id="contenu">
            {coverage.Volets.Select(volet => Markup.Of($"<section>{RequirementsTable.Of(volet, scenarioLink: null)}</section>\n"))}
            {Markup.If(coverage.Volets.Count == 0, () => Markup.Of($"<section><p class=\"aucun\">Aucune exigence n'est décrite.</p></section>"))}
            </main>

            """));
    }

    /// <summary>One row an exigence, for Excel in France: <c>;</c>, quoted when needed, with a byte order mark.</summary>
    public static string Csv(Coverage coverage)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        var csv = new StringBuilder("\uFEFFfamille;volet;exigence;acteur;obligation;enonce;source;verification;verdict;scenarios;regles;raison\r\n");
        foreach (var volet in coverage.Volets)
        {
            foreach (var row in volet.Rows)
            {
                string[] cells =
                [
                    volet.Famille, volet.Volet, row.Requirement.Id, row.Requirement.Actor,
                    row.Requirement.Obligation == Obligation.Doit ? "DOIT" : "PEUT", row.Requirement.Statement, row.Requirement.Source,
                    row.Requirement.Verification switch { Verification.Artefact => "artefact", Verification.Comportement => "comportement", Verification.Humaine => "humaine", _ => "non-exercee" },
                    row.Status,
                    string.Join(' ', row.ExercisedBy.Select(exercise => exercise.Scenario).Distinct(StringComparer.Ordinal)),
                    string.Join(' ', row.ExercisedBy.SelectMany(exercise => exercise.Rules).Distinct(StringComparer.Ordinal)),
                    row.Reason,
                ];
                csv.AppendJoin(';', cells.Select(CsvText.Cell)).Append("\r\n");
            }
        }

        return csv.ToString();
    }

    /// <summary>The whole of it, in camelCase.</summary>
    public static string Json(Coverage coverage)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        return JsonSerializer.Serialize(new { volets = coverage.Volets.Select(Shape) }, EvidenceJson.Indented);
    }

    private static object Shape(VoletCoverage volet) => new
    {
        volet.Famille,
        volet.Volet,
        Total = volet.Rows.Count,
        Conformes = volet.Count(Outcome.Passed),
        NonExercees = volet.Count(null),
        Exigences = volet.Rows.Select(row => new
        {
            row.Requirement.Id,
            Acteur = row.Requirement.Actor,
            Obligation = row.Requirement.Obligation == Obligation.Doit ? "DOIT" : "PEUT",
            Enonce = row.Requirement.Statement,
            row.Requirement.Source,
            Verification = row.Requirement.Verification,
            Verdict = row.Status,
            EprouveePar = row.ExercisedBy.Select(exercise => new { Scenario = exercise.Scenario, Nom = exercise.Name, Verdict = exercise.Outcome.DisplayName(), Regles = exercise.Rules }),
            Raison = row.Reason,
        }),
        Problemes = volet.Problems.Select(problem => problem.ToString()),
    };
}
