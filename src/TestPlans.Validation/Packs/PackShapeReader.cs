using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TestPlans.Validation;

/// <summary>Reads JSON into values with their places, as a shape allows.</summary>
internal ref struct PackShapeReader
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly string _path;
    private Utf8JsonReader _reader;
    private int _counted;
    private int _line = 1;
    private int _column = 1;

    public PackShapeReader(ReadOnlySpan<byte> utf8, string path)
    {
        _utf8 = utf8;
        _path = path;
        _reader = new Utf8JsonReader(utf8, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 16 });
    }

    public PackValue Read(PackShape shape)
    {
        try
        {
            _reader.Read();
            var whole = Value(shape, "pack.json");
            _reader.Read();
            return whole;
        }
        catch (JsonException error)
        {
            throw Malformed(error);
        }
    }

    private PackValue Value(PackShape shape, string name)
    {
        var place = Here();
        var token = _reader.TokenType == JsonTokenType.False ? JsonTokenType.True : _reader.TokenType;
        if (token != shape.Token)
        {
            throw place.Fault($"« {name} » doit être {shape.Expected}, et non {Found()}");
        }

        return new PackValue(place)
        {
            Text = token switch { JsonTokenType.String => Text(), JsonTokenType.True => _reader.TokenType == JsonTokenType.True ? "true" : "false", _ => "" },
            Items = token == JsonTokenType.StartArray ? Items(shape, name) : [],
            Members = token == JsonTokenType.StartObject ? Members(shape, name) : [],
        };
    }

    private List<PackValue> Items(PackShape shape, string name)
    {
        var items = new List<PackValue>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Value(shape.Items!, $"{name}[{items.Count.ToString(CultureInfo.InvariantCulture)}]"));
        }

        return items;
    }

    private List<PackMember> Members(PackShape shape, string name)
    {
        var members = new List<PackMember>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var (place, key) = (Here(), Text());
            if (members.Exists(member => member.Key == key))
            {
                throw place.Fault($"la clé « {key} » est écrite deux fois");
            }

            if (shape.Keys is { } known && !known.ContainsKey(key))
            {
                throw place.Fault($"la clé « {key} » est inconnue{Hint(known.Keys, key)}");
            }

            _reader.Read();
            members.Add(new PackMember(key, place, Value(shape.Keys?[key] ?? shape.Items!, name == "pack.json" ? key : $"{name}.{key}")));
        }

        return members;
    }

    private static string Hint(IEnumerable<string> keys, string key)
    {
        var nearest = keys.MinBy(known => NearestModels.Distance(known, key))!;
        return NearestModels.Distance(nearest, key) <= Math.Max(1, key.Length / 2) ? $" ; vouliez-vous « {nearest} » ?" : $" ; les clés d'ici sont : {string.Join(", ", keys)}";
    }

    private string Text()
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException error)
        {
            throw Here().Fault("texte illisible : enregistrez le fichier en UTF-8", error);
        }
    }

    private readonly string Found() => _reader.TokenType switch
    {
        JsonTokenType.String => "un texte",
        JsonTokenType.Number => "un nombre",
        JsonTokenType.StartArray => "une liste",
        JsonTokenType.StartObject => "un objet",
        JsonTokenType.Null => "null",
        _ => "true ou false",
    };

    private UnusablePackException Malformed(JsonException error)
    {
        var start = 0;
        for (var line = error.LineNumber ?? 0; line > 0; line--)
        {
            start += _utf8[start..].IndexOf((byte)'\n') + 1;
        }

        var at = (int)Math.Min(start + (error.BytePositionInLine ?? 0), _utf8.Length);
        var what = at >= _utf8.Length
            ? "le fichier s'arrête trop tôt (accolade, crochet ou guillemet non fermé ?)"
            : Rune.DecodeFromUtf8(_utf8[at..], out var rune, out _) == System.Buffers.OperationStatus.Done ? $"« {rune} » n'est pas attendu ici" : "octet qui n'est pas de l'UTF-8";
        return At(at).Fault($"JSON mal formé : {what}", error);
    }

    private PackPlace Here() => At((int)_reader.TokenStartIndex);

    // Places are asked for in the order of the file: counting goes on from the last one.
    private PackPlace At(int offset)
    {
        var since = _utf8[_counted..offset];
        var lastLine = since.LastIndexOf((byte)'\n');
        _line += since.Count((byte)'\n');
        _column = (lastLine < 0 ? _column : 1) + Encoding.UTF8.GetCharCount(since[(lastLine + 1)..]);
        _counted = offset;
        return new PackPlace(_path, _line, _column);
    }
}
