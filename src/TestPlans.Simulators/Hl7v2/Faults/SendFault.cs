namespace TestPlans.Simulators.Hl7v2;

/// <summary>How a message is sent, instead of soundly: what the receiver does of it is what is tested.</summary>
public enum SendFault
{
    /// <summary>Twice, the same bytes; the second sending is in <see cref="SentMessage.Repeat"/>.</summary>
    Duplicate,

    /// <summary>Held, and sent just after the next message to the same place.</summary>
    OutOfOrder,

    /// <summary>Its first half, then nothing, until the answer that cannot come is awaited no longer.</summary>
    HalfThenSilence,

    /// <summary>Without VT (0B) before it.</summary>
    NoStart,

    /// <summary>Without FS (1C) and CR after it.</summary>
    NoEnd,

    /// <summary>Twice in one frame.</summary>
    TwoInFrame,

    /// <summary>In 8859/1, while MSH-18 goes on saying what it said.</summary>
    WrongCharset,

    /// <summary>With LF at the end of segments instead of CR.</summary>
    LineFeeds,

    /// <summary>Without its MSH.</summary>
    NoHeader,

    /// <summary>With three encoding characters instead of four.</summary>
    ThreeDelimiters,
}
