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
            if (Text(path, out var fault) is { } text)
            {
                sources.Add(new FeatureSource(uri, text));
            }
            else
            {
                errors.Add(new Diagnostic(DiagnosticSeverity.Error, "parse", uri, 0, 0, fault));
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
                errors.Add(new Diagnostic(DiagnosticSeverity.Error, "parse", UriOf(path, root), 0, 0, "dossier illisible : " + OneLine(exception.Message)));
                return [];
            }
        }

        errors.Add(new Diagnostic(DiagnosticSeverity.Error, "parse", UriOf(path, root), 0, 0, "ce fichier ou ce dossier n'existe pas."));
        return [];
    }

    private static string? Text(string path, out string fault)
    {
        fault = string.Empty;
        try
        {
            if (new FileInfo(path).Length > LargestFile)
            {
                fault = FormattableString.Invariant($"fichier trop grand pour un plan de test : plus de {LargestFile / 1024 / 1024} Mo.");
                return null;
            }

            return Strict.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException exception)
        {
            fault = FormattableString.Invariant($"le texte n'est pas en UTF-8 (octet {exception.Index}) ; enregistrez le fichier en UTF-8.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            fault = "fichier illisible : " + OneLine(exception.Message);
        }

        return null;
    }

    private static string UriOf(string path, string root) => Path.GetRelativePath(root, path).Replace('\\', '/');
}
