using System.Net;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Editing;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>
/// What a scenario sees of its patients on the wire. While it is open nobody else has these patients; what the partner learns of them
/// begins empty and ends with it. A scenario opens one, with all its patients.
/// </summary>
public sealed class Conversation : IAsyncDisposable
{
    private readonly Hl7v2Partner _partner;
    private readonly IReadOnlyList<PatientKey> _patients;
    private readonly MessageStore _received;
    private readonly Lock _lock = new();
    private readonly HashSet<string> _identifiers = [];
    private readonly HashSet<string> _sentIds = new(StringComparer.Ordinal);
    private readonly List<(Fault Fault, Func<Er7Message, bool> When)> _faults = [];
    private readonly List<SentMessage> _sent = [];
    private readonly MessageSender _sender;
    private bool _closed;

    internal Conversation(Hl7v2Partner partner, IReadOnlyList<PatientKey> patients)
    {
        _partner = partner;
        _patients = patients;
        _received = new MessageStore(partner.Options.MaxKeptMessages, partner.Options.MaxKeptBytes);
        _sender = new MessageSender(partner.Judge, partner.Time);
        Scope = new ReceptionScope();
    }

    /// <summary>The messages received for these patients, in order; bounded (<see cref="PartnerOptions.MaxKeptMessages"/>).</summary>
    public IReadOnlyList<ReceivedMessage> Received => _received.All;

    /// <summary>How many messages were answered and not kept, for want of room.</summary>
    public long Dropped => _received.Dropped;

    /// <summary>The messages sent, in order, those sent after being held included.</summary>
    public IReadOnlyList<SentMessage> Sent
    {
        get
        {
            lock (_lock)
            {
                return [.. _sent];
            }
        }
    }

    /// <summary>What was learned of the first patient; null when nothing was.</summary>
    public LearnedPatient? Learned => _patients.Select(LearnedOf).FirstOrDefault();

    /// <summary>Everyone that was learned, in the order of their first message.</summary>
    public IReadOnlyList<LearnedPatient> LearnedPatients => Scope.Book.Patients;

    internal ReceptionScope Scope { get; }

    /// <summary>Where messages are handed on; null when the partner answers them itself.</summary>
    internal (EndPoint To, SendOptions Options)? Relay { get; private set; }

    /// <summary>What was learned of one patient; null when nothing was. Of a patient merged into another, the one that is left.</summary>
    public LearnedPatient? LearnedOf(PatientKey patient)
    {
        ArgumentNullException.ThrowIfNull(patient);
        return Scope.Book.Find(patient);
    }

    /// <summary>Waits for a message. Each is given once, so that two waits for the same kind give two messages; <see cref="Received"/> shows all of them again.</summary>
    /// <param name="wanted">Which one; it may have arrived before this call.</param>
    /// <param name="limit">How long to wait, by the clock of the partner.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The message; null when none came in time.</returns>
    public async Task<ReceivedMessage?> WaitAsync(Func<ReceivedMessage, bool> wanted, TimeSpan limit, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        using var timer = new CancellationTokenSource(limit, _partner.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellation);
        while (true)
        {
            if (_received.Give(wanted, out var arrival) is { } found)
            {
                return found;
            }

            try
            {
                await arrival.WaitAsync(both.Token);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                // It may have come at the very end.
                return _received.Give(wanted, out _);
            }
        }
    }

    /// <summary>Scripts how the next message of these patients is answered; several are used in order, one message each.</summary>
    /// <param name="fault">What to do.</param>
    /// <param name="when">Which message; null for the next one, whatever it is.</param>
    public void Script(Fault fault, Func<Er7Message, bool>? when = null)
    {
        ArgumentNullException.ThrowIfNull(fault);
        lock (_lock)
        {
            _faults.Add((fault, when ?? (static _ => true)));
        }
    }

    /// <summary>From now on every message of these patients is handed on as it came, and the answer is brought back: the partner stands between two systems and keeps both.</summary>
    /// <param name="to">The system behind.</param>
    /// <param name="options">How long its answer may take.</param>
    public void RelayTo(EndPoint to, SendOptions? options = null) => Relay = (to, options ?? new SendOptions());

    /// <summary>Sends a message to a system under test, on a connection kept for this conversation, and waits for its acknowledgement.</summary>
    public Task<SentMessage> SendAsync(EndPoint to, Er7Draft message, SendOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        return SendAsync(to, message.ToBytes(), options, cancellation);
    }

    /// <summary>Sends bytes to a system under test, on a connection kept for this conversation, and waits for its acknowledgement.</summary>
    public async Task<SentMessage> SendAsync(EndPoint to, ReadOnlyMemory<byte> message, SendOptions? options = null, CancellationToken cancellation = default)
    {
        // Known before it leaves: what answers it may come before its acknowledgement does.
        if (Er7Message.Parse(message).Message is { } read)
        {
            lock (_lock)
            {
                _sentIds.Add(read.ControlId);
            }
        }

        var results = await _sender.SendAsync(to, message, options ?? new SendOptions(), cancellation);
        foreach (var sent in results)
        {
            lock (_lock)
            {
                _sent.Add(sent);
            }

            _partner.Say(sent, to);
        }

        return results[0];
    }

    /// <summary>Gives the patients back and closes the connections that were opened to send.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            if (_closed)
            {
                return;
            }

            _closed = true;
        }

        _partner.Board.Close(this);
        await _sender.DisposeAsync();
    }

    internal bool Shares(Conversation other) => _patients.Any(patient => other._patients.Any(patient.Overlaps));

    internal bool Means(IReadOnlyList<MentionedPatient> patients)
    {
        lock (_lock)
        {
            return patients.Any(mentioned => _patients.Any(patient => patient.Means(mentioned)) || mentioned.Identifiers.SelectMany(identifier => identifier.Keys).Any(_identifiers.Contains));
        }
    }

    /// <summary>Whether a message of that MSH-10 was sent here: a business acknowledgement names its message, and no patient.</summary>
    internal bool HasSent(string controlId)
    {
        lock (_lock)
        {
            return _sentIds.Contains(controlId);
        }
    }

    /// <summary>Takes a message of its patients; from then on it also knows them by the identifiers that it gives.</summary>
    internal void Take(ReceivedMessage message, IReadOnlyList<MentionedPatient> patients)
    {
        if (message.IsAccepted)
        {
            lock (_lock)
            {
                _identifiers.UnionWith(patients.SelectMany(patient => patient.Identifiers).SelectMany(identifier => identifier.Keys).Take(1000 - Math.Min(1000, _identifiers.Count)));
            }
        }

        _received.Add(message);
    }

    internal Fault? NextFault(Er7Message message)
    {
        lock (_lock)
        {
            var index = _faults.FindIndex(scripted => scripted.When(message));
            if (index < 0)
            {
                return null;
            }

            var fault = _faults[index].Fault;
            _faults.RemoveAt(index);
            return fault;
        }
    }
}
