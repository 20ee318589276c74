using TestPlans.Formats;

namespace TestPlans.Cli.Validating;

/// <summary>What a file is, by its first bytes: exports of every kind are named .txt.</summary>
internal static class FileKinds
{
    private const int Looked = 256;
    private static readonly HashSet<string> Named = new(StringComparer.OrdinalIgnoreCase) { ".xml", ".cda", ".hl7", ".er7" };

    /// <summary>The media type; null when the bytes say none that we judge.</summary>
    public static string? Of(ReadOnlySpan<byte> content)
    {
        var text = content.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? content[3..] : content;
        while (text.Length > 0 && text[0] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'\v')
        {
            text = text[1..];
        }

        return text switch
        {
            _ when text.StartsWith("MSH"u8) => "x-application/hl7-v2+er7",
            _ when text.StartsWith("PK\x03\x04"u8) => "application/zip",
            // UTF-16 begins with its mark.
            _ when text.StartsWith("<"u8) || text.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || text.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) => "application/xml",
            _ => null,
        };
    }

    /// <summary>Whether a file found in a folder is one to judge: its name says so, even when it is broken, or its first bytes do.</summary>
    public static bool IsJudged(string path)
    {
        if (Named.Contains(Path.GetExtension(path)))
        {
            return true;
        }

        try
        {
            if (RegularFile.Problem(path) is not null)
            {
                return false;
            }

            using var file = File.OpenRead(path);
            Span<byte> head = stackalloc byte[Looked];
            var read = file.ReadAtLeast(head, Looked, throwOnEndOfStream: false);
            return Of(head[..read]) is "application/xml" or "x-application/hl7-v2+er7";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is judged, so that it is said that it cannot be read.
            return true;
        }
    }
}
