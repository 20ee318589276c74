using System.Globalization;
using TestPlans.Cli.Terminal;
using TestPlans.Simulators.Hl7v2;
using TestPlans.Simulators.Patients;
using TestPlans.Validation;

namespace TestPlans.Cli.Commands.Simulating.Hl7v2;

/// <summary>The live log of a partner: one line for each thing that happens, its findings below, each flushed so that a pipe shows it at once.</summary>
internal sealed class LiveLog(TerminalOutput terminal, TimeProvider time, MessageFolder? folder) : IProgress<WireEvent>
{
    private const int MostFindings = 5;
    private readonly Lock _turn = new();
    private readonly Dictionary<string, int> _answers = [];

    /// <summary>How many messages got each answer.</summary>
    public IReadOnlyDictionary<string, int> Answers
    {
        get
        {
            lock (_turn)
            {
                return new Dictionary<string, int>(_answers);
            }
        }
    }

    public void Report(WireEvent value)
    {
        lock (_turn)
        {
            var connection = value.Connection > 0 ? $"[{value.Connection.ToString(CultureInfo.InvariantCulture)}] " : "";
            var clock = TimeZoneInfo.ConvertTime(value.At, time.LocalTimeZone).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
            terminal.Line($"{clock}  {connection}{Text(value)}");
            foreach (var line in Below(value))
            {
                terminal.Line("            " + line);
            }

            Keep(value);
            terminal.Out.Flush();
        }
    }

    public void Line(string text)
    {
        lock (_turn)
        {
            terminal.Line($"{time.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture)}  {text}");
            terminal.Out.Flush();
        }
    }

    private static string Text(WireEvent value) => value switch
    {
        { Kind: WireEventKind.Opened } => $"connexion de {value.Remote}",
        { Kind: WireEventKind.Closed } => $"connexion {value.Text}",
        { Kind: WireEventKind.Fault } => $"ANOMALIE {value.Text}",
        { Kind: WireEventKind.Failed } => $"ERREUR DU SIMULATEUR {value.Text}",
        { Received: { } received } => $"{value.Text} · {Names.Of(PidSegment.Read(received.Parsed))}",
        { Sent: { } sent } => $"{value.Text} ({sent.Elapsed.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture)} ms)",
        _ => value.Text,
    };

    private static IEnumerable<string> Below(WireEvent value)
    {
        if (value.Received is { } received)
        {
            return [.. received.Refusals.Select(refusal => $"{refusal.Error.Place}  {refusal.Id}  {refusal.Error.Text}"), .. Findings(received.IsRepeat ? null : received.Report), .. received.Remarks];
        }

        if (value.Sent is { } sent)
        {
            IEnumerable<string> said = sent.Answer is { } answer
                ? [.. answer.Errors.Take(MostFindings).Select(error => $"{error.Place}  {error.Code}  {error.Text}"), .. answer.Incoherences.Select(incoherence => $"{incoherence.Id}  {incoherence.Text}")]
                : [];
            return [.. said, .. Findings(sent.Report), .. sent.Problem is { } problem && sent.Answer is not null ? [problem] : Array.Empty<string>(), .. sent.Repeat is { } repeat ? ["second envoi : " + (repeat.Answer?.Code ?? repeat.Problem)] : Array.Empty<string>()];
        }

        return [];
    }

    // Errors first: they are why the answer is what it is.
    private static IEnumerable<string> Findings(Report? report)
    {
        var findings = (report?.Findings ?? []).Where(finding => finding.Severity > Severity.Information).OrderByDescending(finding => finding.Severity).ToList();
        var rest = findings.Count - MostFindings;
        return
        [
            .. findings.Take(MostFindings).Select(finding => $"{finding.Path}  {finding.Rule}  {(finding.Severity == Severity.Warning ? "avertissement : " : "")}{finding.Message}"),
            .. rest > 0 ? [$"… et {rest.ToString(CultureInfo.InvariantCulture)} autre(s) constat(s)"] : Array.Empty<string>(),
        ];
    }

    private void Keep(WireEvent value)
    {
        var answer = value switch
        {
            { Received: { } received } => received.Code.Length > 0 ? received.Code : "sans réponse",
            { Unreadable: not null } => "illisible",
            { Sent: { IsHeld: false } sent } => sent.Answer?.Code ?? "sans réponse",
            _ => null,
        };
        if (answer is not null)
        {
            _answers[answer] = _answers.GetValueOrDefault(answer) + 1;
        }

        folder?.Keep(value);
    }
}
