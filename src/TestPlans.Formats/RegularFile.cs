using System.Formats.Tar;

namespace TestPlans.Formats;

/// <summary>Opening a pipe waits for its other end, and a device may never end: only an ordinary file is opened.</summary>
public static class RegularFile
{
    private const string Special = "Ce n’est pas un fichier ordinaire (tube, périphérique ou autre).";

    /// <summary>Why the path is not opened, one French sentence; null for an ordinary file, for a link to one, and where nothing is, not even a link.</summary>
    /// <param name="path">The path of a file, or of anything else.</param>
    /// <exception cref="IOException">The path cannot be looked at; <see cref="UnauthorizedAccessException"/> likewise.</exception>
    public static string? Problem(string path)
    {
        if (Directory.Exists(path))
        {
            return "C’est un dossier, pas un document.";
        }

        var file = new FileInfo(path);
        if (file.LinkTarget is not null)
        {
            // Standard input given by name leads to a pipe that has no path.
            if (file.ResolveLinkTarget(returnFinalTarget: true) is not FileInfo { Exists: true } target)
            {
                return IsOfKernel(file.LinkTarget) ? Special : $"Ce lien est rompu : « {file.LinkTarget} » n’existe pas.";
            }

            file = target;
        }

        return file is { Exists: true, Length: 0 } && !IsOrdinary(file.FullName) ? Special : null;
    }

    // « pipe:[4026] », « socket:[4027] »: what a process has open and no folder holds. The link that leads there is itself behind a link.
    private static bool IsOfKernel(string target) => target.StartsWith("/proc/", StringComparison.Ordinal) || target.Contains(":[", StringComparison.Ordinal);

    // .NET names the kind of a file nowhere but where it archives one. Only an empty file is asked about: pipes and devices have no length.
    private static bool IsOrdinary(string path)
    {
        try
        {
            using var archive = new MemoryStream();
            using (var writer = new TarWriter(archive, leaveOpen: true))
            {
                writer.WriteEntry(path, "file");
            }

            archive.Position = 0;
            using var reader = new TarReader(archive);
            return reader.GetNextEntry()?.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A socket cannot be archived; a file that may not be read is told as such by who opens it.
            return error is UnauthorizedAccessException;
        }
    }
}
