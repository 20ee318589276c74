using System.CommandLine;
using TestPlans.Cli.Proving;
using TestPlans.Cli.Running;
using TestPlans.Cli.Terminal;
using TestPlans.Cli.Wiring;
using TestPlans.Evidence;
using TestPlans.Gherkin;
using TestPlans.ReferenceSystem;

namespace TestPlans.Cli.Commands;

/// <summary><c>sensitivity</c>: the tests of the tests, scenario by defect. Fails when a scenario, a defect or an exigence is unproven.</summary>
internal static class SensitivityCommand
{
    public static Command Build(TerminalOutput terminal, Workplace workplace)
    {
        var paths = CommonOptions.Paths();
        var tags = CommonOptions.Tags();
        var list = new Option<bool>("--list") { Description = "Liste les défauts, sans rien jouer." };
        var format = CommonOptions.Format("text", "csv", "html");
        var command = new Command("sensitivity", "Prouve que chaque scénario peut échouer : matrice scénario × défaut du système de référence.") { paths, tags, list, format };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(list))
            {
                foreach (var defect in DefectCatalogue.Load())
                {
                    terminal.Line($"{defect.Id,-48} {defect.Requirement,-36} {defect.Title}");
                }

                return ExitCodes.Conforming;
            }

            return await ProveAsync(terminal, workplace, parsed.GetValue(paths) ?? [], TagSelection.Of(parsed.GetValue(tags)), parsed.GetRequiredValue(format), cancellationToken);
        });
        return command;
    }

    private static async Task<int> ProveAsync(
        TerminalOutput terminal, Workplace workplace, IReadOnlyList<string> paths, Func<PlannedScenario, bool> selected, string format, CancellationToken cancellationToken)
    {
        var plan = Plans.Load(workplace, paths);
        if (plan.Errors.Count > 0)
        {
            throw new UsageException(plan.Errors[0].ToString());
        }

        if (!plan.Scenarios.Any(selected))
        {
            throw new UsageException("aucun scénario sélectionné");
        }

        var requirements = PlanRequirements.Of(workplace, plan);
        var unreadable = requirements.SelectMany(set => set.Problems).ToList();
        unreadable.ForEach(problem => terminal.Error(problem.ToString()));
        var all = DefectCatalogue.Load();
        var defects = Concerned(all, requirements);
        var progress = new ProofProgress(terminal, defects.Count);
        var matrix = await new SensitivityRun(Composition.Embedded(workplace), plan, PlanRequirements.WithReferenced(workplace, plan), selected).RunAsync(defects, [.. all.Except(defects)], progress, cancellationToken);
        progress.End();
        var isWhole = IsWhole(workplace, plan, selected);
        matrix = isWhole ? matrix : matrix.OfSomeScenarios();
        terminal.Out.Write(format switch
        {
            "csv" => SensitivityReport.Csv(matrix),
            "html" => SensitivityReport.Html(matrix),
            _ => SensitivityReport.Text(matrix),
        });
        // A row that cannot be read is an exigence that nothing proves.
        var owed = isWhole ? OwedDefects.Of(requirements, defects).ToList() : [];
        var unproven = matrix.Problems().Concat(owed).Concat(unreadable.Select(problem => problem.ToString())).ToList();
        if (format == "text")
        {
            if (!isWhole)
            {
                terminal.Line("une partie d'un plan : les défauts que ses autres scénarios voient, et les exigences qu'ils éprouvent, ne sont pas comptés");
            }

            foreach (var requirement in owed)
            {
                terminal.Line($"non prouvé : {requirement}");
            }

            terminal.Line($"{Plural.Of(matrix.Scenarios.Count, "scénario")}, {Plural.Of(matrix.Defects.Count, "défaut")} : {(unproven.Count == 0 ? "tout est prouvé" : Plural.Of(unproven.Count, "point non prouvé"))}");
        }

        return unproven.Count == 0 ? ExitCodes.Conforming : ExitCodes.NotConforming;
    }

    private static bool IsWhole(Workplace workplace, PlanSet plan, Func<PlannedScenario, bool> selected) => plan.Features
        .GroupBy(feature => Path.GetDirectoryName(feature.Uri) ?? "", StringComparer.Ordinal)
        .All(volet => PlanSet.Load([Path.Combine(workplace.PlanRoot, volet.Key)], workplace.PlanRoot).Scenarios.Count() == volet.SelectMany(feature => feature.Scenarios).Count(selected));

    // A defect concerns the plans that name the exigence it breaks.
    private static List<Defect> Concerned(IReadOnlyList<Defect> defects, IReadOnlyList<RequirementSet> requirements)
    {
        var known = requirements.SelectMany(set => set.Requirements).Select(requirement => requirement.Id).ToHashSet(StringComparer.Ordinal);
        return [.. defects.Where(defect => known.Contains(defect.Requirement))];
    }
}
