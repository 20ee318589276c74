using System.Net;
using TestPlans.Formats.Hl7v2.Mllp;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>
/// Our application on the wire, for the whole run: it listens, reads, judges, acknowledges in original mode, learns, and hands each message
/// to the conversations whose patient it concerns. Safe for many threads.
/// </summary>
public sealed class Hl7v2Partner : IAsyncDisposable
{
    /// <summary>The media type of its artefacts: a message in ER7.</summary>
    public const string MediaType = "x-application/hl7-v2+er7";

    private readonly MllpServer _server;
    private readonly Reception _reception;

    private Hl7v2Partner(PartnerOptions options, IMessageJudge judge, TimeProvider time)
    {
        Options = options;
        Judge = judge;
        Time = time;
        _reception = new Reception(options, judge, time, Board);
        _server = MllpServer.Start(
            new MllpServerOptions
            {
                Address = options.Address,
                Port = options.Port,
                MaxFrameBytes = options.MaxMessageBytes,
                FrameTimeout = options.FrameTimeout,
                IdleTimeout = options.IdleTimeout,
                Time = time,
                Log = new ServerLog(options.Log),
            },
            _reception.HandleAsync);
        EndPoint = new IPEndPoint(options.Address, _server.Port);
    }

    /// <summary>Where systems under test send.</summary>
    public IPEndPoint EndPoint { get; }

    /// <summary>How it was started.</summary>
    public PartnerOptions Options { get; }

    /// <summary>The messages that concerned no open conversation, in order; bounded. They belong to the evidence of the run.</summary>
    public IReadOnlyList<ReceivedMessage> Unclaimed => _reception.Unclaimed.All;

    /// <summary>How many of those were answered and not kept, for want of room.</summary>
    public long UnclaimedDropped => _reception.Unclaimed.Dropped;

    /// <summary>What came in a frame and could not be read as a message: the last hundred.</summary>
    public IReadOnlyList<UnreadableMessage> Unreadable => _reception.Unreadable;

    /// <summary>What was learned from the messages of no conversation: all of it, for a partner that runs alone.</summary>
    public IReadOnlyList<LearnedPatient> Learned => _reception.Common.Book.Patients;

    /// <summary>How many messages were received, readable or not.</summary>
    public long ReceivedCount => _reception.Count;

    internal ConversationBoard Board { get; } = new();

    internal IMessageJudge Judge { get; }

    internal TimeProvider Time { get; }

    /// <summary>Begins to listen.</summary>
    /// <param name="options">How, and within which bounds.</param>
    /// <param name="judge">Judges what comes.</param>
    /// <param name="time">The clock of every delay.</param>
    /// <exception cref="IOException">The address or the port cannot be listened to; the message is one French line.</exception>
    public static Task<Hl7v2Partner> StartAsync(PartnerOptions options, IMessageJudge judge, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(judge);
        ArgumentNullException.ThrowIfNull(time);
        return Task.FromResult(new Hl7v2Partner(options, judge, time));
    }

    /// <summary>Opens a conversation about patients, as soon as none of them is in another; those who asked first are served first.</summary>
    /// <param name="patients">All the patients of the scenario: they are taken at once, so that scenarios never wait for each other in a circle.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public async Task<Conversation> OpenAsync(IReadOnlyList<PatientKey> patients, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(patients);
        var conversation = new Conversation(this, patients);
        await Board.OpenAsync(conversation, cancellation);
        return conversation;
    }

    /// <summary>Stops listening, once the messages being handled are answered.</summary>
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    internal void Say(SentMessage sent, EndPoint to) =>
        Options.Log?.Report(new WireEvent(WireEventKind.Sent, sent.At, 0, to.ToString() ?? "", WireText.Of(sent)) { Sent = sent });
}
