namespace TestPlans.Formats.Hl7v2.Mllp;

/// <summary>What happened on a server.</summary>
public enum MllpEventKind
{
    /// <summary>A peer connected.</summary>
    Opened,

    /// <summary>A whole message arrived.</summary>
    Received,

    /// <summary>An answer was sent.</summary>
    Answered,

    /// <summary>The handler gave no answer: on purpose.</summary>
    Unanswered,

    /// <summary>The peer broke the framing or a bound; the text says how.</summary>
    Fault,

    /// <summary>The handler failed: our mistake, not the peer's.</summary>
    HandlerFailed,

    /// <summary>The connection ended; the text says why.</summary>
    Closed,
}

/// <summary>One line of the live log.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Connection">The connection, numbered from 1 in the order of opening.</param>
/// <param name="Remote">The peer: address and port.</param>
/// <param name="At">When.</param>
/// <param name="Bytes">Bytes concerned; 0 when none.</param>
/// <param name="Text">One French line.</param>
public sealed record MllpEvent(MllpEventKind Kind, long Connection, string Remote, DateTimeOffset At, long Bytes, string Text);
