using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TestPlans.Cli.Importing;

/// <summary>A model to be written in <c>pack.json</c>.</summary>
internal sealed record ModelText(
    string Id, string Title, string Standard, string? Volet, string? Version, bool? Generic, IReadOnlyDictionary<string, string>? Detect, IReadOnlyList<IReadOnlyDictionary<string, string>> Steps);

/// <summary>A pack to be written.</summary>
internal sealed record PackText(
    string Id, string Version, string Origin, string Title, string Source, IReadOnlyDictionary<string, string> Namespaces, IReadOnlyList<ModelText> Models);

/// <summary>Writes <c>pack.json</c> as people write it: readable accents, nothing that is absent.</summary>
internal static class PackWriter
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(string folder, PackText pack) => File.WriteAllText(Path.Combine(folder, "pack.json"), JsonSerializer.Serialize(pack, Options) + "\n");
}
