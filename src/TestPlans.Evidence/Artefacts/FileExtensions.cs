namespace TestPlans.Evidence;

/// <summary>The extension under which bytes are kept, so that a double click opens them.</summary>
internal static class FileExtensions
{
    private static readonly Dictionary<string, string> ByMediaType = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/xml"] = "xml",
        ["text/xml"] = "xml",
        ["application/json"] = "json",
        ["application/pdf"] = "pdf",
        ["application/zip"] = "zip",
        ["application/gzip"] = "gz",
        ["application/x-ndjson"] = "ndjson",
        ["text/plain"] = "txt",
        ["text/csv"] = "csv",
        ["text/html"] = "html",
        ["text/markdown"] = "md",
        ["image/png"] = "png",
        ["image/jpeg"] = "jpg",
        ["image/gif"] = "gif",
        ["image/webp"] = "webp",
        ["image/svg+xml"] = "svg",
        ["video/mp4"] = "mp4",
        ["video/webm"] = "webm",
        ["x-application/hl7-v2+er7"] = "hl7",
        ["application/hl7-v2"] = "hl7",
        ["application/edi-hl7"] = "hl7",
        ["application/dicom"] = "dcm",
    };

    /// <summary>The extension without its dot: from the media type, else from the name, else <c>bin</c>.</summary>
    public static string Of(string mediaType, string? name)
    {
        var type = mediaType.Split(';')[0].Trim();
        if (ByMediaType.TryGetValue(type, out var known))
        {
            return known;
        }

        if (type.EndsWith("+json", StringComparison.OrdinalIgnoreCase))
        {
            return "json";
        }

        if (type.EndsWith("+xml", StringComparison.OrdinalIgnoreCase))
        {
            return "xml";
        }

        // A name comes from outside: only a short alphanumeric extension is taken from it.
        var extension = Path.GetExtension(name ?? "").TrimStart('.');
        return extension.Length is > 0 and <= 8 && extension.All(char.IsAsciiLetterOrDigit) ? extension.ToLowerInvariant() : "bin";
    }
}
