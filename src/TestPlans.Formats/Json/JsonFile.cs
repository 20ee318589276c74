using System.Text;

namespace TestPlans.Formats.Json;

/// <summary>Reads the JSON files that people write by hand: comments and trailing commas allowed, duplicate keys refused.</summary>
public static class JsonFile
{
    /// <summary>A hand-written file larger than this is a mistake, in bytes.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file from disk.</summary>
    /// <param name="path">Shown as given in complaints.</param>
    /// <exception cref="JsonFileException">The file is absent, unreadable, too large or not JSON.</exception>
    public static JsonValue Load(string path) => Parse(ReadBytes(path), path);

    /// <summary>The bytes of such a file, for whoever keeps them too.</summary>
    /// <param name="path">Shown as given in complaints.</param>
    /// <exception cref="JsonFileException">The file is absent, unreadable or too large.</exception>
    public static byte[] ReadBytes(string path)
    {
        if (Directory.Exists(path))
        {
            throw new JsonFileException(path, 1, 1, "un fichier JSON est attendu, ceci est un dossier");
        }

        try
        {
            if (RegularFile.Problem(path) is { } problem)
            {
                throw new JsonFileException(path, 1, 1, problem);
            }

            if (!File.Exists(path))
            {
                throw new JsonFileException(path, 1, 1, "fichier introuvable");
            }

            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (stream.Length > MaxBytes)
            {
                throw new JsonFileException(path, 1, 1, "fichier trop grand pour être écrit à la main (plus de 4 Mo)");
            }

            var bytes = new byte[stream.Length];
            var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return bytes[..read];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new JsonFileException(path, 1, 1, $"fichier illisible : {IoProblem.InFrench(error)}");
        }
    }

    /// <summary>Reads JSON from memory.</summary>
    /// <param name="utf8">UTF-8, with or without a BOM.</param>
    /// <param name="file">The name to show in complaints.</param>
    /// <exception cref="JsonFileException">The bytes are not JSON in UTF-8.</exception>
    public static JsonValue Parse(ReadOnlySpan<byte> utf8, string file)
    {
        var content = utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
        try
        {
            _ = Strict.GetCharCount(content);
        }
        catch (DecoderFallbackException error)
        {
            var (line, column) = TextPosition.Of(content, Math.Max(0, error.Index));
            throw new JsonFileException(file, line, column, "octet qui n'est pas de l'UTF-8 : enregistrez le fichier en UTF-8");
        }

        if (content.Trim(" \t\r\n"u8).IsEmpty)
        {
            throw new JsonFileException(file, 1, 1, "fichier vide");
        }

        return new JsonTreeReader(content.ToArray(), file).Read();
    }
}
