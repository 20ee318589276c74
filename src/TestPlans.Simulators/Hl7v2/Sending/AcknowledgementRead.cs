using TestPlans.Formats.Hl7v2;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>An error that an acknowledgement reports: one ERR segment.</summary>
/// <param name="Place">ERR-2 as sentences write it: <c>PV1-19</c>, <c>PID-3[2].1</c>; "" when it says nothing.</param>
/// <param name="Code">ERR-3.1, table HL7 0357.</param>
/// <param name="Severity">ERR-4: E, W, I or F.</param>
/// <param name="Text">ERR-8, else ERR-7, else the label of ERR-3.</param>
/// <param name="ApplicationCode">ERR-5.1; "" when it says nothing.</param>
public sealed record AcknowledgedError(string Place, string Code, string Severity, string Text, string ApplicationCode)
{
    /// <summary>ERR-2 as a path; null when it says nothing or is no place.</summary>
    public Er7Path? Path { get; init; }

    /// <summary>Whether the error is at this place, or inside it: <c>PV1-19</c> also names <c>PV1-19.1</c>.</summary>
    /// <param name="path">In the notation of <see cref="Er7Path"/>.</param>
    public bool IsAt(string path)
    {
        var wanted = Er7Path.Parse(path);
        return Path is { } found && found.Segment == wanted.Segment && found.Occurrence == wanted.Occurrence &&
            (wanted.Field == 0 || found.Field == wanted.Field) &&
            (wanted.Repetition == 0 || Math.Max(1, found.Repetition) == wanted.Repetition) &&
            (wanted.Component == 0 || found.Component == wanted.Component) &&
            (wanted.Subcomponent == 0 || found.Subcomponent == wanted.Subcomponent);
    }
}

/// <summary>Something that does not hold together in an acknowledgement.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Text">One French line.</param>
public sealed record Incoherence(string Id, string Text);

/// <summary>An acknowledgement, read beside the message that it answers.</summary>
/// <param name="Parsed">The acknowledgement.</param>
/// <param name="Code">MSA-1: AA, AE, AR, CA, CE, CR; "" when it says nothing.</param>
/// <param name="ControlId">MSA-2.</param>
/// <param name="RecallsMessage">Whether MSA-2 is the MSH-10 of the message.</param>
/// <param name="Errors">Its ERR segments, in order.</param>
/// <param name="Incoherences">What does not hold together; none for a sound one.</param>
public sealed record AcknowledgementRead(
    Er7Message Parsed, string Code, string ControlId, bool RecallsMessage, IReadOnlyList<AcknowledgedError> Errors, IReadOnlyList<Incoherence> Incoherences)
{
    /// <summary>Whether the message was accepted: AA or CA.</summary>
    public bool IsPositive => Code is "AA" or "CA";

    /// <summary>Whether it holds together: it is an ACK, it recalls the message, its code and its errors agree.</summary>
    public bool IsCoherent => Incoherences.Count == 0;
}
