namespace TestPlans.Systems;

/// <summary>Media types of the files that systems exchange, by extension.</summary>
internal static class MediaTypes
{
    public const string Er7 = "x-application/hl7-v2+er7";

    public static string OfFile(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".XML" or ".CDA" => "application/xml",
        ".PDF" => "application/pdf",
        ".JSON" => "application/json",
        ".ZIP" => "application/zip",
        ".PNG" => "image/png",
        ".JPG" or ".JPEG" => "image/jpeg",
        ".HTM" or ".HTML" => "text/html",
        ".TXT" or ".LOG" => "text/plain",
        ".MP4" => "video/mp4",
        ".HL7" or ".ER7" => Er7,
        _ => "application/octet-stream",
    };

    /// <summary>The extension that a file of that type is dropped with.</summary>
    public static string ExtensionOf(string mediaType) => mediaType switch
    {
        "application/xml" or "text/xml" => ".xml",
        "application/pdf" => ".pdf",
        "application/json" => ".json",
        "application/zip" => ".zip",
        Er7 => ".hl7",
        _ => ".bin",
    };
}
