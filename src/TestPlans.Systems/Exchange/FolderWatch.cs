namespace TestPlans.Systems;

/// <summary>Sees the files that appear or change in one folder (not below it) after <see cref="Begin"/>, once they have stopped changing.</summary>
/// <param name="folder">The folder.</param>
/// <param name="time">The clock that measures stability.</param>
/// <param name="settle">How long size and date must stay the same.</param>
public sealed class FolderWatch(string folder, TimeProvider time, TimeSpan settle)
{
    private readonly Dictionary<string, Stamp> _before = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Stamp Stamp, long Since)> _seen = new(StringComparer.Ordinal);

    /// <summary>Takes what is there now as old.</summary>
    /// <exception cref="IOException">The folder cannot be listed; <see cref="UnauthorizedAccessException"/> likewise.</exception>
    public void Begin()
    {
        _before.Clear();
        _seen.Clear();
        foreach (var file in List())
        {
            _before[file.Name] = Stamp.Of(file);
        }
    }

    /// <summary>Looks once.</summary>
    /// <exception cref="IOException">The folder cannot be listed; <see cref="UnauthorizedAccessException"/> likewise.</exception>
    public FolderLook Look()
    {
        var stable = new List<WatchedFile>();
        var ignored = new List<string>();
        var pending = new List<WatchedFile>();
        foreach (var file in List())
        {
            var stamp = Stamp.Of(file);
            if (_before.TryGetValue(file.Name, out var old) && old == stamp)
            {
                continue;
            }

            if (file.LinkTarget is not null)
            {
                ignored.Add($"{file.Name} : lien symbolique, non suivi");
            }
            else if (IsStable(file.Name, stamp))
            {
                stable.Add(new WatchedFile(file.FullName, stamp.Length, stamp.Written));
            }
            else
            {
                pending.Add(new WatchedFile(file.FullName, stamp.Length, stamp.Written));
            }
        }

        return new FolderLook(stable, pending, ignored);
    }

    private bool IsStable(string name, Stamp stamp)
    {
        var now = time.GetTimestamp();
        if (_seen.TryGetValue(name, out var known) && known.Stamp == stamp)
        {
            return time.GetElapsedTime(known.Since, now) >= settle;
        }

        _seen[name] = (stamp, now);
        return settle == TimeSpan.Zero;
    }

    // A folder that is a link is followed: the vendor chose it. Unfinished and hidden files are nobody's answer.
    private IEnumerable<FileInfo> List() => new DirectoryInfo(folder).EnumerateFiles()
        .Where(file => !file.Name.StartsWith('.') && !file.Name.StartsWith('~')
            && Path.GetExtension(file.Name).ToUpperInvariant() is not (".PART" or ".TMP" or ".CRDOWNLOAD"))
        .OrderBy(file => file.Name, StringComparer.Ordinal);

    private readonly record struct Stamp(long Length, DateTime Written)
    {
        // A file may vanish between the listing and this look.
        public static Stamp Of(FileInfo file) => file.Exists ? new Stamp(file.Length, file.LastWriteTimeUtc) : default;
    }
}

/// <summary>What one look saw.</summary>
/// <param name="Stable">New files that stopped changing, by name.</param>
/// <param name="Pending">New files that may still change.</param>
/// <param name="Ignored">What was left aside and why, in French.</param>
public sealed record FolderLook(IReadOnlyList<WatchedFile> Stable, IReadOnlyList<WatchedFile> Pending, IReadOnlyList<string> Ignored);

/// <summary>A file as it was seen: the same value means that it did not change.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Written">Last change, UTC.</param>
public sealed record WatchedFile(string Path, long Length, DateTime Written);
