namespace TestPlans.Cli.Importing;

/// <summary>
/// Where an import is prepared: beside the packs, not among them, so that what is half copied is no pack. It takes its place by one
/// rename; whatever an interrupted import left is put in order by the next one.
/// </summary>
internal sealed class Staging : IDisposable
{
    private readonly string _packs;
    private readonly string _replaced;
    private readonly FileStream _gate;

    private Staging(Workplace workplace, FileStream gate)
    {
        _gate = gate;
        _packs = workplace.ImportedPacks;
        Folder = Path.Combine(workplace.Root, ".testplans", "import-en-cours");
        _replaced = Path.Combine(workplace.Root, ".testplans", "import-remplace");
    }

    /// <summary>The folder to fill: empty.</summary>
    public string Folder { get; }

    /// <exception cref="UsageException">Another import is at work.</exception>
    public static Staging Open(Workplace workplace, List<string> notes)
    {
        var folder = Path.Combine(workplace.Root, ".testplans");
        Directory.CreateDirectory(folder);
        FileStream gate;
        try
        {
            gate = new FileStream(Path.Combine(folder, "import.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            throw new UsageException("un autre import est en cours dans ce dossier : attendez qu'il finisse");
        }

        var staging = new Staging(workplace, gate);
        staging.Recover(notes);
        Directory.CreateDirectory(staging.Folder);
        return staging;
    }

    /// <summary>Puts what was prepared in its place. What it replaces goes only once it is there.</summary>
    /// <exception cref="UsageException">A pack of this id is there, and may not be replaced.</exception>
    public string Install(string id, bool replace)
    {
        var target = Path.Combine(_packs, id);
        if (Directory.Exists(target) && !replace)
        {
            throw new UsageException($"le jeu de règles « {id} » est déjà importé : --replace le remplace, --id en importe un autre à côté");
        }

        Directory.CreateDirectory(_packs);
        if (Directory.Exists(target))
        {
            Directory.CreateDirectory(_replaced);
            Directory.Move(target, Path.Combine(_replaced, id));
        }

        Directory.Move(Folder, target);
        Clear(_replaced);
        return target;
    }

    public void Dispose()
    {
        Clear(Folder);
        _gate.Dispose();
    }

    private void Recover(List<string> notes)
    {
        foreach (var old in Directory.Exists(_replaced) ? Directory.GetDirectories(_replaced) : [])
        {
            var target = Path.Combine(_packs, Path.GetFileName(old));
            if (!Directory.Exists(target))
            {
                Directory.Move(old, target);
                notes.Add($"{Path.GetFileName(old)} : un import avait été interrompu au moment de le remplacer ; il est remis en place");
            }
        }

        Clear(_replaced);
        Clear(Folder);
    }

    private static void Clear(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
