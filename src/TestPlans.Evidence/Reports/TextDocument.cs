using System.Text;

namespace TestPlans.Evidence;

/// <summary>The lines of a judged document, found without decoding it whole: documents may hold lines of several megabytes.</summary>
internal sealed class TextDocument
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly Encoding _encoding;
    private readonly List<int> _starts = [];

    public TextDocument(ReadOnlyMemory<byte> content)
    {
        (_bytes, _encoding) = Decodable(content);
        IndexLines(_bytes.Span);
    }

    public int LineCount => _starts.Count;

    /// <summary>A line, counted from 1, without its end; empty beyond the document.</summary>
    /// <param name="number">The line.</param>
    /// <param name="maxBytes">How many of its bytes are decoded at most.</param>
    public string Line(int number, int maxBytes = int.MaxValue)
    {
        if (number < 1 || number > _starts.Count)
        {
            return "";
        }

        var start = _starts[number - 1];
        var end = number < _starts.Count ? _starts[number] : _bytes.Length;
        var line = _bytes.Span[start..end];
        line = line.Length > maxBytes ? line[..maxBytes] : line;
        return _encoding.GetString(line).TrimEnd('\r', '\n');
    }

    // The ends of lines that XML and HL7 know: CR LF, LF, CR. All supported encodings keep those bytes as in ASCII.
    private void IndexLines(ReadOnlySpan<byte> bytes)
    {
        _starts.Add(0);
        for (var i = 0; i < bytes.Length;)
        {
            var next = bytes[i..].IndexOfAny((byte)'\n', (byte)'\r');
            if (next < 0)
            {
                break;
            }

            i += next;
            i += bytes[i] == '\r' && i + 1 < bytes.Length && bytes[i + 1] == '\n' ? 2 : 1;
            if (i < bytes.Length)
            {
                _starts.Add(i);
            }
        }
    }

    private static (ReadOnlyMemory<byte> Bytes, Encoding Encoding) Decodable(ReadOnlyMemory<byte> content)
    {
        var span = content.Span;
        if (span.StartsWith(new byte[] { 0xEF, 0xBB, 0xBF }))
        {
            return (content[3..], Encoding.UTF8);
        }

        if (span.StartsWith(new byte[] { 0xFF, 0xFE }))
        {
            return (Encoding.Convert(Encoding.Unicode, Encoding.UTF8, content[2..].ToArray()), Encoding.UTF8);
        }

        if (span.StartsWith(new byte[] { 0xFE, 0xFF }))
        {
            return (Encoding.Convert(Encoding.BigEndianUnicode, Encoding.UTF8, content[2..].ToArray()), Encoding.UTF8);
        }

        return (content, System.Text.Unicode.Utf8.IsValid(span) ? Encoding.UTF8 : Encoding.Latin1);
    }
}
