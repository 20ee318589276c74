using System.Text;

namespace TestPlans.Formats.Hl7v2;

/// <summary>A segment: its name and its fields, found when first asked for.</summary>
public sealed class Er7Segment
{
    // Start of each field, and one past the end of the last: filled once, by whichever thread comes first.
    private int[]? _fields;

    internal Er7Segment(Er7Message message, string name, int index, int occurrence, int line, int start, int length)
    {
        Message = message;
        Index = index;
        Occurrence = occurrence;
        Line = line;
        Start = start;
        Length = length;
        Name = name;
    }

    /// <summary>Its name: three characters in a sound message; in a faulty one whatever precedes the first delimiter, 40 characters at most.</summary>
    public string Name { get; }

    /// <summary>Its place among the segments of the message, from 0.</summary>
    public int Index { get; }

    /// <summary>Its place among the segments of the same name, from 1.</summary>
    public int Occurrence { get; }

    /// <summary>Its line in the text, from 1.</summary>
    public int Line { get; }

    /// <summary>How many fields it has, the last one being perhaps empty. MSH-1 counts.</summary>
    public int FieldCount => Fields().Length - 1 + (IsHeader ? 1 : 0);

    /// <summary>The bytes of the segment, without its end.</summary>
    public ReadOnlySpan<byte> Raw => Message.Span.Slice(Start, Length);

    /// <summary>The place of the segment.</summary>
    public Er7Path Path => new(Name, Occurrence);

    internal Er7Message Message { get; }

    internal int Start { get; }

    internal int Length { get; }

    // Headers carry their own delimiter as field 1 (HL7 2.5 §2.15.9; FHS and BHS likewise).
    internal bool IsHeader => Name is "MSH" or "FHS" or "BHS";

    /// <summary>One field, from 1; absent when the segment ends before it.</summary>
    public Er7Value Field(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        var index = number - 1;
        if (IsHeader)
        {
            if (number == 1)
            {
                return new Er7Value(this, Start + 3, Length > 3 ? 1 : -1, 1);
            }

            index--;
        }

        var fields = Fields();
        return index < fields.Length - 1
            ? new Er7Value(this, fields[index], fields[index + 1] - 1 - fields[index], number)
            : new Er7Value(this, Start + Length, -1, number);
    }

    /// <inheritdoc/>
    public override string ToString() => Path.ToString();

    // Columns count code points: what an editor shows. Continuation bytes of UTF-8 begin by 10.
    internal int ColumnOf(int offset)
    {
        var before = Message.Span[Start..Math.Max(Start, offset)];
        // The test for ASCII is made many bytes at once: a long segment with many findings asks it for each.
        if (Message.Charset != Er7Charset.Utf8 || Ascii.IsValid(before))
        {
            return before.Length + 1;
        }

        var column = 1;
        foreach (var value in before)
        {
            column += (value & 0xC0) == 0x80 ? 0 : 1;
        }

        return column;
    }

    private int[] Fields() => _fields ??= Split();

    private int[] Split()
    {
        var mark = Message.Delimiters.Field;
        var raw = Raw;
        var first = raw.IndexOf(mark);
        if (first < 0)
        {
            return [Start + Length + 1];
        }

        var starts = new int[raw[first..].Count(mark) + 1];
        var at = first;
        for (var i = 0; i < starts.Length - 1; i++)
        {
            starts[i] = Start + at + 1;
            at += 1 + raw[(at + 1)..].IndexOf(mark);
        }

        starts[^1] = Start + Length + 1;
        return starts;
    }
}

// The names of a message are nearly always the same forty: no string is made for them twice.
internal static class Er7Names
{
    private static readonly System.Buffers.SearchValues<byte> Characters = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"u8);

    private static readonly Dictionary<int, string> Known =
        "MSH SFT EVN PID PD1 ROL NK1 PV1 PV2 ZBE ZFA ZFP ZFV ZFM ZFD ZFS DB1 OBX AL1 DG1 DRG PR1 GT1 IN1 IN2 IN3 ACC UB1 UB2 PDA MRG MSA ERR ORC OBR NTE TQ1 TQ2 TXA PRT QPD RCP QAK QID QRI DSC SCH RGS AIS AIG AIL AIP SPM UAC FHS BHS BTS FTS"
            .Split(' ').ToDictionary(name => Key((byte)name[0], (byte)name[1], (byte)name[2]));

    public static string Of(ReadOnlySpan<byte> name) =>
        name.Length == 3 && Known.TryGetValue(Key(name[0], name[1], name[2]), out var known) ? known
        : name.Length == 3 && IsName(name) ? Encoding.ASCII.GetString(name)
        : Er7Charset.Printable(name);

    public static bool IsName(ReadOnlySpan<byte> name) =>
        name.Length == 3 && name[0] is >= (byte)'A' and <= (byte)'Z' && !name.ContainsAnyExcept(Characters);

    private static int Key(byte first, byte second, byte third) => first | (second << 8) | (third << 16);
}
