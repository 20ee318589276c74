using System.CommandLine;
using TestPlans.Cli.Importing;
using TestPlans.Cli.Terminal;
using TestPlans.Cli.Wiring;
using TestPlans.Validation;

namespace TestPlans.Cli.Commands;

/// <summary><c>pack</c>: rule packs as folders.</summary>
internal static class PackCommand
{
    public static Command Build(TerminalOutput terminal, Workplace workplace)
    {
        var path = new Argument<string>("DOSSIER") { Description = "Dossier du jeu de règles (il contient pack.json), ou identifiant d'un jeu importé." };
        var lockCommand = new Command("lock", "Écrit pack.lock : l'empreinte de chaque fichier du jeu de règles.") { path };
        lockCommand.SetAction(parsed =>
        {
            var pack = PackReader.Read(Folder(workplace, parsed.GetRequiredValue(path)));
            terminal.Line($"{pack.Id} {pack.Version} : {PackLock.Write(pack.Folder)} fichiers, empreinte {PackLock.Fingerprint(pack.Folder)}");
            return ExitCodes.Conforming;
        });

        var verify = new Command("verify", "Compare un jeu de règles à son pack.lock.") { path };
        verify.SetAction(parsed => Verify(terminal, PackReader.Read(Folder(workplace, parsed.GetRequiredValue(path)))));

        var lint = new Command("lint", "Signale ce qui, dans un jeu de règles, ne peut pas servir : règles mortes, inclusions et jeux de valeurs absents ou vides.") { path };
        lint.SetAction(parsed => PackLint.Run(terminal, Folder(workplace, parsed.GetRequiredValue(path))));

        var list = new Command("list", "Liste les jeux de règles disponibles.");
        list.SetAction(_ =>
        {
            var unusable = new List<UnusablePackException>();
            foreach (var pack in Catalogues.AtHand(workplace, unusable))
            {
                terminal.Line($"{pack.Id} {pack.Version} — {pack.Title}, {pack.Models.Count} modèles, {pack.Folder}");
            }

            unusable.ForEach(one => terminal.Error(one.Message));
            return unusable.Count > 0 ? ExitCodes.Usage : ExitCodes.Conforming;
        });
        return new Command("pack", "Gère les jeux de règles.") { ImportCommand.Build(terminal, workplace), lockCommand, verify, lint, list };
    }

    // What « pack import » named can be called by that name.
    private static string Folder(Workplace workplace, string named) =>
        !Path.Exists(named) && Path.GetFileName(named) == named && Path.Combine(workplace.ImportedPacks, named) is var imported && Directory.Exists(imported) ? imported : named;

    private static int Verify(TerminalOutput terminal, Pack pack)
    {
        var problems = PackLock.Verify(pack.Folder);
        foreach (var problem in problems)
        {
            terminal.Line($"{pack.Id} : {problem}");
        }

        terminal.Line(problems.Count == 0 ? $"{pack.Id} {pack.Version} : intact" : $"{pack.Id} {pack.Version} : {problems.Count} écarts");
        return problems.Count == 0 ? ExitCodes.Conforming : ExitCodes.NotConforming;
    }
}
