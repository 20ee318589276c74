using TestPlans.Formats.Hl7v2;
using TestPlans.Validation;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>A message that a partner received, what it is worth, and what was answered.</summary>
/// <param name="Message">Its bytes, as they came, without framing.</param>
/// <param name="Parsed">The message as read.</param>
/// <param name="Report">What the judge says of it.</param>
/// <param name="Acknowledgement">What was answered, as it went on the wire without framing; null when nothing was answered.</param>
/// <param name="Code">MSA-1 of the answer: AA, AE or AR; "" when nothing was answered.</param>
/// <param name="At">When its last byte came.</param>
/// <param name="Remote">The peer: address and port.</param>
public sealed record ReceivedMessage(Artefact Message, Er7Message Parsed, Report Report, Artefact? Acknowledgement, string Code, DateTimeOffset At, string Remote)
{
    /// <summary>Its place among all that the partner received, from 1: which came first.</summary>
    public long Number { get; init; }

    /// <summary>The connection it came by, numbered from 1.</summary>
    public long Connection { get; init; }

    /// <summary>The errors that the answer reports, one ERR each, in order: those of the report, then those of the receiver.</summary>
    public IReadOnlyList<Er7Error> Errors { get; init; } = [];

    /// <summary>Why the receiver refused it beside its report: header, duplicate, state of the visits. Each has a stable id.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>What the receiver did of it that a reader should know, in French: an INS not kept, a cancellation without object.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Whether it is a message already received, byte for byte: the same answer was repeated, nothing was learned again.</summary>
    public bool IsRepeat { get; init; }

    /// <summary>Whether it concerned an open conversation; the others are in <see cref="Hl7v2Partner.Unclaimed"/>.</summary>
    public bool IsClaimed { get; init; }

    /// <summary>Whether the receiver took it: what it says was learned.</summary>
    public bool IsAccepted { get; init; }

    /// <summary>What came of handing it on to another system, whose answer was then ours; null when it was not handed on.</summary>
    public SentMessage? Relayed { get; init; }

    /// <summary>The fault that the scenario had scripted on its answer; null for an honest one.</summary>
    public Fault? Fault { get; init; }

    /// <summary>The message as sentences name it: <c>ADT^A28</c>.</summary>
    public string Type => Parsed.Event.Length > 0 ? $"{Parsed.Type}^{Parsed.Event}" : Parsed.Type;
}

/// <summary>What came in a frame and could not be read as a message.</summary>
/// <param name="Content">The bytes, as they came.</param>
/// <param name="Faults">Why: the last one is fatal.</param>
/// <param name="Acknowledgement">The rejection that was answered.</param>
/// <param name="At">When its last byte came.</param>
/// <param name="Remote">The peer: address and port.</param>
public sealed record UnreadableMessage(Artefact Content, IReadOnlyList<Er7Fault> Faults, Artefact Acknowledgement, DateTimeOffset At, string Remote);

/// <summary>Why a receiver refuses a message that its model may well find conforming.</summary>
/// <param name="Id">Stable id, one of <see cref="RefusalIds"/>.</param>
/// <param name="Ack">MSA-1 that it asks for: AE or AR.</param>
/// <param name="Error">The error to report.</param>
public sealed record Refusal(string Id, string Ack, Er7Error Error);
