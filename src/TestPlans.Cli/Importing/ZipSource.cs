using System.IO.Compression;
using System.Text;

namespace TestPlans.Cli.Importing;

/// <summary>The entries of a ZIP that is not trusted: counted, bounded, and kept inside their folder.</summary>
internal static class ZipSource
{
    // What Windows writes in French archives whose names are not marked as UTF-8.
    private const int DosWesternEurope = 850;

    public static (List<SourceFile> Files, IDisposable Archive) Open(string path, ImportLimits limits, List<string> notes)
    {
        var archive = OpenArchive(path, null);
        try
        {
            if (archive.Entries.Count > limits.Files)
            {
                throw new UsageException($"« {path} » contient plus de {limits.Files} entrées : refusé");
            }

            if (archive.Entries.Any(static entry => entry.FullName.Contains('\uFFFD', StringComparison.Ordinal)))
            {
                archive.Dispose();
                archive = OpenArchive(path, CodePagesEncodingProvider.Instance.GetEncoding(DosWesternEurope));
                notes.Add("les noms de l'archive ne sont pas en UTF-8 : lus en page de codes 850");
            }

            var names = archive;
            return ([.. names.Entries.Select(entry => (Entry: entry, Name: entry.FullName.Replace('\\', '/'))).Where(static pair => !pair.Name.EndsWith('/'))
                .Select(pair => Checked(path, pair.Entry, pair.Name, limits))], names);
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    private static ZipArchive OpenArchive(string path, Encoding? names)
    {
        try
        {
            var archive = ZipFile.Open(path, ZipArchiveMode.Read, names);
            _ = archive.Entries.Count;
            return archive;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"« {path} » n'est pas une archive ZIP lisible");
        }
    }

    private static SourceFile Checked(string path, ZipArchiveEntry entry, string name, ImportLimits limits)
    {
        if (name.StartsWith('/') || name.Contains(':', StringComparison.Ordinal) || name.Contains('\0', StringComparison.Ordinal) || name.Split('/').Contains(".."))
        {
            throw new UsageException($"« {path} » : l'entrée « {name} » sort du dossier de l'archive : rien n'est importé");
        }

        if (entry.Length > limits.FileBytes)
        {
            throw new UsageException($"« {path} » : l'entrée « {name} » dépasse {limits.FileBytes >> 20} Mo : rien n'est importé");
        }

        if (entry.Length > 1 << 20 && entry.Length / Math.Max(1, entry.CompressedLength) > limits.Ratio)
        {
            throw new UsageException($"« {path} » : l'entrée « {name} » se déploie plus de {limits.Ratio} fois : rien n'est importé");
        }

        return new SourceFile(name, entry.Length, entry.LastWriteTime.DateTime, entry.Open);
    }
}
