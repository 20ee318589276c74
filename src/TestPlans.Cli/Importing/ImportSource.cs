namespace TestPlans.Cli.Importing;

/// <summary>What is imported, folder or ZIP, as one list of files in a stable order.</summary>
internal sealed class ImportSource : IDisposable
{
    private readonly IDisposable? _archive;

    private ImportSource(string name, IReadOnlyList<SourceFile> files, IDisposable? archive)
    {
        Name = name;
        Files = files;
        _archive = archive;
    }

    /// <summary>The name of the folder or archive, without where it lies.</summary>
    public string Name { get; }

    public IReadOnlyList<SourceFile> Files { get; private init; }

    /// <exception cref="UsageException">It is neither a folder nor a ZIP, or it passes the limits.</exception>
    public static ImportSource Open(string path, ImportLimits limits, List<string> notes)
    {
        if (Directory.Exists(path))
        {
            return new ImportSource(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))), WithoutTwins(InFolder(path, limits), notes), null);
        }

        if (!File.Exists(path))
        {
            throw new UsageException($"« {path} » n'est ni un dossier ni une archive ZIP");
        }

        var (files, archive) = ZipSource.Open(path, limits, notes);
        return new ImportSource(Path.GetFileName(path), WithoutTwins(files, notes), archive);
    }

    /// <summary>The files below a folder, their paths made relative to it.</summary>
    public IReadOnlyList<SourceFile> Below(string prefix) =>
        [.. Files.Where(file => file.Path.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).Select(file => file with { Path = file.Path[prefix.Length..] })];

    public void Dispose() => _archive?.Dispose();

    private static List<SourceFile> InFolder(string folder, ImportLimits limits)
    {
        // A link could lead outside the folder, or back into it.
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };
        var files = new List<SourceFile>();
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", options))
        {
            var relative = Path.GetRelativePath(folder, file.FullName).Replace('\\', '/');
            if (relative.StartsWith(".git/", StringComparison.Ordinal))
            {
                continue;
            }

            files.Add(new SourceFile(relative, file.Length, file.LastWriteTime, file.OpenRead));
            if (files.Count > limits.Files)
            {
                throw new UsageException($"« {folder} » contient plus de {limits.Files} fichiers : est-ce bien un jeu de règles ?");
            }
        }

        return files;
    }

    // Two names that differ by their case alone are one file elsewhere: the same one is kept everywhere.
    private static List<SourceFile> WithoutTwins(List<SourceFile> files, List<string> notes)
    {
        var kept = new Dictionary<string, SourceFile>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files.OrderBy(static file => file.Path, StringComparer.Ordinal))
        {
            if (!kept.TryAdd(file.Path, file))
            {
                notes.Add(kept[file.Path].Path == file.Path
                    ? $"{file.Path} : présent deux fois, le premier est gardé"
                    : $"{file.Path} : ne diffère de {kept[file.Path].Path} que par la casse, ignoré");
            }
        }

        return [.. kept.Values];
    }
}
