using System.Text;
using System.Text.Json;

namespace TestPlans.Formats.Json;

/// <summary>Builds the tree from tokens. Positions are found line by line, so reading stays linear in the size of the file.</summary>
internal sealed class JsonTreeReader
{
    private readonly byte[] _utf8;
    private readonly string _file;
    private readonly int[] _lineStarts;

    public JsonTreeReader(byte[] utf8, string file)
    {
        _utf8 = utf8;
        _file = file;
        var starts = new List<int> { 0 };
        for (var i = 0; i < utf8.Length; i++)
        {
            if (utf8[i] == (byte)'\n')
            {
                starts.Add(i + 1);
            }
        }

        _lineStarts = [.. starts];
    }

    public JsonValue Read()
    {
        var reader = new Utf8JsonReader(_utf8, new JsonReaderOptions
        {
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
            MaxDepth = 64,
        });
        try
        {
            reader.Read();
            var value = ReadValue(ref reader);
            reader.Read();
            return value;
        }
        catch (JsonException error)
        {
            throw Malformed(error);
        }
    }

    private JsonValue ReadValue(ref Utf8JsonReader reader)
    {
        var (line, column) = Position(reader.TokenStartIndex);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => new JsonValue(JsonKind.Object, _file, line, column) { Members = ReadMembers(ref reader) },
            JsonTokenType.StartArray => new JsonValue(JsonKind.Array, _file, line, column) { Items = ReadItems(ref reader) },
            JsonTokenType.String => new JsonValue(JsonKind.Text, _file, line, column) { Raw = ReadText(ref reader) },
            JsonTokenType.Number => new JsonValue(JsonKind.Number, _file, line, column) { Raw = Encoding.UTF8.GetString(reader.ValueSpan) },
            JsonTokenType.True => new JsonValue(JsonKind.Flag, _file, line, column) { Raw = "true" },
            JsonTokenType.False => new JsonValue(JsonKind.Flag, _file, line, column) { Raw = "false" },
            _ => new JsonValue(JsonKind.Null, _file, line, column),
        };
    }

    private List<JsonMember> ReadMembers(ref Utf8JsonReader reader)
    {
        var members = new List<JsonMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var (line, column) = Position(reader.TokenStartIndex);
            var name = ReadText(ref reader);
            if (!names.Add(name))
            {
                throw new JsonFileException(_file, line, column, $"la clé « {name} » est écrite deux fois");
            }

            reader.Read();
            members.Add(new JsonMember(name, line, column, ReadValue(ref reader)));
        }

        return members;
    }

    private List<JsonValue> ReadItems(ref Utf8JsonReader reader)
    {
        var items = new List<JsonValue>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadValue(ref reader));
        }

        return items;
    }

    private string ReadText(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            var (line, column) = Position(reader.TokenStartIndex);
            throw new JsonFileException(_file, line, column, "caractère incomplet (\\uD800 à \\uDFFF sans son double)");
        }
    }

    private (int Line, int Column) Position(long offset)
    {
        var found = Array.BinarySearch(_lineStarts, (int)offset);
        var line = found >= 0 ? found : ~found - 1;
        var start = _lineStarts[line];
        return (line + 1, Encoding.UTF8.GetCharCount(_utf8, start, (int)offset - start) + 1);
    }

    private JsonFileException Malformed(JsonException error)
    {
        var line = (int)Math.Min(error.LineNumber ?? 0, _lineStarts.Length - 1);
        var offset = (int)Math.Min(_lineStarts[line] + (error.BytePositionInLine ?? 0), _utf8.Length);
        var (shownLine, column) = Position(offset);
        var what = offset >= _utf8.Length
            ? "le fichier s'arrête trop tôt (accolade, crochet ou guillemet non fermé ?)"
            : $"« {Rune(offset)} » n'est pas attendu ici";
        return new JsonFileException(_file, shownLine, column, $"JSON mal formé : {what}");
    }

    private string Rune(int offset) =>
        System.Text.Rune.DecodeFromUtf8(_utf8.AsSpan(offset), out var rune, out _) == System.Buffers.OperationStatus.Done ? rune.ToString() : "?";
}
