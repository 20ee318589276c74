using System.Security.Cryptography;
using System.Text;

namespace TestPlans.Validation;

/// <summary>
/// <c>pack.lock</c>: the SHA-256 of every file of a pack, one line a file (<c>hash  path</c>, as <c>sha256sum</c> writes it, sorted),
/// so that a report can name exactly the rules that gave it.
/// </summary>
public static class PackLock
{
    private const string FileName = "pack.lock";

    /// <summary>Hashes every file of the pack and writes its lock. Returns how many files it holds.</summary>
    public static int Write(string folder)
    {
        var lines = Lines(folder).ToList();
        File.WriteAllText(Path.Combine(folder, FileName), string.Concat(lines));
        return lines.Count;
    }

    /// <summary>The SHA-256 of the lock itself; for a pack that carries none, that of the lock it would have now: two sets of rules never look the same.</summary>
    public static string Fingerprint(string folder)
    {
        var path = Path.Combine(folder, FileName);
        return File.Exists(path) ? HashOf(path) : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(Lines(folder)))));
    }

    /// <summary>Compares the whole pack with its lock: one French line for each file that differs, is missing or is not in the lock.</summary>
    /// <exception cref="UnusablePackException">There is no lock, or it is malformed.</exception>
    public static IReadOnlyList<string> Verify(string folder)
    {
        var locked = Read(folder);
        var problems = new List<string>();
        var present = Files(folder).ToList();
        foreach (var file in present)
        {
            if (!locked.TryGetValue(file, out var hash))
            {
                problems.Add($"{file} : n'est pas dans pack.lock");
            }
            else if (hash != HashOf(Path.Combine(folder, file)))
            {
                problems.Add($"{file} : a changé depuis pack.lock");
            }
        }

        problems.AddRange(locked.Keys.Except(present, StringComparer.Ordinal).Select(file => $"{file} : absent"));
        return problems;
    }

    private static Dictionary<string, string> Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            throw new UnusablePackException(path, "absent : « testplans pack lock » l'écrit");
        }

        var locked = new Dictionary<string, string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(path, Encoding.UTF8))
        {
            number++;
            if (line.Length < 67 || line[64] != ' ' || line[65] != ' ' || !locked.TryAdd(line[66..], line[..64]))
            {
                throw new UnusablePackException(path, "ligne mal formée ou fichier nommé deux fois", number, 1);
            }
        }

        return locked;
    }

    private static IEnumerable<string> Lines(string folder) => Files(folder).Select(file => $"{HashOf(Path.Combine(folder, file))}  {file}\n");

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(file => file != FileName)
            .Order(StringComparer.Ordinal);

    private static string HashOf(string path)
    {
        // A pipe has no length, and would keep us waiting: what is empty is not opened.
        if (new FileInfo(path) is { Exists: true, Length: 0 })
        {
            return Convert.ToHexStringLower(SHA256.HashData([]));
        }

        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
