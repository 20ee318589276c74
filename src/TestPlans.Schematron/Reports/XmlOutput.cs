using System.Buffers;
using System.Text;

namespace TestPlans.Schematron.Reports;

/// <summary>Writes indented XML in UTF-8, names given with their prefix. It knows no more than SVRL needs.</summary>
internal sealed class XmlOutput(Stream output) : IDisposable
{
    private const int Flushed = 60_000;

    private static readonly SearchValues<char> InText = SearchValues.Create("<>&\r\n");
    private static readonly SearchValues<char> InAttribute = SearchValues.Create("<>&\"\r\n\t");
    private static readonly byte[] LineEnd = Encoding.UTF8.GetBytes(Environment.NewLine);

    private readonly Stack<string> _open = new();
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
    private int _count;
    private bool _inTag;
    private bool _hasText;

    public void Raw(ReadOnlySpan<byte> bytes)
    {
        Room(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_count));
        _count += bytes.Length;
    }

    public void Line() => Raw(LineEnd);

    public void Start(string name)
    {
        CloseTag();
        Line();
        Indent();
        Raw("<"u8);
        Plain(name);
        _open.Push(name);
        (_inTag, _hasText) = (true, false);
    }

    public void Attribute(string name, string value)
    {
        Raw(" "u8);
        Plain(name);
        Raw("=\""u8);
        Escaped(value, InAttribute);
        Raw("\""u8);
    }

    public void Text(string value)
    {
        if (value.Length > 0)
        {
            CloseTag();
            Escaped(value, InText);
            _hasText = true;
        }
    }

    public void End()
    {
        var name = _open.Pop();
        if (_inTag)
        {
            Raw(" />"u8);
            _inTag = false;
        }
        else
        {
            if (!_hasText)
            {
                Line();
                Indent();
            }

            Raw("</"u8);
            Plain(name);
            Raw(">"u8);
        }

        _hasText = false;
        if (_count > Flushed)
        {
            Flush();
        }
    }

    public void Dispose()
    {
        Flush();
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void Flush()
    {
        output.Write(_buffer, 0, _count);
        _count = 0;
    }

    private void CloseTag()
    {
        if (_inTag)
        {
            Raw(">"u8);
            _inTag = false;
        }
    }

    private void Indent()
    {
        for (var depth = _open.Count; depth > 0; depth--)
        {
            Raw("  "u8);
        }
    }

    private void Plain(ReadOnlySpan<char> text)
    {
        Room(text.Length * 3);
        _count += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_count));
    }

    private void Escaped(ReadOnlySpan<char> text, SearchValues<char> special)
    {
        for (var at = text.IndexOfAny(special); at >= 0; at = text.IndexOfAny(special))
        {
            Plain(text[..at]);
            var lines = text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            Raw(text[at] switch
            {
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '&' => "&amp;"u8,
                '"' => "&quot;"u8,
                '\t' => "&#x9;"u8,
                _ when special == InText => LineEnd,
                '\n' => "&#xA;"u8,
                _ => "&#xD;"u8,
            });
            text = text[(at + (special == InText ? lines : 1))..];
        }

        Plain(text);
    }

    private void Room(int wanted)
    {
        if (_buffer.Length - _count >= wanted)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _count + wanted));
        _buffer.AsSpan(0, _count).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
