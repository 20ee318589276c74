using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace TestPlans.Evidence;

/// <summary>One way to write JSON for all that evidence keeps: camelCase, enumerations by name, nulls left out, accents as they are.</summary>
internal static class EvidenceJson
{
    /// <summary>On several lines, for a person.</summary>
    public static readonly JsonSerializerOptions Indented = Create(indented: true);

    /// <summary>On one line, for a journal.</summary>
    public static readonly JsonSerializerOptions Line = Create(indented: false);

    private static JsonSerializerOptions Create(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        PropertyNameCaseInsensitive = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = indented,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };
}

/// <summary>The description of a run as JSON.</summary>
public static class RunDescriptionJson
{
    /// <summary>The media type under which it travels.</summary>
    public const string MediaType = Gherkin.MediaTypes.Run;

    /// <summary>Writes a description.</summary>
    public static string Write(RunDescription description) => JsonSerializer.Serialize(description, EvidenceJson.Indented);

    /// <summary>Reads a description.</summary>
    /// <exception cref="JsonException">The text is not a description.</exception>
    public static RunDescription Read(string json) =>
        JsonSerializer.Deserialize<RunDescription>(json, EvidenceJson.Indented) ?? throw new JsonException("description de campagne vide");
}

/// <summary>A human proof as JSON.</summary>
public static class ProofJson
{
    /// <summary>The media type under which it travels.</summary>
    public const string MediaType = Gherkin.MediaTypes.Proof;

    /// <summary>Writes a proof.</summary>
    public static string Write(Proof proof) => JsonSerializer.Serialize(proof, EvidenceJson.Indented);

    /// <summary>Reads a proof. What is missing stays empty: steps write it as plain JSON, and a proof is never lost for a field.</summary>
    /// <returns>The proof, or null when the text is not a JSON object of that shape.</returns>
    public static Proof? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Proof>(json, EvidenceJson.Indented);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
