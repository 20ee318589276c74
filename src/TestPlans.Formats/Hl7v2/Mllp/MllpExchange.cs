using System.Diagnostics.CodeAnalysis;

namespace TestPlans.Formats.Hl7v2.Mllp;

/// <summary>Why no answer came.</summary>
public enum MllpFailure
{
    /// <summary>No connection could be made.</summary>
    Unreachable,

    /// <summary>The message could not be sent whole.</summary>
    NotSent,

    /// <summary>Nothing came in time.</summary>
    NoAnswer,

    /// <summary>The peer closed before it answered.</summary>
    Closed,

    /// <summary>What came is not an MLLP frame, or is too large.</summary>
    BadFrame,
}

/// <summary>What came of a message that was sent: an answer, or why there is none. Never an exception: what the peer does is what is tested.</summary>
public sealed record MllpExchange
{
    /// <summary>The first message that came in answer, without framing; null when none did.</summary>
    public ReadOnlyMemory<byte>? Answer { get; init; }

    /// <summary>Why there is no answer; null when there is one.</summary>
    public MllpFailure? Failure { get; init; }

    /// <summary>In French, what happened: the failure, or what was odd about an answer that came; "" when nothing was.</summary>
    public string Remark { get; init; } = "";

    /// <summary>From the first byte sent to the end of the answer, or to the failure.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Messages that nobody asked for: second answers, or answers left over from before.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Unexpected { get; init; } = [];

    /// <summary>Gives the answer; false when there is none.</summary>
    public bool TryGet([NotNullWhen(true)] out ReadOnlyMemory<byte>? answer)
    {
        answer = Answer;
        return answer is not null;
    }
}
