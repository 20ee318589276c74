using System.Buffers;
using System.Text;

namespace TestPlans.Formats.Hl7v2.Editing;

/// <summary>A segment of a draft: what precedes the first delimiter, the fields, and the bytes that end it.</summary>
internal sealed class Er7DraftSegment
{
    /// <summary>What ends a segment.</summary>
    public static readonly ReadOnlyMemory<byte> CarriageReturn = "\r"u8.ToArray();

    private readonly ReadOnlyMemory<byte> _name;
    private readonly Er7DraftNode? _header;
    private readonly Er7DraftNode _fields;
    private bool _hasFields;

    public Er7DraftSegment(string name, ReadOnlyMemory<byte> raw, ReadOnlyMemory<byte> end, Er7Delimiters delimiters)
    {
        Name = name;
        End = end;
        var first = raw.Span.IndexOf(delimiters.Field);
        _hasFields = first >= 0;
        _name = first < 0 ? raw : raw[..first];
        var fields = first < 0 ? default : raw[(first + 1)..];
        if (name is "MSH" or "FHS" or "BHS")
        {
            var next = fields.Span.IndexOf(delimiters.Field);
            _header = new Er7DraftNode(next < 0 ? fields : fields[..next]);
            fields = next < 0 ? default : fields[(next + 1)..];
            HasMore = next >= 0;
        }

        _fields = new Er7DraftNode(fields);
    }

    public static Er7DraftSegment New(string name, Er7Delimiters delimiters) => new(
        name,
        name == "MSH" ? [.. "MSH"u8, delimiters.Field, .. delimiters.EncodingCharacters()] : Encoding.ASCII.GetBytes(name),
        CarriageReturn,
        delimiters);

    public string Name { get; }

    public ReadOnlyMemory<byte> End { get; }

    // Whether a header has anything after its encoding characters.
    private bool HasMore { get; set; }

    /// <summary>The node of a field. Fields 1 and 2 of a header are its delimiters: 2 can be replaced as a whole, to make faulty messages.</summary>
    public Er7DraftNode Field(int number, Er7Delimiters delimiters)
    {
        _hasFields = true;
        if (_header is null)
        {
            return _fields.Part(number, 0, delimiters);
        }

        if (number == 2)
        {
            return _header;
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(number, 2);
        HasMore = true;
        return _fields.Part(number - 2, 0, delimiters);
    }

    public void SplitAll(Er7Delimiters delimiters) => _fields.SplitAll(0, delimiters);

    public void Write(IBufferWriter<byte> output, Er7Delimiters delimiters)
    {
        output.Write(_name.Span);
        if (_hasFields)
        {
            output.Write([delimiters.Field]);
        }

        _header?.Write(output, 1, delimiters);
        if (_header is not null && HasMore)
        {
            output.Write([delimiters.Field]);
        }

        _fields.Write(output, 0, delimiters);
        output.Write(End.Span);
    }
}
