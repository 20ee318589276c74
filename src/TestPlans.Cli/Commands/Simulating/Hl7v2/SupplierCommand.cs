using System.CommandLine;
using System.Globalization;
using System.Net;
using TestPlans.Cli.Terminal;
using TestPlans.Cli.Wiring;
using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Simulators.Hl7v2;
using TestPlans.Steps.Hl7v2;

namespace TestPlans.Cli.Commands.Simulating.Hl7v2;

/// <summary><c>simulate pds</c> and <c>simulate pes</c>: a supplier that sends the acts asked for and shows what is answered.</summary>
internal static class SupplierCommand
{
    public static Command Pds(TerminalOutput terminal, Workplace workplace) => Build(
        terminal, workplace, "pds", "Fournisseur d'identités (ITI-30) : envoie les actes demandés et lit les acquittements.",
        "creation, modification, fusion, changement-identifiant, rapprochement, separation", "creation");

    public static Command Pes(TerminalOutput terminal, Workplace workplace) => Build(
        terminal, workplace, "pes", "Fournisseur de mouvements (ITI-31) : mène un séjour et lit les acquittements.",
        "preadmission, admission, mutation, sortie, absence, retour, medecin, hospitalisation, externe, correction, annulation, reattribution", "admission");

    private static Command Build(TerminalOutput terminal, Workplace workplace, string name, string description, string acts, string usual)
    {
        var to = new Option<string>("--to") { Description = "Système à qui envoyer.", HelpName = "HOTE:PORT", Required = true };
        var act = new Option<string[]>("--acte") { Description = $"Acte à transmettre, dans l'ordre ; répétable ou séparés par des virgules : {acts}.", HelpName = "ACTE", DefaultValueFactory = _ => [usual], Arity = ArgumentArity.OneOrMore };
        var patient = new Option<string?>("--patient") { Description = "Fichier du jeu d'essai (jeux/…json) ; sans lui, un patient fictif toujours le même.", HelpName = "FICHIER" };
        var other = new Option<string?>("--avec") { Description = "Jeu d'essai du second patient : fusion, rapprochement, séparation, réattribution.", HelpName = "FICHIER" };
        var @class = new Option<string>("--classe") { Description = "Classe du patient (PV1-2) : I, O, E, R.", HelpName = "CLASSE", DefaultValueFactory = _ => "I" };
        var field = new Option<string[]>("--champ") { Description = "Change un champ de chaque message : PV1-19= le vide. Répétable.", HelpName = "CHEMIN=VALEUR", Arity = ArgumentArity.OneOrMore };
        var fault = new Option<string?>("--fault") { Description = $"Envoie mal : {FrenchFaults.OnMessages}.", HelpName = "DÉFAUT" };
        var delay = new Option<double>("--delai") { Description = "Secondes à attendre un acquittement.", HelpName = "SECONDES", DefaultValueFactory = _ => 30 };
        var output = CommonOptions.OutputFolder("Dossier où garder messages, acquittements et rapports.");
        var packs = CommonOptions.Packs();
        var command = new Command(name, description) { to, act, patient, other, field, fault, delay, output, packs };
        if (name == "pes")
        {
            command.Add(@class);
        }

        command.SetAction(async (parsed, cancellation) =>
        {
            var target = Target(parsed.GetRequiredValue(to));
            var seconds = parsed.GetValue(delay) is > 0 and <= 3600 and var wait ? wait : throw new UsageException("--delai : attendu un nombre de secondes jusqu'à 3600");
            var options = new SendOptions { AnswerTimeout = TimeSpan.FromSeconds(seconds), Fault = FrenchFaults.Send(parsed.GetValue(fault)) };
            List<string> asked = [.. (parsed.GetValue(act) ?? []).SelectMany(text => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
            var now = TimeProvider.System.GetLocalNow();
            var source = new MessageSource(new MessageParties(), now.ToString("yyMMddHHmmss", CultureInfo.InvariantCulture), TimeProvider.System);
            var (one, two) = (SupplierPatients.Of(parsed.GetValue(patient), 1), SupplierPatients.Of(parsed.GetValue(other), 2));
            var start = now.AddHours(-asked.Count);
            var known = name == "pes" ? SupplierActs.Pes(source, one, two, start, parsed.GetValue(@class)!) : SupplierActs.Pds(source, one, two, start);
            // Nothing is sent when one of the acts makes no sense.
            List<byte[]> messages = [.. asked.Select(text => Changed(known.Do(text), parsed.GetValue(field) ?? []))];
            var log = new LiveLog(terminal, TimeProvider.System, parsed.GetValue(output) is { } folder ? new MessageFolder(folder) : null);
            return await SendAsync(log, target, messages, options, new CatalogueJudge(Catalogues.Open(workplace, parsed.GetValue(packs) ?? [])), cancellation);
        });
        return command;
    }

    internal static async Task<int> SendAsync(LiveLog log, DnsEndPoint target, List<byte[]> messages, SendOptions options, CatalogueJudge judge, CancellationToken cancellation)
    {
        await using var sender = new MessageSender(judge, TimeProvider.System);
        var sent = new List<SentMessage>();
        foreach (var message in messages)
        {
            var results = await sender.SendAsync(target, message, options, cancellation);
            // Only the first is held back, or nothing would ever go.
            options = options.Fault == SendFault.OutOfOrder ? options with { Fault = null } : options;
            foreach (var result in results)
            {
                sent.Add(result);
                log.Report(new WireEvent(WireEventKind.Sent, result.At, 0, $"{target.Host}:{target.Port.ToString(CultureInfo.InvariantCulture)}", WireText.Of(result)) { Sent = result });
            }

            if (results.Any(result => result.Failure == Formats.Hl7v2.Mllp.MllpFailure.Unreachable))
            {
                break;
            }
        }

        var gone = sent.Where(result => !result.IsHeld).ToList();
        var accepted = gone.Count(result => result.Answer is { IsPositive: true, IsCoherent: true });
        log.Line($"{gone.Count.ToString(CultureInfo.InvariantCulture)} message(s) envoyé(s), {accepted.ToString(CultureInfo.InvariantCulture)} accepté(s).");
        return gone.TrueForAll(result => result.Failure == Formats.Hl7v2.Mllp.MllpFailure.Unreachable) ? ExitCodes.Inconclusive : accepted == messages.Count ? ExitCodes.Conforming : ExitCodes.NotConforming;
    }

    internal static byte[] Changed(Er7Draft draft, IReadOnlyList<string> changes)
    {
        foreach (var change in changes)
        {
            var parts = change.Split('=', 2);
            try
            {
                _ = parts.Length == 2 ? draft.Set(parts[0], parts[1]) : throw new FormatException("attendu CHEMIN=VALEUR");
            }
            catch (Exception error) when (error is FormatException or ArgumentException)
            {
                throw new UsageException($"--champ {change} : {error.Message.Split('(')[0].TrimEnd()}");
            }
        }

        return draft.ToBytes();
    }

    // A name, an IPv4 address, or an IPv6 address between brackets.
    internal static DnsEndPoint Target(string to)
    {
        var colon = to.LastIndexOf(':');
        var host = colon > 0 ? to[..colon].Trim('[', ']') : "";
        return host.Length > 0 && int.TryParse(to.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= IPEndPoint.MaxPort
            ? new DnsEndPoint(host, port)
            : throw new UsageException($"--to {to} : attendu HOTE:PORT, par exemple 127.0.0.1:2575");
    }
}
