using System.Text.RegularExpressions;
using TestPlans.Formats.Xml;

namespace TestPlans.Cli.Importing;

/// <summary>
/// Puts in a pack the value sets that its rules name and that it lacks, taken from folders that a person gives: by the same file name,
/// copied unchanged; else, where the name holds an OID, from the value set of that OID, whatever its file is called.
/// </summary>
internal sealed partial class ValueSetSupply
{
    private readonly ImportLimits _limits;
    private readonly Dictionary<string, string> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lazy<Dictionary<string, string>> _byId;

    public ValueSetSupply(IEnumerable<string> folders, ImportLimits limits)
    {
        _limits = limits;
        foreach (var file in folders.SelectMany(Files))
        {
            _byName.TryAdd(Path.GetFileName(file), file);
        }

        _byId = new Lazy<Dictionary<string, string>>(() => _byName.Values.Select(static file => (file, SvsValueSet.Read(file)?.Id)).Where(static one => one.Id is not null).DistinctBy(static one => one.Id, StringComparer.Ordinal).ToDictionary(static one => one.Id!, static one => one.file, StringComparer.Ordinal));
    }

    /// <summary>The file that holds what is missing, or null; and whether it must be put in another form.</summary>
    /// <param name="path">Where the rules look for it.</param>
    public (string File, bool OtherForm)? Find(string path)
    {
        var name = Path.GetFileName(path);
        if (_byName.TryGetValue(name, out var same) && new FileInfo(same).Length > 0 && (!name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || SafeXml.LoadFile(same).Value is not null))
        {
            return (same, false);
        }

        return OidName().Match(name) is { Success: true } named && _byId.Value.TryGetValue(named.Groups["oid"].Value, out var found) ? (found, true) : null;
    }

    /// <summary>Puts one value set in its place; tells how, or null when none of the folders has it.</summary>
    /// <param name="folder">The folder of the pack.</param>
    /// <param name="place">Where the rules look for it, below that folder.</param>
    public string? Put(string folder, string place)
    {
        var target = Path.GetFullPath(Path.Combine(folder, place));
        if (!target.StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar, StringComparison.Ordinal) || Find(target) is not var (file, otherForm))
        {
            return null;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (otherForm)
        {
            var set = SvsValueSet.Read(file)!;
            set.ForArtDecor(Path.GetFileName(file)).Save(target);
            return $"{place} : {set.Concepts.Count} codes repris de {Path.GetFileName(file)}, qui porte le même OID";
        }

        if (new FileInfo(file).Length > _limits.FileBytes)
        {
            throw new UsageException($"« {file} » dépasse {_limits.FileBytes >> 20} Mo : rien n'est importé");
        }

        File.Copy(file, target, overwrite: true);
        return $"{place} : copié de {Path.GetFileName(file)}";
    }

    private IEnumerable<string> Files(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        var count = 0;
        foreach (var file in Directory.EnumerateFiles(folder, "*", options).Where(static file => Path.GetExtension(file).ToUpperInvariant() is ".XML" or ".RDF").Order(StringComparer.Ordinal))
        {
            yield return ++count > _limits.Files ? throw new UsageException($"« {folder} » contient plus de {_limits.Files} fichiers : est-ce bien un dossier de jeux de valeurs ?") : file;
        }
    }

    // As ART-DECOR names them: voc-1.2.3-DYNAMIC.xml, or with a date.
    [GeneratedRegex(@"^voc-(?<oid>\d+(\.\d+)+)(-(DYNAMIC|[\d\-T:]+))?\.xml$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex OidName();
}
