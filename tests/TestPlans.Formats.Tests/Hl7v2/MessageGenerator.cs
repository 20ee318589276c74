using System.Text;
using TestPlans.Formats.Hl7v2;

namespace TestPlans.Formats.Tests.Hl7v2;

/// <summary>
/// Messages by seed: any delimiters, any of the three character sets, repetitions, components, subcomponents, nulls, escapes, empty and
/// trailing parts, Z segments, the three line ends and blank lines. The same seed gives the same message.
/// </summary>
internal sealed class MessageGenerator(int seed)
{
    private static readonly string[] Names = ["PID", "PV1", "OBX", "NK1", "ROL", "ZBE", "ZFA", "ZZ9", "NTE", "MRG"];
    private static readonly string[] Ends = ["\r", "\r", "\r", "\r\n", "\n", "\r\r"];
    private static readonly (string Name, Encoding Encoding)[] Charsets =
    [
        ("UNICODE UTF-8", new UTF8Encoding(false)), ("8859/1", Encoding.Latin1), ("8859/15", CodePagesEncodingProvider.Instance.GetEncoding(28605)!),
    ];

    private readonly Random _random = new(seed);

    public byte[] Message()
    {
        var delimiters = _random.Next(4) == 0 ? Shuffled("|^~\\&#*+!%$@:;") : "|^~\\&";
        var (name, encoding) = Charsets[_random.Next(Charsets.Length)];
        var end = Ends[_random.Next(Ends.Length)];
        var text = new StringBuilder(_random.Next(50) == 0 ? "\r\n" : "");
        text.Append("MSH").Append(delimiters);
        var header = "<A<B<C<D<20260115<<ADT>A28>ADT_A05<1<D<2.5<<<<<FRA<".Replace('<', delimiters[0]).Replace('>', delimiters[1]);
        text.Append(header).Append(name).Append(end);
        for (var count = _random.Next(12); count > 0; count--)
        {
            text.Append(Names[_random.Next(Names.Length)]);
            for (var fields = _random.Next(20); fields > 0; fields--)
            {
                text.Append(delimiters[0]);
                Field(text, delimiters, name == "UNICODE UTF-8");
            }

            text.Append(end);
        }

        return encoding.GetBytes(_random.Next(10) == 0 ? text.ToString().TrimEnd('\r', '\n') : text.ToString());
    }

    private void Field(StringBuilder text, string delimiters, bool unicode)
    {
        for (var parts = _random.Next(8); parts >= 0; parts--)
        {
            Value(text, delimiters, unicode);
            if (parts > 0)
            {
                text.Append(delimiters["\x1\x2\x4"[_random.Next(3)]]);
            }
        }
    }

    private void Value(StringBuilder text, string delimiters, bool unicode)
    {
        switch (_random.Next(8))
        {
            case 0 or 1 or 2:
                break;
            case 3:
                text.Append("\"\"");
                break;
            case 4:
                text.Append(delimiters[3]).Append("FSTREHN"[_random.Next(7)]).Append(delimiters[3]);
                break;
            case 5:
                text.Append(unicode ? "Zoé Œuvre 🩺 字" : "Zoé");
                break;
            default:
                text.Append(_random.Next(100_000));
                break;
        }
    }

    private string Shuffled(string characters)
    {
        var all = characters.ToCharArray();
        _random.Shuffle(all);
        return new string(all, 0, 5);
    }
}
