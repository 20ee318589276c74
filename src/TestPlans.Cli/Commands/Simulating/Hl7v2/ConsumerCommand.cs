using System.CommandLine;
using System.Globalization;
using System.Net;
using TestPlans.Cli.Terminal;
using TestPlans.Cli.Wiring;
using TestPlans.Simulators.Hl7v2;
using TestPlans.Steps.Hl7v2;

namespace TestPlans.Cli.Commands.Simulating.Hl7v2;

/// <summary><c>simulate pdc</c>, <c>simulate pec</c> and <c>simulate gestionnaire</c>: a consumer that receives, judges, acknowledges and keeps, with a live log, until interrupted.</summary>
internal static class ConsumerCommand
{
    public static Command Pdc(TerminalOutput terminal, Workplace workplace) =>
        Build(terminal, workplace, "pdc", PartnerRoles.Identities, "Consommateur d'identités (ITI-30) : reçoit, juge, acquitte et retient.");

    public static Command Pec(TerminalOutput terminal, Workplace workplace) =>
        Build(terminal, workplace, "pec", PartnerRoles.Movements, "Consommateur de mouvements (ITI-31) : reçoit, juge, acquitte et suit les venues.");

    public static Command Gestionnaire(TerminalOutput terminal, Workplace workplace) =>
        Build(terminal, workplace, "gestionnaire", PartnerRoles.Documents, "Gestionnaire de documents CDA en HL7 v2 (ORU, MDM) : reçoit, juge le message, le document et leur cohérence, acquitte.");

    private static Command Build(TerminalOutput terminal, Workplace workplace, string name, PartnerRoles roles, string description)
    {
        var port = new Option<int>("--port") { Description = "Port où écouter (0 : un port libre).", HelpName = "PORT", DefaultValueFactory = _ => 2575 };
        var address = new Option<string>("--address") { Description = "Adresse où écouter ; 0.0.0.0 pour toutes.", HelpName = "ADRESSE", DefaultValueFactory = _ => "127.0.0.1" };
        var faults = new Option<string[]>("--fault") { Description = $"Fausse les acquittements : {FrenchFaults.OnAnswers}. Répétable.", HelpName = "DÉFAUT", Arity = ArgumentArity.OneOrMore };
        var output = CommonOptions.OutputFolder("Dossier où garder messages, acquittements et rapports.");
        var packs = CommonOptions.Packs();
        var command = new Command(name, description) { port, address, faults, output, packs };
        command.SetAction(async (parsed, cancellation) =>
        {
            var log = new LiveLog(terminal, TimeProvider.System, parsed.GetValue(output) is { } folder ? new MessageFolder(folder) : null);
            var options = new PartnerOptions
            {
                Address = IPAddress.TryParse(parsed.GetRequiredValue(address), out var known) ? known : throw new UsageException($"--address {parsed.GetValue(address)} : attendu une adresse IP, par exemple 0.0.0.0"),
                Port = parsed.GetValue(port) is >= 0 and <= IPEndPoint.MaxPort and var number ? number : throw new UsageException($"--port {parsed.GetValue(port)} : attendu un nombre de 0 à {IPEndPoint.MaxPort}"),
                Roles = roles,
                FaultFor = FrenchFaults.Answers(parsed.GetValue(faults) ?? []),
                // Alone, it may run for weeks: what it keeps is in the folder.
                MaxKeptMessages = 100,
                Log = log,
            };
            var judge = new CatalogueJudge(Catalogues.Open(workplace, parsed.GetValue(packs) ?? []));
            await using var partner = await Hl7v2Partner.StartAsync(options, judge, TimeProvider.System);
            log.Line($"simulateur {name.ToUpperInvariant()} à l'écoute, MLLP sur {partner.EndPoint} ; Ctrl+C pour arrêter.");
            await Task.WhenAny(Task.Delay(Timeout.Infinite, cancellation));
            await partner.DisposeAsync();
            Summary(log, partner, parsed.GetValue(output));
            return ExitCodes.Conforming;
        });
        return command;
    }

    private static void Summary(LiveLog log, Hl7v2Partner partner, string? folder)
    {
        var answers = string.Join(", ", log.Answers.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Value.ToString(CultureInfo.InvariantCulture)} {entry.Key}"));
        log.Line($"arrêt : {partner.ReceivedCount.ToString(CultureInfo.InvariantCulture)} message(s) reçu(s){(answers.Length > 0 ? $" ({answers})" : "")}, {partner.Learned.Count.ToString(CultureInfo.InvariantCulture)} patient(s) connu(s)");
        foreach (var patient in partner.Learned.Take(50))
        {
            log.Line("  " + Names.Of(patient));
        }

        if (folder is not null)
        {
            log.Line($"messages, acquittements et rapports : {folder}");
        }
    }
}
