using System.Text;
using TestPlans.Formats.Hl7v2.Mllp;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>What goes on the wire for a message under a scripted fault.</summary>
internal static class FaultyFrame
{
    public static ReadOnlyMemory<byte> Of(SendFault? fault, ReadOnlyMemory<byte> message)
    {
        var span = message.Span;
        return fault switch
        {
            SendFault.HalfThenSilence => MllpFraming.Frame(span).AsMemory(0, 1 + (span.Length / 2)),
            SendFault.NoStart => MllpFraming.Frame(span).AsMemory(1),
            SendFault.NoEnd => MllpFraming.Frame(span).AsMemory()[..^2],
            SendFault.TwoInFrame => MllpFraming.Frame([.. span, .. span]),
            SendFault.WrongCharset => MllpFraming.Frame(Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(span))),
            SendFault.LineFeeds => MllpFraming.Frame([.. message.ToArray().Select(value => value == (byte)'\r' ? (byte)'\n' : value)]),
            SendFault.NoHeader => MllpFraming.Frame(span[(span.IndexOf((byte)'\r') + 1)..]),
            SendFault.ThreeDelimiters => MllpFraming.Frame([.. span[..7], .. span[8..]]),
            _ => MllpFraming.Frame(span),
        };
    }
}
