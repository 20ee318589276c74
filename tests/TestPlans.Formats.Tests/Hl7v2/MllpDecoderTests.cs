using System.Text;
using TestPlans.Formats.Hl7v2.Mllp;

namespace TestPlans.Formats.Tests.Hl7v2;

internal sealed class MllpDecoderTests
{
    [TestCase("\va\x1c\r", "Message:a")]
    [TestCase("\va\x1c\r\vb\x1c\r", "Message:a Message:b")]
    [TestCase("\v\x1c\r", "Message:")]
    [TestCase("a\x1c\r", "Noise:3")]
    [TestCase("xy\va\x1c\r", "Noise:2 Message:a")]
    [TestCase("\vab\vc\x1c\r", "Unfinished:2 Message:c")]
    [TestCase("\va\x1c\vb\x1c\r", "Message:a NoTerminator:1 Message:b")]
    [TestCase("\va\x1cx\r", "Message:a NoTerminator:1 Noise:2")]
    [TestCase("\va\x1c\x1c\r", "Message:a NoTerminator:1 Noise:2")]
    [TestCase("\vaaaaaaaaaaa\x1c\r\vb\x1c\r", "TooLarge:11")]
    [TestCase("\vaaaaaaaaaa\x1c\r", "Message:aaaaaaaaaa")]
    [TestCase("\va", "")]
    [TestCase("", "")]
    public void Bytes_are_cut_into_messages(string stream, string expected)
    {
        Assert.That(Show(new MllpDecoder(10).Push(Encoding.Latin1.GetBytes(stream))), Is.EqualTo(expected));
        Assert.That(Show(OneByOne(stream, out _)), Is.EqualTo(expected), "the same byte by byte");
    }

    [Test]
    public void It_knows_whether_a_message_is_under_way()
    {
        OneByOne("\vab", out var decoder);
        Assert.That((decoder.InFrame, decoder.Pending), Is.EqualTo((true, 2)));
        OneByOne("\vab\x1c\r", out decoder);
        Assert.That((decoder.InFrame, decoder.Pending), Is.EqualTo((false, 0)));
    }

    [Test]
    public void Whatever_the_pieces_the_messages_are_the_same()
    {
        for (var seed = 0; seed < 20_000; seed++)
        {
            var random = new Random(seed);
            var stream = random.GetItems([(byte)0x0B, (byte)0x1C, (byte)0x0D, (byte)'a', (byte)'b'], random.Next(60));
            var whole = new MllpDecoder(10).Push(stream).Where(signal => signal.Kind == MllpSignalKind.Message).Select(signal => Convert.ToHexString(signal.Message.Span));
            var decoder = new MllpDecoder(10);
            var pieces = new List<string>();
            for (var at = 0; at < stream.Length;)
            {
                var length = Math.Min(random.Next(1, 9), stream.Length - at);
                pieces.AddRange(decoder.Push(stream.AsSpan(at, length)).Where(signal => signal.Kind == MllpSignalKind.Message).Select(signal => Convert.ToHexString(signal.Message.Span)));
                at += length;
            }

            Assert.That(pieces, Is.EqualTo(whole), $"seed {seed}");
        }
    }

    // Noise is summed: in one piece it is said once.
    private static List<MllpSignal> OneByOne(string stream, out MllpDecoder decoder)
    {
        decoder = new MllpDecoder(10);
        var signals = new List<MllpSignal>();
        foreach (var value in Encoding.Latin1.GetBytes(stream))
        {
            foreach (var signal in decoder.Push([value]))
            {
                if (signal.Kind == MllpSignalKind.Noise && signals is [.., { Kind: MllpSignalKind.Noise } last])
                {
                    signals[^1] = last with { Bytes = last.Bytes + 1 };
                }
                else
                {
                    signals.Add(signal);
                }
            }
        }

        return signals;
    }

    private static string Show(IEnumerable<MllpSignal> signals) => string.Join(' ', signals.Select(signal =>
        $"{signal.Kind}:{(signal.Kind == MllpSignalKind.Message ? Encoding.Latin1.GetString(signal.Message.Span) : signal.Bytes.ToString())}"));
}
