using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;

namespace TestPlans.Formats.Hl7v2.Xml;

/// <summary>
/// Writes the XML encoding. Elements are named by structure, segment, field (<c>PID.3</c>) and type (<c>CX.4</c>, <c>HD.2</c>); empty
/// fields and components are left out, an empty repetition among valued ones is kept so that positions count; <c>""</c> is written as it is.
/// The line break stands inside the start tag, where it is no content.
/// </summary>
internal sealed class Er7XmlWriter(Er7Message message, IEr7Dictionary dictionary)
{
    private static readonly SearchValues<byte> Plain = SearchValues.Create([.. Enumerable.Range(0x20, 0x5F).Select(value => (byte)value).Except("<>&\""u8.ToArray())]);

    private readonly ArrayBufferWriter<byte> _output = new(message.Bytes.Length + (message.Bytes.Length / 2) + 1024);

    public ReadOnlyMemory<byte> Bytes => _output.WrittenMemory;

    public List<(Er7Segment? Segment, Er7Value Value)> Places { get; } = [];

    public void WriteMessage(IReadOnlyList<Er7Group> groups)
    {
        var root = NameOf(message.Structure.Length > 0 ? message.Structure : message.Event.Length > 0 ? $"{message.Type}_{message.Event}" : message.Type);
        Put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        Open(root, null, default, " xmlns=\"urn:hl7-org:v2xml\"");
        WriteGroups(groups, root);
        Close(root);
    }

    private void WriteGroups(IReadOnlyList<Er7Group> groups, string root)
    {
        foreach (var group in groups)
        {
            if (group.Segment is { } segment)
            {
                WriteSegment(segment);
            }
            else if (group.Group is { } name)
            {
                Open($"{root}.{name}", null, default);
                WriteGroups(group.Children, root);
                Close($"{root}.{name}");
            }
        }
    }

    private void WriteSegment(Er7Segment segment)
    {
        var name = NameOf(segment.Name);
        Open(name, segment, default);
        for (var number = 1; number <= segment.FieldCount; number++)
        {
            var field = segment.Field(number);
            if (!field.IsValued)
            {
                continue;
            }

            var type = dictionary.FieldType(segment.Name, number);
            type = type == "varies" ? VariableType(segment, number) : type;
            var element = string.Create(CultureInfo.InvariantCulture, $"{name}.{number}");
            foreach (var repetition in field.Repetitions)
            {
                Open(element, segment, repetition);
                WriteValue(repetition, type, segment);
                Close(element);
            }
        }

        Close(name);
    }

    private void WriteValue(Er7Value value, string? type, Er7Segment segment)
    {
        if (!value.IsValued)
        {
            return;
        }

        var parts = value.Level == 2 ? value.Components : value.Subcomponents;
        // A null stands for the whole value, whatever its type.
        if (value.Presence == Er7Presence.Null || value.Level > 3 || !(type is not null ? dictionary.IsComposite(type) : parts.Count > 1))
        {
            WriteText(value);
            return;
        }

        var number = 0;
        foreach (var part in parts)
        {
            number++;
            if (part.IsValued)
            {
                var element = string.Create(CultureInfo.InvariantCulture, $"{type ?? "CM"}.{number}");
                Open(element, segment, part);
                WriteValue(part, type is null ? null : dictionary.ComponentType(type, number), segment);
                Close(element);
            }
        }
    }

    // OBX-5 has the type that OBX-2 names.
    private static string? VariableType(Er7Segment segment, int number) =>
        segment.Name == "OBX" && number == 5 && segment.Field(2).Text is { Length: >= 2 and <= 3 } type && type.All(char.IsAsciiLetterUpper) ? type : null;

    private void WriteText(Er7Value value)
    {
        // Bytes that XML takes as they are go through without becoming a string: a document is most of the message that carries it.
        var raw = value.Raw;
        if (!value.Opaque && raw.IndexOfAnyExcept(Plain) < 0 && (message.Delimiters.Escape == 0 || !raw.Contains(message.Delimiters.Escape)))
        {
            _output.Write(raw);
            return;
        }

        if (value.Opaque)
        {
            PutText(value.Text);
            return;
        }

        foreach (var piece in Er7Escapes.Pieces(value.Raw, message))
        {
            if (piece.IsCommand)
            {
                Put("<escape V=\"");
                PutText(piece.Text);
                Put("\"/>");
            }
            else
            {
                PutText(piece.Text);
            }
        }
    }

    private void Open(string name, Er7Segment? segment, Er7Value value, string attributes = "")
    {
        Places.Add((segment, value));
        Put("<");
        Put(name);
        Put(attributes);
        Put("\n>");
    }

    private void Close(string name)
    {
        Put("</");
        Put(name);
        Put(">");
    }

    private void PutText(string text)
    {
        var clean = true;
        foreach (var character in text)
        {
            clean &= character >= ' ' && character is not ('<' or '>' or '&' or '"') && character < '\uD800';
        }

        if (clean)
        {
            Put(text);
            return;
        }

        var escaped = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '"' => escaped.Append("&quot;"),
                '\t' or '\n' or '\r' => escaped.Append(CultureInfo.InvariantCulture, $"&#{rune.Value};"),
                // XML 1.0 has no way to write them.
                < ' ' or 0xFFFE or 0xFFFF => escaped.Append('\uFFFD'),
                _ => escaped.Append(rune.ToString()),
            };
        }

        Put(escaped.ToString());
    }

    private void Put(string text) => Encoding.UTF8.GetBytes(text, _output);

    // A faulty name still gives a document that can be read: the reader has reported it.
    private static string NameOf(string text)
    {
        try
        {
            return XmlConvert.VerifyNCName(text);
        }
        catch (Exception error) when (error is XmlException or ArgumentException)
        {
            return XmlConvert.EncodeLocalName(text.Length == 0 ? "MESSAGE" : text)!;
        }
    }
}
