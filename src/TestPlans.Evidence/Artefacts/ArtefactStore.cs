using System.Collections.Concurrent;

namespace TestPlans.Evidence;

/// <summary>The bytes that a run keeps, named by their SHA-256: the same bytes are kept once.</summary>
internal sealed class ArtefactStore
{
    public const string FolderName = "artefacts";

    private readonly string? _folder;
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> _memory = new(StringComparer.Ordinal);

    /// <summary>Keeps bytes under a run's folder; in memory when there is none.</summary>
    public ArtefactStore(string? runFolder) => _folder = runFolder is null ? null : Path.Combine(runFolder, FolderName);

    /// <summary>Keeps bytes.</summary>
    /// <param name="sha256">The hash of what was judged; it names the file even when secrets were masked in it.</param>
    /// <param name="kept">The bytes to keep.</param>
    /// <param name="extension">Without the dot.</param>
    /// <returns>The file, relative to the run's folder, with slashes.</returns>
    public string Put(string sha256, ReadOnlyMemory<byte> kept, string extension)
    {
        var name = $"{sha256}.{extension}";
        if (_folder is null)
        {
            _memory.TryAdd(name, kept);
        }
        else
        {
            Write(Path.Combine(_folder, name), kept.Span);
        }

        return $"{FolderName}/{name}";
    }

    /// <summary>The bytes of a file that was kept; null when it is not there.</summary>
    /// <param name="file">As <see cref="Put"/> returned it: nothing outside the folder is ever read.</param>
    public ReadOnlyMemory<byte>? Read(string file)
    {
        var name = Path.GetFileName(file);
        if (!string.Equals(file, $"{FolderName}/{name}", StringComparison.Ordinal))
        {
            return null;
        }

        if (_folder is null)
        {
            return _memory.TryGetValue(name, out var bytes) ? bytes : null;
        }

        var path = Path.Combine(_folder, name);
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    // Written beside, then renamed: a file under its hash is whole, whenever the program was killed.
    private static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        if (File.Exists(path))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var partial = path + ".partiel";
        File.WriteAllBytes(partial, bytes);
        File.Move(partial, path, overwrite: true);
    }
}
