namespace TestPlans.Validation;

/// <summary>Reads a pack folder. Checks everything that can be checked without opening a rule file.</summary>
public static class PackReader
{
    private static readonly string[] DetectionForms = ["xpath", "msh", "profile", "zip"];

    /// <summary>Reads the pack in a folder.</summary>
    /// <exception cref="UnusablePackException">The folder is not a usable pack.</exception>
    public static Pack Read(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        folder = Path.GetFullPath(folder);
        var path = Path.Combine(folder, "pack.json");
        var file = PackFile.Read(path);
        var pack = new Pack(
            folder,
            Needed(path, file.Id, "id"),
            Needed(path, file.Version, "version"),
            Origin(path, file.Origin),
            Needed(path, file.Title, "title"),
            Needed(path, file.Source, "source"),
            file.Namespaces ?? []);
        var models = file.Models is { Count: > 0 } entries
            ? entries.Select((entry, index) => ReadModel(path, pack, entry, index)).ToList()
            : throw new UnusablePackException(path, "« models » est absent ou vide");
        var twice = models.GroupBy(model => model.Id).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            throw new UnusablePackException(path, $"le modèle « {twice.Key} » est déclaré deux fois");
        }

        pack.Models = models;
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

    private static PackOrigin Origin(string path, string? origin) => origin switch
    {
        "ours" => PackOrigin.Ours,
        "official" => PackOrigin.Official,
        _ => throw new UnusablePackException(path, $"« origin » vaut « {origin} » ; attendu : ours ou official"),
    };

    private static Model ReadModel(string path, Pack pack, PackFile.ModelEntry entry, int index)
    {
        var place = $"models[{index}].";
        var id = Needed(path, entry.Id, place + "id");
        return new Model
        {
            Pack = pack,
            Id = id,
            Title = Needed(path, entry.Title, place + "title"),
            Standard = Needed(path, entry.Standard, place + "standard"),
            Volet = entry.Volet ?? "",
            Version = entry.Version ?? "",
            Generic = entry.Generic,
            Set = entry.Set,
            Detect = entry.Set is null || entry.Detect is null
                ? ReadDetection(path, id, entry.Detect)
                : throw new UnusablePackException(path, $"le modèle « {id} » juge un ensemble (« set ») : il se nomme, « detect » ne s'y emploie pas"),
            Steps = entry.Steps is { Count: > 0 } steps
                ? [.. steps.Select(step => ReadStep(path, pack, id, step))]
                : throw new UnusablePackException(path, $"le modèle « {id} » n'a aucune étape : il ne vérifierait rien"),
        };
    }

    private static Detection? ReadDetection(string path, string model, Dictionary<string, string>? detect)
    {
        if (detect is null)
        {
            return null;
        }

        return detect.Count == 1 && DetectionForms.Contains(detect.Keys.First())
            ? new Detection(detect.Keys.First(), detect.Values.First())
            : throw new UnusablePackException(path, $"« detect » du modèle « {model} » a une seule clé, parmi : {string.Join(", ", DetectionForms)}");
    }

    private static ModelStep ReadStep(string path, Pack pack, string model, Dictionary<string, string> step)
    {
        var kinds = step.Keys.Where(key => key is not ("phase" or "mode" or "requirement" or "applies")).ToList();
        if (kinds.Count != 1)
        {
            throw new UnusablePackException(path, $"une étape du modèle « {model} » nomme un fichier de règles et un seul ; trouvé : {string.Join(", ", step.Keys)}");
        }

        var mode = step.GetValueOrDefault("mode", "iso");
        if (mode is not ("iso" or "ans"))
        {
            throw new UnusablePackException(path, $"le mode « {mode} » du modèle « {model} » est inconnu ; attendu : iso ou ans");
        }

        var applies = step.GetValueOrDefault("applies", "always");
        if (applies is not ("always" or "if-concerned"))
        {
            throw new UnusablePackException(path, $"« applies » vaut « {applies} » dans le modèle « {model} » ; attendu : always ou if-concerned");
        }

        var read = new ModelStep(kinds[0], step[kinds[0]], step.GetValueOrDefault("phase"), mode, step.GetValueOrDefault("requirement"), applies == "if-concerned");
        var relative = Path.GetRelativePath(pack.Folder, read.PathIn(pack));
        return relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative)
            ? throw new UnusablePackException(path, $"l'étape « {read.File} » du modèle « {model} » sort du dossier du jeu de règles")
            : read;
    }

    private static string Needed(string path, string? value, string key) =>
        string.IsNullOrWhiteSpace(value) ? throw new UnusablePackException(path, $"« {key} » manque") : value;
}
