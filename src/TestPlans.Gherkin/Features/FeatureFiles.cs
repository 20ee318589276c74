using System.Text;

namespace TestPlans.Gherkin;

/// <summary>Finds feature files and reads their text.</summary>
internal static class FeatureFiles
{
    /// <summary>Far above any plan; a larger file is not one.</summary>
    private const long LargestFile = 4 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static (List<FeatureSource> Sources, List<Diagnostic> Errors) Read(IEnumerable<string> paths, string root)
    {
        var sources = new List<FeatureSource>();
        var errors = new List<Diagnostic>();
        foreach (var path in paths.SelectMany(path => Find(path, root, errors)).Distinct(StringComparer.Ordinal))
        {
            var uri = UriOf(path, root);
            if (Text(path, out var fault, out var place) is { } text)
            {
                sources.Add(new FeatureSource(uri, text));
            }
            else
            {
                errors.Add(new Diagnostic(DiagnosticSeverity.Error, "parse", uri, place.Line, place.Column, fault));
            }
        }

        return (sources, errors);
    }

    public static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static List<string> Find(string path, string root, List<Diagnostic> errors)
    {
        if (File.Exists(path))
        {
            return [Path.GetFullPath(path)];
        }

        if (Directory.Exists(path))
        {
            try
            {
                return Directory.EnumerateFiles(Path.GetFullPath(path), "*.feature", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                errors.Add(new Diagnostic(DiagnosticSeverity.Error, "parse", UriOf(path, root), 0, 0, "dossier illisible : " + Problem(exception)));
                return [];
            }
        }

        errors.Add(new Diagnostic(DiagnosticSeverity.Error, "parse", UriOf(path, root), 0, 0, "ce fichier ou ce dossier n'existe pas."));
        return [];
    }

    private static string? Text(string path, out string fault, out (long Line, long Column) place)
    {
        (fault, place) = (string.Empty, (1, 1));
        byte[] bytes = [];
        try
        {
            var length = new FileInfo(path).Length;
            if (length == 0)
            {
                // Not opened: a pipe has no length, and would keep us waiting.
                return string.Empty;
            }

            if (length > LargestFile)
            {
                fault = FormattableString.Invariant($"fichier trop grand pour un plan de test : plus de {LargestFile / 1024 / 1024} Mo.");
                return null;
            }

            bytes = File.ReadAllBytes(path);
            return Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException exception)
        {
            // All that comes before the octet is UTF-8.
            var before = bytes.AsSpan(0, Math.Clamp(exception.Index, 0, bytes.Length));
            place = (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1);
            fault = "octet qui n'est pas de l'UTF-8 : enregistrez le fichier en UTF-8.";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            fault = "fichier illisible : " + Problem(exception);
        }

        return null;
    }

    private static string Problem(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "droits insuffisants.",
        // It was found in its folder: what is not there is what the link names.
        FileNotFoundException or DirectoryNotFoundException => "ce lien est rompu, le fichier auquel il mène n'existe pas.",
        _ => "lecture impossible.",
    };

    public static string UriOf(string path, string root)
    {
        var relative = Path.GetRelativePath(root, path).Replace('\\', '/');
        return relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? Path.GetFullPath(path).Replace('\\', '/') : relative;
    }
}
