using System.Collections.Concurrent;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Mllp;
using TestPlans.Simulators.Demographics.Writing;

namespace TestPlans.Simulators.Demographics.Sharing;

/// <summary>What happens on a <see cref="PatientServer"/>.</summary>
public interface IPatientServerLog
{
    /// <summary>A peer acknowledged a patient.</summary>
    void Acknowledged(long connection, SharedPatient patient);

    /// <summary>Anything else worth a line: a peer came or went, asked for something, broke the framing.</summary>
    void Said(long connection, string remote, string text);
}

/// <summary>
/// Waits for peers that connect to be sent patients (what engines call a receiver in client mode). A peer that stays silent gets them one
/// after the other, the next when the last is acknowledged; each connection gets all of them. A peer that asks is told what is not served.
/// </summary>
public sealed class PatientServer : IAsyncDisposable
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(1);
    private readonly IReadOnlyList<FictitiousPatient> _patients;
    private readonly Er7Charset? _charset;
    private readonly IPatientServerLog _log;
    private readonly TimeProvider _time;
    private readonly ControlIds _ids;
    private readonly ConcurrentDictionary<long, Turn> _turns = new();
    private readonly MllpServer _server;

    private PatientServer(MllpServerOptions options, IReadOnlyList<FictitiousPatient> patients, IPatientServerLog log, Er7Charset? charset, TimeSpan silence)
    {
        (_patients, _log, _charset, _time) = (patients, log, charset, options.Time);
        _ids = new ControlIds(_time.GetLocalNow());
        _server = MllpServer.Start(options with { Greeting = new MllpGreeting(silence, connection => Next(connection, 0)), Log = new Progress(this) }, HandleAsync);
    }

    /// <summary>The port listened to.</summary>
    public int Port => _server.Port;

    /// <summary>Begins to listen.</summary>
    /// <exception cref="IOException">The address or the port cannot be listened to; the message is one French line.</exception>
    public static PatientServer Start(MllpServerOptions options, IReadOnlyList<FictitiousPatient> patients, IPatientServerLog log, Er7Charset? charset = null) =>
        Start(options, patients, log, charset, Silence);

    internal static PatientServer Start(MllpServerOptions options, IReadOnlyList<FictitiousPatient> patients, IPatientServerLog log, Er7Charset? charset, TimeSpan silence)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(patients);
        ArgumentNullException.ThrowIfNull(log);
        return new PatientServer(options, patients, log, charset, silence);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private ReadOnlyMemory<byte>? Next(long connection, int index)
    {
        if (index >= _patients.Count)
        {
            return null;
        }

        var turn = new Turn(index, CreationMessage.Of(_patients[index], _ids.Next(), _time.GetLocalNow(), _charset), _time.GetTimestamp());
        _turns[connection] = turn;
        return turn.Message;
    }

    private ValueTask<MllpReply> HandleAsync(MllpRequest request, CancellationToken cancellation)
    {
        var message = Er7Message.Parse(request.Message).Message;
        var reply = message is { Type: "ACK" } && _turns.TryGetValue(request.Connection, out var turn)
            ? Acknowledged(request, turn)
            : Refused(request, message);
        return ValueTask.FromResult(reply);
    }

    private MllpReply Acknowledged(MllpRequest request, Turn turn)
    {
        _turns.TryRemove(request.Connection, out _);
        _log.Acknowledged(request.Connection, SharedPatient.Answered(_patients[turn.Index], turn.Message, request.Message, "", _time.GetElapsedTime(turn.Began)));
        if (Next(request.Connection, turn.Index + 1) is { } next)
        {
            return MllpReply.Message(next.Span);
        }

        _log.Said(request.Connection, request.Remote, "tous les patients ont été transmis");
        return MllpReply.Nothing;
    }

    // PDQ (ITI-21) is not served here yet: the answer says so, as the norm wants an unsupported type to be answered.
    private MllpReply Refused(MllpRequest request, Er7Message? message)
    {
        var asked = message is null ? "un message illisible" : $"{message.Type}^{message.Event}";
        if (message is { Type: "ACK" })
        {
            _log.Said(request.Connection, request.Remote, "acquittement que rien n’attendait : ignoré");
            return MllpReply.Nothing;
        }

        var text = message is { Type: "QBP", Event: "Q22" or "ZV1" }
            ? "La recherche de patients (PDQ) n’est pas encore servie."
            : "Ce serveur transmet des patients, il n’en reçoit pas.";
        _log.Said(request.Connection, request.Remote, $"{asked} refusé (AR 200) : {text}");
        var error = new Er7Error("200", message is null ? null : Er7Path.Parse("MSH-9.1"), text);
        return MllpReply.Message(Er7Acknowledgement.For(message, "AR", _ids.Next(), _time.GetLocalNow(), error).ToBytes());
    }

    private sealed record Turn(int Index, ReadOnlyMemory<byte> Message, long Began);

    private sealed class Progress(PatientServer server) : IProgress<MllpEvent>
    {
        public void Report(MllpEvent value)
        {
            if (value.Kind is MllpEventKind.Opened or MllpEventKind.Fault or MllpEventKind.HandlerFailed or MllpEventKind.Closed)
            {
                server._log.Said(value.Connection, value.Remote, value.Kind is MllpEventKind.Opened or MllpEventKind.Closed ? $"connexion {value.Text}" : value.Text);
            }

            if (value.Kind == MllpEventKind.Closed && server._turns.TryRemove(value.Connection, out var turn))
            {
                server._log.Said(value.Connection, value.Remote, $"le patient {server._patients[turn.Index].Rank} n’a pas été acquitté");
            }
        }
    }
}
