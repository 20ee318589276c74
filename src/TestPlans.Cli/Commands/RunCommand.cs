using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using TestPlans.Cli.Running;
using TestPlans.Cli.Terminal;
using TestPlans.Evidence;
using TestPlans.Gherkin;

namespace TestPlans.Cli.Commands;

/// <summary><c>run</c>: one campaign, and its evidence.</summary>
internal static class RunCommand
{
    public static Command Build(TerminalOutput terminal, Workplace workplace)
    {
        var paths = CommonOptions.Paths();
        var tags = CommonOptions.Tags();
        var systems = new Option<string[]>("--system") { Description = "Système testé : [RÔLE=]systeme.json ; répétable. Sans lui, le système de référence embarqué.", HelpName = "SYSTÈME" };
        var defect = new Option<string?>("--defaut") { Description = "Active un défaut du système de référence embarqué.", HelpName = "DÉFAUT" };
        var output = CommonOptions.OutputFolder("Dossier de la campagne ; sinon reports/<date>-<système>.");
        var workers = new Option<int?>("--workers") { Description = "Nombre de scénarios joués en même temps.", HelpName = "N" };
        var resume = new Option<string?>("--resume") { Description = "Reprend une campagne interrompue, dans son dossier, telle qu'elle avait été lancée ; les preuves laissées pour plus tard sont demandées.", HelpName = "DOSSIER" };
        var failed = new Option<bool>("--failed") { Description = "Avec --resume : rejoue aussi ce qui était non conforme ou non concluant ; les preuves données restent à instruire." };
        var person = new Option<string>("--operateur") { Description = "Nom de la personne qui opère, porté dans la preuve.", HelpName = "NOM", DefaultValueFactory = _ => "" };
        var allure = new Option<bool>("--allure") { Description = "Rend aussi la page Allure (node requis) ; --allure false pour s'en passer.", DefaultValueFactory = _ => true };
        var size = SizeOption.Build();
        var command = new Command("run", "Joue des plans de test et écrit la preuve.") { paths, tags, systems, defect, output, workers, resume, failed, person, allure, size };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            SizeOption.Apply(parsed.GetValue(size));
            var settings = new RunSettings
            {
                Paths = parsed.GetValue(paths) ?? [],
                Tags = parsed.GetValue(tags),
                Systems = parsed.GetValue(systems) ?? [],
                Defect = parsed.GetValue(defect),
                Folder = parsed.GetValue(output),
                Workers = parsed.GetValue(workers),
                Resume = parsed.GetValue(resume),
                FailedOnly = parsed.GetValue(failed),
                Operator = parsed.GetRequiredValue(person),
                CommandText = string.Join(' ', parsed.Tokens.Select(token => token.Value)),
            };
            Contradictions(settings);
            settings = settings.Resume is { } folderOfRun ? settings.GoingOnWith(RunFolder.Read(folderOfRun).Description) : settings;
            var (view, folder) = await new RunSession(terminal, workplace, settings).RunAsync(TimeProvider.System, cancellationToken);
            Summary(terminal, view, folder);
            if (parsed.GetValue(allure))
            {
                var page = await AllureReport.RenderAsync(folder, view, cancellationToken: cancellationToken);
                terminal.Line(page.Page is null ? page.Message : $"allure  : {page.Message}");
            }

            return RunExit.Code(view);
        });
        return command;
    }

    private static void Contradictions(RunSettings settings)
    {
        if (settings.Workers is < 1)
        {
            throw new UsageException("--workers : au moins 1");
        }

        if (settings.Defect is not null && settings.Systems.Count > 0)
        {
            throw new UsageException("--defaut ne concerne que le système de référence embarqué : pas avec --system");
        }

        if (settings.FailedOnly && settings.Resume is null)
        {
            throw new UsageException("--failed s'emploie avec --resume DOSSIER : le dossier de la campagne à rejouer");
        }

        if (settings.Resume is not null && settings.Folder is not null)
        {
            throw new UsageException("--out ne s'emploie pas avec --resume : la campagne garde son dossier");
        }
    }

    private static void Summary(TerminalOutput terminal, RunView view, string folder)
    {
        var table = new Spectre.Console.Table().Border(terminal.IsInteractive ? TableBorder.Rounded : TableBorder.Ascii).AddColumn("statut").AddColumn("scénarios", column => column.RightAligned());
        foreach (var outcome in new[] { Outcome.Passed, Outcome.Failed, Outcome.Broken, Outcome.Awaited, Outcome.ToReview, Outcome.Skipped })
        {
            if (view.Count(outcome) > 0 || outcome == Outcome.Passed)
            {
                table.AddRow(new Text(outcome.DisplayName(), Colours.Of(outcome)), new Text(view.Count(outcome).ToString(CultureInfo.InvariantCulture)));
            }
        }

        terminal.Console.Write(table);
        foreach (var problem in view.Problems)
        {
            terminal.Line($"problème : {Workplace.Shown(problem)}");
        }

        terminal.Console.Write(new Text("verdict : "));
        terminal.Console.WriteLine(view.Outcome.DisplayName(), Colours.Of(view.Outcome));
        terminal.Line($"preuve  : {Path.Combine(folder, RunPages.SynthesisName)}");
    }
}
