using System.CommandLine;
using TestPlans.Cli.Terminal;

namespace TestPlans.Cli.Importing;

/// <summary><c>pack import</c>: the official rules, unchanged, as a pack.</summary>
internal static class ImportCommand
{
    public static Command Build(TerminalOutput terminal, Workplace workplace)
    {
        var source = new Argument<string>("SOURCE") { Description = "Dossier ou archive ZIP : le kit TestContenuCDA de l'ANS tel que publié, ou des règles avec leur pack.json." };
        var id = new Option<string?>("--id") { Description = "Identifiant du jeu de règles, pour garder plusieurs versions du kit.", HelpName = "ID" };
        var version = new Option<string?>("--version") { Description = "Version du kit ; sans elle, la date la plus récente de ses fichiers.", HelpName = "VERSION" };
        var replace = new Option<bool>("--replace") { Description = "Remplace le jeu de règles importé sous le même identifiant." };
        var valueSets = new Option<string[]>("--jeux-de-valeurs") { Description = "Dossier où prendre les jeux de valeurs et terminologies que le jeu de règles nomme sans les contenir ; répétable. Ce peut être un dossier de SOURCE (jeuxDeValeurs).", HelpName = "DOSSIER" };
        var command = new Command("import", "Importe un jeu de règles publié, sans rien y changer.") { source, id, version, replace, valueSets };
        command.SetAction(parsed =>
        {
            var imported = new PackImport(workplace, ImportLimits.Default).Run(parsed.GetRequiredValue(source), parsed.GetValue(id), parsed.GetValue(version), parsed.GetValue(replace), parsed.GetValue(valueSets) ?? []);
            foreach (var note in imported.Notes)
            {
                terminal.Line("  " + note.ReplaceLineEndings(" "));
            }

            var pack = imported.Pack;
            terminal.Line($"{pack.Id} {pack.Version} : {pack.Models.Count} modèles, {imported.Files} fichiers, {imported.Notes.Count} points à connaître, empreinte {pack.LockSha256}");
            terminal.Line($"Pour juger par lui : testplans validate DOCUMENTS --pack {pack.Id}");
            return ExitCodes.Conforming;
        });
        return command;
    }
}
