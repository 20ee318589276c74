using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace TestPlans.Validation;

/// <summary>The report as JSON, written and read back without loss: camelCase, enumerations by their camelCase name, nulls left out.</summary>
public static class ReportJson
{
    /// <summary>The media type under which a report travels as an attachment of a run.</summary>
    public const string MediaType = "application/vnd.testplans.report+json";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Writes a report.</summary>
    public static string Write(Report report) => JsonSerializer.Serialize(report, Options);

    /// <summary>Reads a report that <see cref="Write"/> made.</summary>
    /// <exception cref="JsonException">The text is not a report.</exception>
    public static Report Read(string json) =>
        JsonSerializer.Deserialize<Report>(json, Options) ?? throw new JsonException("rapport vide");
}
