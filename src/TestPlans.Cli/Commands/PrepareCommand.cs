using System.CommandLine;
using System.Text;
using TestPlans.Cli.Preparing;
using TestPlans.Cli.Running;
using TestPlans.Cli.Terminal;
using TestPlans.Evidence;
using TestPlans.Gherkin;

namespace TestPlans.Cli.Commands;

/// <summary><c>prepare</c>: the « fiche de préparation » of plans: whom to enter, what to set, when to be there.</summary>
internal static class PrepareCommand
{
    private const string Help =
        "Écrit la fiche de préparation des plans : patients à saisir et consignes, réglages, documents du partenaire, présence d'une personne. À imprimer et à cocher.";

    public static Command Build(TerminalOutput terminal, Workplace workplace)
    {
        var paths = CommonOptions.Paths();
        var tags = CommonOptions.Tags();
        var systems = new Option<string[]>("--system") { Description = "Système testé : [RÔLE=]systeme.json ; répétable. Sans lui, tous les rôles des plans.", HelpName = "SYSTÈME" };
        var format = CommonOptions.Format("html", "text", "json");
        var output = new Option<string?>("--out") { Description = "Fichier à écrire ; sans lui la fiche est affichée, en texte si --format n'est pas donné.", HelpName = "FICHIER" };
        var command = new Command("prepare", Help) { paths, tags, systems, format, output };
        command.SetAction(parsed =>
        {
            var named = parsed.GetValue(paths) ?? [];
            var plan = PlanSet.Load(named.Length > 0 ? named : [workplace.Features], workplace.PlanRoot);
            var isSelected = TagSelection.Of(parsed.GetValue(tags));
            if (plan.Errors.Count == 0 && !plan.Scenarios.Any(isSelected))
            {
                throw new UsageException("aucun scénario sélectionné");
            }

            var described = parsed.GetValue(systems) ?? [];
            var builder = new SheetBuilder(workplace, described.Length > 0 ? SystemsUnderTest.Read(described) : null);
            var sheet = builder.Build(plan, isSelected, TimeProvider.System.GetLocalNow());
            var target = parsed.GetValue(output);
            var shown = target is null && parsed.GetResult(format) is not { Implicit: false } ? "text" : parsed.GetValue(format);
            var text = shown switch { "json" => PreparationText.Json(sheet) + "\n", "text" => PreparationText.Write(sheet), _ => PreparationPage.Write(sheet) };
            Write(terminal, target, text);
            return sheet.Problems.Count > 0 ? ExitCodes.Inconclusive : ExitCodes.Conforming;
        });
        return command;
    }

    private static void Write(TerminalOutput terminal, string? target, string text)
    {
        if (target is null)
        {
            terminal.Out.Write(text);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
        File.WriteAllText(target, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        terminal.Line(target);
    }
}
