using System.CommandLine;
using TestPlans.Cli.Checking;
using TestPlans.Cli.Running;
using TestPlans.Cli.Terminal;
using TestPlans.Gherkin;

namespace TestPlans.Cli.Commands;

/// <summary><c>check</c>: everything that would make a run inconclusive for a reason that is written in the files, in seconds.</summary>
internal static class CheckCommand
{
    public static Command Build(TerminalOutput terminal, Workplace workplace)
    {
        var paths = CommonOptions.Paths();
        var command = new Command("check", "Vérifie les plans sans les jouer : phrases, modèles, exigences, jeux d'essai, défauts.") { paths };
        command.SetAction(parsed =>
        {
            var named = parsed.GetValue(paths) ?? [];
            var plan = Plans.Load(workplace, named);
            var found = new PlanReview(workplace, plan).Run();
            foreach (var diagnostic in found)
            {
                terminal.Line($"{(diagnostic.Severity == DiagnosticSeverity.Error ? "erreur" : "avertissement")} {diagnostic with { File = Workplace.Shown(diagnostic.File) }}");
                foreach (var line in (diagnostic.Suggestion ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
                {
                    terminal.Line("    " + line.TrimEnd());
                }
            }

            var errors = found.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            terminal.Line($"{Plural.Of(plan.Features.Count, "fonctionnalité")}, {Plural.Of(plan.Scenarios.Count(), "scénario")} : {Plural.Of(errors, "erreur")}, {Plural.Of(found.Count - errors, "avertissement")}");
            return errors > 0 ? ExitCodes.NotConforming : plan.Scenarios.Any() ? ExitCodes.Conforming : ExitCodes.Inconclusive;
        });
        return command;
    }
}
