using System.CommandLine;
using TestPlans.Cli.Running;
using TestPlans.Cli.Terminal;
using TestPlans.Evidence;

namespace TestPlans.Cli.Commands;

/// <summary><c>coverage</c>: what became of each exigence in a run, by outcomes; and why the others were not exercised.</summary>
internal static class CoverageCommand
{
    public static Command Build(TerminalOutput terminal, Workplace workplace)
    {
        var paths = CommonOptions.Paths();
        var run = new Option<string?>("--run") { Description = "Dossier de la campagne ; la plus récente de reports/ sans lui.", HelpName = "DOSSIER" };
        var format = CommonOptions.Format("text", "html", "csv", "json");
        var command = new Command("coverage", "Montre le sort de chaque exigence dans une campagne.") { paths, run, format };
        command.SetAction(parsed =>
        {
            var named = parsed.GetValue(paths) ?? [];
            if (Array.Find(named, path => !Path.Exists(path)) is { } absent)
            {
                throw new UsageException($"« {absent} » n'existe pas : nommez un dossier de plans");
            }

            var view = RunFolder.Read(parsed.GetValue(run) ?? Newest(workplace));
            var sets = (named.Length > 0 ? named : [workplace.Features]).SelectMany(RequirementsFile.Find).ToList();
            if (sets.Count == 0)
            {
                throw new UsageException("aucun exigences.csv sous les plans nommés");
            }

            var unreadable = sets.SelectMany(set => set.Problems).ToList();
            unreadable.ForEach(problem => terminal.Error(problem.ToString()));
            foreach (var problem in view.Problems)
            {
                terminal.Error($"cette campagne n'est pas concluante : {problem}");
            }

            // The exigences of other volets are described too, so that they are not taken for unknown; what is shown is what was asked about.
            var asked = sets.Select(set => (set.Famille, set.Volet)).ToHashSet();
            var coverage = Coverage.Of([.. sets, .. PlanRequirements.Others(workplace, sets)], view, touchedOnly: named.Length == 0);
            coverage = named.Length == 0 ? coverage : coverage with { Volets = [.. coverage.Volets.Where(volet => asked.Contains((volet.Famille, volet.Volet)))] };
            terminal.Out.Write(parsed.GetValue(format) switch
            {
                "html" => CoverageReport.Html(coverage, view),
                "csv" => CoverageReport.Csv(coverage),
                "json" => CoverageReport.Json(coverage),
                _ => CoverageText.Write(coverage),
            });
            return unreadable.Count + view.Problems.Count > 0 || CoverageText.Silent(coverage).Any() ? ExitCodes.Inconclusive : ExitCodes.Conforming;
        });
        return command;
    }

    private static string Newest(Workplace workplace) => Directory.Exists(workplace.Reports)
        ? Directory.EnumerateDirectories(workplace.Reports).Where(folder => File.Exists(Path.Combine(folder, "journal.ndjson"))).Order(StringComparer.Ordinal).LastOrDefault() ?? throw NoRun(workplace)
        : throw NoRun(workplace);

    private static UsageException NoRun(Workplace workplace) => new($"aucune campagne dans {workplace.Reports} ; nommez-en une avec --run");
}
