using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TestPlans.Validation;

/// <summary>What <c>pack.json</c> may hold, and where, so that a wrong type and an unknown key are told apart, each at its place.</summary>
/// <param name="Expected">The kind of value, in French.</param>
/// <param name="Token">The token that such a value begins with.</param>
/// <param name="Keys">The keys of an object; null when it may have any.</param>
/// <param name="Items">What a list holds, or what the values of an object with any keys are.</param>
internal sealed record PackShape(string Expected, JsonTokenType Token, IReadOnlyDictionary<string, PackShape>? Keys = null, PackShape? Items = null)
{
    private static readonly PackShape Text = new("un texte", JsonTokenType.String);
    private static readonly PackShape Flag = new("true ou false", JsonTokenType.True);
    private static readonly PackShape Texts = new("un objet dont les valeurs sont des textes", JsonTokenType.StartObject, Items: Text);

    private static readonly PackShape Model = Of(
        ("id", Text), ("title", Text), ("standard", Text), ("volet", Text), ("version", Text), ("generic", Flag), ("detect", Texts), ("set", Text), ("steps", ListOf(Texts)));

    /// <summary>The whole file.</summary>
    public static PackShape File { get; } = Of(
        ("id", Text), ("version", Text), ("origin", Text), ("title", Text), ("source", Text), ("namespaces", Texts), ("models", ListOf(Model)));

    /// <summary>Refuses what the file may not hold.</summary>
    /// <exception cref="UnusablePackException">One French line with line and column.</exception>
    public void Check(ReadOnlySpan<byte> utf8, string path)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 16 });
        try
        {
            reader.Read();
            Check(ref reader, utf8, path, "pack.json");
            reader.Read();
        }
        catch (JsonException error)
        {
            var (line, column) = ((int)(error.LineNumber ?? 0) + 1, (int)(error.BytePositionInLine ?? 0) + 1);
            throw new UnusablePackException(path, "JSON mal formé", line, column, error);
        }
    }

    private void Check(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, string path, string place)
    {
        var token = reader.TokenType == JsonTokenType.False ? JsonTokenType.True : reader.TokenType;
        if (token != Token)
        {
            throw At(utf8, reader.TokenStartIndex, path, $"« {place} » doit être {Expected}, et non {Found(ref reader)}");
        }

        if (token == JsonTokenType.StartArray)
        {
            for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
            {
                Items!.Check(ref reader, utf8, path, $"{place}[{index.ToString(CultureInfo.InvariantCulture)}]");
            }
        }
        else if (token == JsonTokenType.StartObject)
        {
            CheckMembers(ref reader, utf8, path, place);
        }
    }

    private void CheckMembers(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, string path, string place)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var (at, key) = (reader.TokenStartIndex, reader.GetString()!);
            if (!seen.Add(key))
            {
                throw At(utf8, at, path, $"la clé « {key} » est écrite deux fois");
            }

            if (Keys is not null && !Keys.ContainsKey(key))
            {
                var nearest = Keys.Keys.MinBy(known => NearestModels.Distance(known, key))!;
                var hint = NearestModels.Distance(nearest, key) <= Math.Max(1, key.Length / 2) ? $" ; vouliez-vous « {nearest} » ?" : $" ; les clés d'ici sont : {string.Join(", ", Keys.Keys)}";
                throw At(utf8, at, path, $"la clé « {key} » est inconnue{hint}");
            }

            reader.Read();
            (Keys?[key] ?? Items!).Check(ref reader, utf8, path, place == "pack.json" ? key : $"{place}.{key}");
        }
    }

    private static string Found(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => "un texte",
        JsonTokenType.Number => "un nombre",
        JsonTokenType.StartArray => "une liste",
        JsonTokenType.StartObject => "un objet",
        JsonTokenType.Null => "null",
        _ => "true ou false",
    };

    private static UnusablePackException At(ReadOnlySpan<byte> utf8, long offset, string path, string message)
    {
        var before = utf8[..(int)offset];
        return new UnusablePackException(path, message, before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1);
    }

    private static PackShape Of(params (string Key, PackShape Shape)[] keys) => new("un objet", JsonTokenType.StartObject, keys.ToDictionary(static one => one.Key, static one => one.Shape, StringComparer.Ordinal));

    private static PackShape ListOf(PackShape items) => new("une liste", JsonTokenType.StartArray, Items: items);
}
