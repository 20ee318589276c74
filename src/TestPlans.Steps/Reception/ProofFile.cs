using TestPlans.Steps.Common;
using TestPlans.Validation;

namespace TestPlans.Steps.Reception;

/// <summary>A file that a person hands over as a proof.</summary>
internal static class ProofFile
{
    private const long LargestBytes = 256L * 1024 * 1024;

    public static Artefact Read(string path)
    {
        try
        {
            var length = new FileInfo(path).Length;
            return length > LargestBytes
                ? throw new PlanException($"la preuve « {path} » dépasse 256 Mo")
                : new Artefact(Path.GetFileName(path), MediaType(path), File.ReadAllBytes(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new PlanException($"la preuve « {path} » ne peut pas être lue : {exception.Message}");
        }
    }

    private static string MediaType(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".PNG" => "image/png",
        ".JPG" or ".JPEG" => "image/jpeg",
        ".PDF" => "application/pdf",
        ".XML" => "application/xml",
        ".TXT" or ".LOG" => "text/plain",
        ".MP4" => "video/mp4",
        _ => "application/octet-stream",
    };
}
