using TestPlans.Formats.Hl7v2.Mllp;
using TestPlans.Validation;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>A message that our side sent, and what came of it.</summary>
/// <param name="Message">Its bytes, as sent, without framing; a scripted fault may have changed what went on the wire.</param>
/// <param name="Acknowledgement">The first message that came in answer; null when none did.</param>
/// <param name="Answer">The acknowledgement, read; null when none came or it is no message.</param>
/// <param name="At">When it was sent.</param>
/// <param name="Problem">In French, why there is no usable answer, or what was odd about how it came; null when nothing was.</param>
public sealed record SentMessage(Artefact Message, Artefact? Acknowledgement, AcknowledgementRead? Answer, DateTimeOffset At, string? Problem)
{
    /// <summary>From the first byte sent to the end of the answer, or to the failure.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Why no answer came; null when one did.</summary>
    public MllpFailure? Failure { get; init; }

    /// <summary>What the judge says of the acknowledgement; null when none came.</summary>
    public Report? Report { get; init; }

    /// <summary>Messages that nobody asked for: second answers, or answers left over from before.</summary>
    public IReadOnlyList<Artefact> Unexpected { get; init; } = [];

    /// <summary>What came of the second sending of a message sent twice; null when it was sent once.</summary>
    public SentMessage? Repeat { get; init; }

    /// <summary>The fault that was scripted on the sending; null for an honest one.</summary>
    public SendFault? Fault { get; init; }

    /// <summary>Whether it waits to go after the next one (see <see cref="SendFault.OutOfOrder"/>): nothing went on the wire yet.</summary>
    public bool IsHeld { get; init; }

    /// <summary>An exchange that did not go by our wire: a person handed the message over, and perhaps the answer back.</summary>
    /// <param name="message">The message.</param>
    /// <param name="acknowledgement">What the system answered; null when nobody says.</param>
    /// <param name="at">When.</param>
    public static SentMessage Exchanged(Artefact message, Artefact? acknowledgement, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new SentMessage(message, acknowledgement, acknowledgement is null ? null : AcknowledgementReader.Read(acknowledgement.Content, message.Content), at, null);
    }
}
