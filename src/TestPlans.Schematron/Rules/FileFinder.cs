using System.Text;

namespace TestPlans.Schematron.Rules;

/// <summary>Where a relative reference leads: the path, and whether its case had to be forgiven.</summary>
internal readonly record struct FoundFile(string? Path, bool OtherCase, bool Outside);

/// <summary>Finds a referenced file below a folder, exactly as written, else whatever its case.</summary>
internal static class FileFinder
{
    public static FoundFile Find(string origin, string uri, string folder, bool exactCase)
    {
        if (LocalPath(uri) is not { } relative)
        {
            return new FoundFile(null, OtherCase: false, Outside: true);
        }

        string full;
        try
        {
            full = Path.GetFullPath(Path.Combine(origin, relative));
        }
        catch (ArgumentException)
        {
            return default;
        }

        if (!full.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            return new FoundFile(null, OtherCase: false, Outside: true);
        }

        if (File.Exists(full))
        {
            return new FoundFile(full, OtherCase: false, Outside: false);
        }

        return exactCase ? default : new FoundFile(AnyCase(full, folder), OtherCase: true, Outside: false) is { Path: not null } found ? found : default;
    }

    private static string? LocalPath(string uri)
    {
        if (uri.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            return Uri.TryCreate(uri, UriKind.Absolute, out var absolute) ? absolute.LocalPath : null;
        }

        return uri.Contains("://", StringComparison.Ordinal) || uri.Contains('\0', StringComparison.Ordinal) ? null : Uri.UnescapeDataString(uri).Replace('\\', '/');
    }

    private static string? AnyCase(string full, string folder)
    {
        var current = folder;
        foreach (var part in full[(folder.Length + 1)..].Split(Path.DirectorySeparatorChar))
        {
            if (!Directory.Exists(current))
            {
                return null;
            }

            var wanted = part.Normalize(NormalizationForm.FormC);
            var next = Directory.EnumerateFileSystemEntries(current)
                .Where(entry => Path.GetFileName(entry).Normalize(NormalizationForm.FormC).Equals(wanted, StringComparison.OrdinalIgnoreCase))
                .OrderByDescending(entry => Path.GetFileName(entry) == part)
                .ThenBy(static entry => entry, StringComparer.Ordinal)
                .FirstOrDefault();
            if (next is null)
            {
                return null;
            }

            current = next;
        }

        return File.Exists(current) ? current : null;
    }
}
