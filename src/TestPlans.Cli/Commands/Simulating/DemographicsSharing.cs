using System.Globalization;
using System.Net;
using TestPlans.Cli.Terminal;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Mllp;
using TestPlans.Simulators.Demographics;
using TestPlans.Simulators.Demographics.Sharing;

namespace TestPlans.Cli.Commands.Simulating;

/// <summary>Patients over MLLP, with a line for each thing that happens.</summary>
internal static class DemographicsSharing
{
    public static async Task<int> SendAsync(TerminalOutput terminal, string to, IReadOnlyList<FictitiousPatient> patients, Er7Charset charset, CancellationToken cancellation)
    {
        var (host, port) = Target(to);
        var (sent, accepted) = (0, 0);
        MllpFailure? failure = null;
        await foreach (var patient in new PatientSender(new MllpClientOptions(host, port), charset).SendAsync(patients, cancellation))
        {
            (sent, accepted, failure) = (sent + 1, accepted + (patient.IsAccepted ? 1 : 0), patient.Failure);
            terminal.Line(patient.ToString());
            await terminal.Out.FlushAsync(cancellation);
        }

        if (failure == MllpFailure.Unreachable)
        {
            terminal.Line(sent == 1 ? "Aucun patient envoyé." : $"Envoi arrêté : {patients.Count - sent + 1} patient(s) non envoyé(s).");
            return sent == 1 ? ExitCodes.Inconclusive : ExitCodes.NotConforming;
        }

        terminal.Line($"{sent} patient(s) envoyé(s), {accepted} accepté(s).");
        return accepted == sent ? ExitCodes.Conforming : ExitCodes.NotConforming;
    }

    public static async Task<int> ListenAsync(TerminalOutput terminal, IPEndPoint endPoint, IReadOnlyList<FictitiousPatient> patients, Er7Charset charset, CancellationToken cancellation)
    {
        var log = new LiveLog(terminal);
        await using var server = PatientServer.Start(new MllpServerOptions { Address = endPoint.Address, Port = endPoint.Port }, patients, log, charset);
        log.Line($"{patients.Count} patient(s) à transmettre, MLLP sur {endPoint.Address}:{server.Port} ; Ctrl+C pour arrêter.");
        await Task.WhenAny(Task.Delay(Timeout.Infinite, cancellation));
        return ExitCodes.Conforming;
    }

    // A name, an IPv4 address, or an IPv6 address between brackets.
    private static (string Host, int Port) Target(string to)
    {
        var colon = to.LastIndexOf(':');
        var host = colon > 0 ? to[..colon].Trim('[', ']') : "";
        return host.Length > 0 && int.TryParse(to.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= IPEndPoint.MaxPort
            ? (host, port)
            : throw new UsageException($"--to {to} : attendu HOTE:PORT, par exemple 127.0.0.1:2575");
    }

    /// <summary>Lines from several connections, one at a time, each flushed: a pipe shows them when they happen.</summary>
    private sealed class LiveLog(TerminalOutput terminal) : IPatientServerLog
    {
        private readonly Lock _turn = new();

        public void Acknowledged(long connection, SharedPatient patient) => Line($"[{Number(connection)}] {patient}");

        public void Said(long connection, string remote, string text) => Line($"[{Number(connection)}] {remote} : {text}");

        public void Line(string text)
        {
            lock (_turn)
            {
                terminal.Line($"{TimeProvider.System.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture)}  {text}");
                terminal.Out.Flush();
            }
        }

        private static string Number(long connection) => connection.ToString(CultureInfo.InvariantCulture);
    }
}
