using TestPlans.Formats.Hl7v2.Mllp;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>Turns an honest acknowledgement into what goes on the wire under a scripted fault.</summary>
internal static class FaultyReply
{
    /// <summary>The message that goes out, framing apart; null when none does.</summary>
    public static byte[]? Content(Fault? fault, byte[] honest) => fault switch
    {
        Fault.Absent or Fault.Closed => null,
        Fault.WrongControlId => Edited(honest, draft => draft.Set("MSA-2", "INCONNU-0")),
        Fault.Malformed { How: MalformedAnswer.NoMsa } => Edited(honest, draft => draft.Remove("MSA")),
        Fault.Malformed { How: MalformedAnswer.NoHeader } => honest[(honest.AsSpan().IndexOf((byte)'\r') + 1)..],
        Fault.Malformed { How: MalformedAnswer.Noise } => [0xC3, 0x28, 0xFF, 0x00, 0x7F, 0x01],
        _ => honest,
    };

    /// <summary>What the server does with it.</summary>
    public static MllpReply Framed(Fault? fault, byte[]? content) => (fault, content) switch
    {
        (Fault.Closed, _) => MllpReply.Hangup,
        (_, null) => MllpReply.Nothing,
        (Fault.Malformed { How: MalformedAnswer.NoStart }, _) => MllpReply.Bytes(MllpFraming.Frame(content).AsMemory(1)),
        (Fault.Malformed { How: MalformedAnswer.NoEnd }, _) => MllpReply.Bytes(MllpFraming.Frame(content).AsMemory()[..^2]),
        (Fault.Malformed { How: MalformedAnswer.Twice }, _) => MllpReply.Bytes((byte[])[.. MllpFraming.Frame(content), .. MllpFraming.Frame(content)]),
        _ => MllpReply.Message(content),
    };

    private static byte[] Edited(byte[] honest, Action<Formats.Hl7v2.Editing.Er7Draft> edit)
    {
        var draft = Formats.Hl7v2.Editing.Er7Draft.From(Formats.Hl7v2.Er7Message.Parse(honest).Message!);
        edit(draft);
        return draft.ToBytes();
    }
}
