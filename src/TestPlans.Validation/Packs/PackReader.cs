namespace TestPlans.Validation;

/// <summary>Reads a pack folder. Checks everything that can be checked without opening a rule file.</summary>
public static class PackReader
{
    /// <summary>Reads the pack in a folder.</summary>
    /// <exception cref="UnusablePackException">The folder is not a usable pack.</exception>
    public static Pack Read(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        folder = Path.GetFullPath(folder);
        var file = PackFile.Read(Path.Combine(folder, "pack.json"));
        var pack = new Pack(
            folder,
            file.Needed("id"),
            file.Needed("version"),
            Origin(file),
            file.Needed("title"),
            file.Needed("source"),
            PackValue.Texts(file.Namespaces));
        var entries = file.Models is { Items.Count: > 0 } models
            ? models.Items.Select((model, index) => new PackFile.ModelEntry(model, index)).ToList()
            : throw file.Fault("models", "« models » est absent ou vide : ce jeu de règles ne jugerait rien");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        pack.Models = [.. entries.Select(entry => ModelReader.Read(pack, entry))];
        if (entries.FirstOrDefault(entry => !ids.Add(entry.Id!.Text)) is { } twice)
        {
            throw twice.PlaceOf("id").Fault($"le modèle « {twice.Id!.Text} » est déclaré deux fois");
        }

        pack.LockSha256 = PackLock.Fingerprint(folder);
        return pack;
    }

    /// <summary>Reads every pack found directly below a folder, in the order of their names.</summary>
    /// <param name="folder">The folder; an absent one holds no pack.</param>
    /// <param name="unusable">Receives what is wrong with each unusable pack, so that it does not keep the others from serving; null to stop at the first.</param>
    /// <exception cref="UnusablePackException">One of them is unusable, and nobody wants to hear of the others.</exception>
    public static IReadOnlyList<Pack> ReadAll(string folder, ICollection<UnusablePackException>? unusable = null)
    {
        var packs = new List<Pack>();
        var files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "pack.json", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 }) : [];
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            try
            {
                packs.Add(Read(Path.GetDirectoryName(file)!));
            }
            catch (UnusablePackException fault) when (unusable is not null)
            {
                unusable.Add(fault);
            }
        }

        return packs;
    }

    private static PackOrigin Origin(PackFile file) => file.Origin?.Text switch
    {
        "ours" => PackOrigin.Ours,
        "official" => PackOrigin.Official,
        "other" => PackOrigin.Other,
        null => throw file.Fault("origin", "« origin » manque ; attendu : ours, official ou other"),
        var other => throw file.Fault("origin", $"« origin » vaut « {other} » ; attendu : ours, official ou other"),
    };
}
