using System.CommandLine;
using System.Globalization;
using TestPlans.Cli.Terminal;
using TestPlans.Cli.Wiring;
using TestPlans.Simulators.Hl7v2;
using TestPlans.Steps.Hl7v2;

namespace TestPlans.Cli.Commands.Simulating.Hl7v2;

/// <summary><c>simulate createur</c>: sends a CDA document in an ORU or an MDM and shows what is answered.</summary>
internal static class CreatorCommand
{
    public static Command Build(TerminalOutput terminal, Workplace workplace)
    {
        var to = new Option<string>("--to") { Description = "Système à qui envoyer.", HelpName = "HOTE:PORT", Required = true };
        var asked = new CreatorOptions();
        var field = new Option<string[]>("--champ") { Description = "Change un champ du message : OBX[1]-5.4=Hex. Répétable.", HelpName = "CHEMIN=VALEUR", Arity = ArgumentArity.OneOrMore };
        var fault = new Option<string?>("--fault") { Description = $"Envoie mal : {FrenchFaults.OnMessages}.", HelpName = "DÉFAUT" };
        var delay = new Option<double>("--delai") { Description = "Secondes à attendre un acquittement.", HelpName = "SECONDES", DefaultValueFactory = _ => 30 };
        var output = CommonOptions.OutputFolder("Dossier où garder messages, acquittements et rapports.");
        var packs = CommonOptions.Packs();
        var command = new Command("createur", "Créateur de documents CDA en HL7 v2 : transmet un document par ORU^R01 ou MDM, le remplace ou le supprime, et lit l'acquittement.") { to };
        foreach (var option in asked.All.Concat([field, fault, delay, output, packs]))
        {
            command.Add(option);
        }

        command.SetAction(async (parsed, cancellation) =>
        {
            var target = SupplierCommand.Target(parsed.GetRequiredValue(to));
            var seconds = parsed.GetValue(delay) is > 0 and <= 3600 and var wait ? wait : throw new UsageException("--delai : attendu un nombre de secondes jusqu'à 3600");
            var options = new SendOptions { AnswerTimeout = TimeSpan.FromSeconds(seconds), Fault = FrenchFaults.Send(parsed.GetValue(fault)) };
            var now = TimeProvider.System.GetLocalNow();
            var series = now.ToString("yyMMddHHmmssfff", CultureInfo.InvariantCulture);
            var source = new MessageSource(new MessageParties(), series, TimeProvider.System);
            var message = SupplierCommand.Changed(DocumentMessages.Of(source.Next(), asked.Request(parsed, series, now)), parsed.GetValue(field) ?? []);
            var log = new LiveLog(terminal, TimeProvider.System, parsed.GetValue(output) is { } folder ? new MessageFolder(folder) : null);
            return await SupplierCommand.SendAsync(log, target, [message], options, new CatalogueJudge(Catalogues.Open(workplace, parsed.GetValue(packs) ?? [])), cancellation);
        });
        return command;
    }
}
