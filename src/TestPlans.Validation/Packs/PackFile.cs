using System.Text.Json;

namespace TestPlans.Validation;

/// <summary><c>pack.json</c> as it is written. Everything is optional here so that what is missing is said in French, by name.</summary>
internal sealed class PackFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 16,
    };

    public string? Id { get; set; }

    public string? Version { get; set; }

    public string? Origin { get; set; }

    public string? Title { get; set; }

    public string? Source { get; set; }

    public Dictionary<string, string>? Namespaces { get; set; }

    public List<ModelEntry>? Models { get; set; }

    public static PackFile Read(string path)
    {
        byte[] bytes;
        try
        {
            // A pipe has no length, and would keep us waiting: what is empty is not opened.
            bytes = new FileInfo(path) is { Exists: true, Length: 0 } ? [] : File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnusablePackException(path, File.Exists(path) ? "illisible (droits d'accès)" : "absent : un jeu de règles est un dossier qui contient pack.json", inner: exception);
        }

        var span = bytes.AsSpan();
        if (span.StartsWith((byte[])[0xEF, 0xBB, 0xBF]))
        {
            span = span[3..];
        }

        if (span.Trim(" \t\r\n"u8).IsEmpty)
        {
            throw new UnusablePackException(path, "vide");
        }

        PackShape.File.Check(span, path);
        return JsonSerializer.Deserialize<PackFile>(span, Options)!;
    }

    internal sealed class ModelEntry
    {
        public string? Id { get; set; }

        public string? Title { get; set; }

        public string? Standard { get; set; }

        public string? Volet { get; set; }

        public string? Version { get; set; }

        public bool Generic { get; set; }

        public string? Set { get; set; }

        public Dictionary<string, string>? Detect { get; set; }

        public List<Dictionary<string, string>>? Steps { get; set; }
    }
}
