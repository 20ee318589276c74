namespace TestPlans.Simulators.Hl7v2;

/// <summary>What a line of the live log tells.</summary>
public enum WireEventKind
{
    /// <summary>A peer connected.</summary>
    Opened,

    /// <summary>A connection ended; the text says why.</summary>
    Closed,

    /// <summary>A message was received, judged, and its answer decided.</summary>
    Received,

    /// <summary>What came in a frame could not be read as a message.</summary>
    Unreadable,

    /// <summary>The peer broke the framing or a bound.</summary>
    Fault,

    /// <summary>A message was sent, and what came of it.</summary>
    Sent,

    /// <summary>Our own mistake: the judgement or the answer failed.</summary>
    Failed,
}

/// <summary>One thing that happened on the wire.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="At">When.</param>
/// <param name="Connection">The connection, numbered from 1; 0 for what we sent.</param>
/// <param name="Remote">The peer: address and port.</param>
/// <param name="Text">One French line.</param>
public sealed record WireEvent(WireEventKind Kind, DateTimeOffset At, long Connection, string Remote, string Text)
{
    /// <summary>The message, for <see cref="WireEventKind.Received"/>.</summary>
    public ReceivedMessage? Received { get; init; }

    /// <summary>What could not be read, for <see cref="WireEventKind.Unreadable"/>.</summary>
    public UnreadableMessage? Unreadable { get; init; }

    /// <summary>The message, for <see cref="WireEventKind.Sent"/>.</summary>
    public SentMessage? Sent { get; init; }
}
