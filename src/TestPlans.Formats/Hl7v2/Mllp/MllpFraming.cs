namespace TestPlans.Formats.Hl7v2.Mllp;

/// <summary>The framing of MLLP release 1: <c>0B</c>, the message, <c>1C 0D</c>.</summary>
public static class MllpFraming
{
    /// <summary>Begins a frame (VT).</summary>
    public const byte Start = 0x0B;

    /// <summary>Ends a frame (FS), followed by <see cref="Terminator"/>.</summary>
    public const byte End = 0x1C;

    /// <summary>Follows <see cref="End"/> (CR).</summary>
    public const byte Terminator = 0x0D;

    /// <summary>A message in its frame.</summary>
    public static byte[] Frame(ReadOnlySpan<byte> message)
    {
        var frame = new byte[message.Length + 3];
        frame[0] = Start;
        message.CopyTo(frame.AsSpan(1));
        frame[^2] = End;
        frame[^1] = Terminator;
        return frame;
    }
}

/// <summary>What arrives on a connection.</summary>
public enum MllpSignalKind
{
    /// <summary>A whole message.</summary>
    Message,

    /// <summary>Bytes outside any frame: ignored, as MLLP asks, and said.</summary>
    Noise,

    /// <summary>A frame began before the one before it had ended: what was received of that one is lost.</summary>
    Unfinished,

    /// <summary>The frame is larger than allowed: nothing more can be read on this connection.</summary>
    TooLarge,

    /// <summary>FS is not followed by CR: the message is taken, the fault is said.</summary>
    NoTerminator,
}

/// <summary>One thing that the decoder saw.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Message">The message, for <see cref="MllpSignalKind.Message"/>: its own array.</param>
/// <param name="Bytes">How many bytes it concerns.</param>
public readonly record struct MllpSignal(MllpSignalKind Kind, ReadOnlyMemory<byte> Message, long Bytes);
