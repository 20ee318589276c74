using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TestPlans.Gherkin;

/// <summary>Cucumber messages as JSON, one envelope per line: what every Cucumber tool reads.</summary>
public static class MessageJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        PropertyNameCaseInsensitive = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new DescribedEnums() },
    };

    /// <summary>Writes one envelope.</summary>
    /// <param name="envelope">The message.</param>
    /// <returns>JSON, one line, without its end.</returns>
    public static string Write(Messages.Envelope envelope) => JsonSerializer.Serialize(envelope, Options);

    /// <summary>Reads one envelope.</summary>
    /// <param name="line">A line that <see cref="Write"/>, or another Cucumber tool, wrote.</param>
    /// <returns>The message.</returns>
    /// <exception cref="JsonException">It is not one.</exception>
    public static Messages.Envelope Read(string line) => JsonSerializer.Deserialize<Messages.Envelope>(line, Options) ?? throw new JsonException("message vide");

    /// <summary>Reads a stream line by line; the last line may be cut short, as a killed run leaves it, and is then passed over.</summary>
    /// <param name="stream">The lines, in UTF-8.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The messages, one at a time.</returns>
    /// <exception cref="FormatException">A line other than the last is not a message: the text names it.</exception>
    public static async IAsyncEnumerable<Messages.Envelope> ReadAllAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        var number = 1;
        for (var line = await reader.ReadLineAsync(cancellationToken); line is not null; number++)
        {
            var next = await reader.ReadLineAsync(cancellationToken);
            if (TryRead(line, number, isLast: next is null) is { } envelope)
            {
                yield return envelope;
            }

            line = next;
        }
    }

    private static Messages.Envelope? TryRead(string line, int number, bool isLast)
    {
        try
        {
            return line.Length == 0 ? null : Read(line);
        }
        catch (JsonException exception)
        {
            return isLast ? null : throw new FormatException(FormattableString.Invariant($"ligne {number} : ce n'est pas un message Cucumber."), exception);
        }
    }

    /// <summary>Enumerations by the name that the protocol gives them.</summary>
    private sealed class DescribedEnums : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(DescribedEnum<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class DescribedEnum<T> : JsonConverter<T> where T : struct, Enum
    {
        private static readonly Dictionary<T, string> Names = Enum.GetValues<T>().ToDictionary(value => value, value =>
            typeof(T).GetField(value.ToString())!.GetCustomAttribute<DescriptionAttribute>()?.Description ?? value.ToString());

        private static readonly Dictionary<string, T> Values = Names.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { } name && Values.TryGetValue(name, out var value) ? value : throw new JsonException($"valeur inconnue pour {typeof(T).Name}");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Names[value]);
    }
}
