using System.Buffers;

namespace TestPlans.Formats.Hl7v2.Mllp;

/// <summary>
/// Cuts a stream of bytes into messages: a state machine without input or output of its own. A message is given as soon as its FS arrives,
/// because some senders wait for the answer before they send the CR. Memory is bounded by the largest frame.
/// </summary>
/// <param name="maxFrameBytes">Largest message taken, in bytes.</param>
public sealed class MllpDecoder(int maxFrameBytes)
{
    private static readonly SearchValues<byte> Marks = SearchValues.Create([MllpFraming.Start, MllpFraming.End]);

    private ArrayBufferWriter<byte>? _frame;
    private long _noise;
    private bool _afterEnd;

    /// <summary>Whether a frame has begun and not ended.</summary>
    public bool InFrame => _frame is not null;

    /// <summary>Whether a frame was too large: what follows cannot be understood.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>How many bytes of the unfinished frame have come.</summary>
    public int Pending => _frame?.WrittenCount ?? 0;

    /// <summary>Takes bytes and says what they completed, in order.</summary>
    public IReadOnlyList<MllpSignal> Push(ReadOnlySpan<byte> bytes)
    {
        var signals = new List<MllpSignal>(1);
        while (!bytes.IsEmpty && !IsBroken)
        {
            bytes = _frame is null ? Outside(bytes, signals) : Inside(bytes, signals);
        }

        Noise(signals);
        return signals;
    }

    private ReadOnlySpan<byte> Outside(ReadOnlySpan<byte> bytes, List<MllpSignal> signals)
    {
        if (_afterEnd)
        {
            _afterEnd = false;
            if (bytes[0] == MllpFraming.Terminator)
            {
                return bytes[1..];
            }

            signals.Add(new MllpSignal(MllpSignalKind.NoTerminator, default, 1));
        }

        var start = bytes.IndexOf(MllpFraming.Start);
        _noise += start < 0 ? bytes.Length : start;
        if (start < 0)
        {
            return default;
        }

        Noise(signals);
        _frame = new ArrayBufferWriter<byte>();
        return bytes[(start + 1)..];
    }

    private ReadOnlySpan<byte> Inside(ReadOnlySpan<byte> bytes, List<MllpSignal> signals)
    {
        var mark = bytes.IndexOfAny(Marks);
        var content = mark < 0 ? bytes : bytes[..mark];
        if (_frame!.WrittenCount + (long)content.Length > maxFrameBytes)
        {
            signals.Add(new MllpSignal(MllpSignalKind.TooLarge, default, _frame.WrittenCount + (long)content.Length));
            _frame = null;
            IsBroken = true;
            return default;
        }

        _frame.Write(content);
        if (mark < 0)
        {
            return default;
        }

        if (bytes[mark] == MllpFraming.Start)
        {
            signals.Add(new MllpSignal(MllpSignalKind.Unfinished, default, _frame.WrittenCount));
            _frame = new ArrayBufferWriter<byte>();
            return bytes[(mark + 1)..];
        }

        signals.Add(new MllpSignal(MllpSignalKind.Message, _frame.WrittenMemory, _frame.WrittenCount));
        _frame = null;
        _afterEnd = true;
        return bytes[(mark + 1)..];
    }

    private void Noise(List<MllpSignal> signals)
    {
        if (_noise > 0)
        {
            signals.Add(new MllpSignal(MllpSignalKind.Noise, default, _noise));
            _noise = 0;
        }
    }
}
