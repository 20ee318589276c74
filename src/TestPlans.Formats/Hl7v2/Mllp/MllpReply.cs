namespace TestPlans.Formats.Hl7v2.Mllp;

/// <summary>A message that a server received.</summary>
/// <param name="Message">Its bytes, without framing.</param>
/// <param name="Connection">The connection it came by, numbered from 1.</param>
/// <param name="Remote">The peer: address and port.</param>
/// <param name="ReceivedAt">When its last byte came.</param>
public sealed record MllpRequest(ReadOnlyMemory<byte> Message, long Connection, string Remote, DateTimeOffset ReceivedAt);

/// <summary>What to do after a message was handled.</summary>
public sealed record MllpReply
{
    private MllpReply(ReadOnlyMemory<byte>? wire, bool close)
    {
        Wire = wire;
        Close = close;
    }

    /// <summary>Say nothing, and go on listening.</summary>
    public static MllpReply Nothing { get; } = new(null, close: false);

    /// <summary>Say nothing, and close the connection.</summary>
    public static MllpReply Hangup { get; } = new(null, close: true);

    /// <summary>What goes on the wire; null for nothing.</summary>
    public ReadOnlyMemory<byte>? Wire { get; }

    /// <summary>Whether the connection is closed afterwards.</summary>
    public bool Close { get; }

    /// <summary>Answer with a message, in its frame.</summary>
    public static MllpReply Message(ReadOnlySpan<byte> message) => new(MllpFraming.Frame(message), close: false);

    /// <summary>Send bytes as they are, framing included or not: simulators make faulty answers so.</summary>
    public static MllpReply Bytes(ReadOnlyMemory<byte> wire, bool close = false) => new(wire, close);
}

/// <summary>Handles one message. Called for one message at a time on a connection, for many connections at once; what it throws closes the connection.</summary>
/// <param name="request">The message.</param>
/// <param name="cancellation">Set when the server has waited long enough to stop.</param>
public delegate ValueTask<MllpReply> MllpHandler(MllpRequest request, CancellationToken cancellation);
