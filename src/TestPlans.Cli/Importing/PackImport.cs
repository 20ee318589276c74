using System.Globalization;
using TestPlans.Cli.Wiring;
using TestPlans.Validation;

namespace TestPlans.Cli.Importing;

/// <summary>What an import gave.</summary>
/// <param name="Pack">The pack, where it now lies.</param>
/// <param name="Files">How many files it holds.</param>
/// <param name="Notes">What the reader should know, one French line each.</param>
internal sealed record Imported(Pack Pack, int Files, IReadOnlyList<string> Notes);

/// <summary>Makes a pack of what an authority publishes: its files unchanged, and a <c>pack.json</c> unless they have one.</summary>
/// <param name="workplace">Where imported packs lie.</param>
/// <param name="limits">Bounds of what is copied.</param>
internal sealed class PackImport(Workplace workplace, ImportLimits limits)
{
    private const string KitId = "ans-cda";

    private readonly List<string> _notes = [];

    /// <param name="path">A folder or a ZIP.</param>
    /// <param name="id">The id to give to the pack of a kit; null for the usual one.</param>
    /// <param name="version">The version to give to it; null for the date of its files.</param>
    /// <param name="replace">Whether a pack of the same id may be replaced.</param>
    /// <param name="valueSets">Folders of value sets that complete it: of this machine, or of what is imported.</param>
    /// <exception cref="UsageException">It cannot be imported; nothing is left of it.</exception>
    /// <exception cref="UnusablePackException">Its own <c>pack.json</c> cannot be used; nothing is left of it.</exception>
    public Imported Run(string path, string? id, string? version, bool replace, IReadOnlyList<string>? valueSets = null)
    {
        using var source = ImportSource.Open(path, limits, _notes);
        using var staging = Staging.Open(workplace, _notes);
        var read = Named(Fill(staging.Folder, source, id, version, valueSets ?? []));
        _notes.AddRange(Completion.Hints(read));
        _notes.AddRange(PackReview.Notes(read));
        var files = PackLock.Write(staging.Folder);
        return new Imported(PackReader.Read(staging.Install(read.Id, replace)), files, _notes);
    }

    private Pack Fill(string folder, ImportSource source, string? id, string? version, IReadOnlyList<string> valueSets)
    {
        var copy = new FileCopy(folder, limits);
        if (KitLayout.Root(source.Files, KitLayout.PackMarker) is { } own)
        {
            if (id is not null || version is not null)
            {
                throw new UsageException("--id et --version sont pour le kit de l'ANS : ce jeu de règles a les siens dans son pack.json");
            }

            source.Below(own).ToList().ForEach(copy.Write);
            if (File.Exists(Path.Combine(folder, "pack.lock")))
            {
                _notes.AddRange(PackLock.Verify(folder).Select(static problem => $"{problem} (pack.lock est refait à l'import)"));
            }

            var read = Catalogues.Checked(PackReader.Read(folder));
            _notes.AddRange(Completion.Of(read, [], valueSets, limits).Notes);
            return read;
        }

        var kit = KitLayout.Root(source.Files, KitLayout.KitMarker) is { } root
            ? source.Below(root)
            : throw new UsageException($"« {source.Name} » : ni pack.json, ni dossier « schematrons » contenant des schématrons CI-SIS_*.sch");
        kit.Where(KitLayout.IsNeeded).ToList().ForEach(copy.Write);
        var text = new PackText(
            id ?? KitId, version ?? DateOf(kit), "official", "Kit TestContenuCDA de l'ANS", $"ANS, TestContenuCDA, importé sans modification de « {source.Name} »",
            new Dictionary<string, string>(StringComparer.Ordinal) { ["cda"] = "urn:hl7-org:v3" }, KitModels.Of(folder, kit, _notes));
        PackWriter.Write(folder, text);
        var (filled, notes) = Completion.Of(PackReader.Read(folder), [.. Terminologies.Missing(kit)], valueSets, limits);
        _notes.AddRange(notes);
        if (filled.Count > 0)
        {
            // Reports name the source: whoever reads them must see that the kit was completed, and by what.
            PackWriter.Write(folder, text with { Source = $"{text.Source}, complété de {string.Join(", ", filled)}" });
        }

        return PackReader.Read(folder);
    }

    // The kit names its date nowhere: an archive keeps those of its files, a folder often has that of its copy.
    private string DateOf(IReadOnlyList<SourceFile> kit)
    {
        var date = kit.Where(KitLayout.IsNeeded).Max(static file => file.Modified).ToString("yyyy.MM.dd", CultureInfo.InvariantCulture);
        _notes.Add($"version {date} : la date la plus récente des fichiers, le kit n'en écrit pas ; --version la donne");
        return date;
    }

    private Pack Named(Pack read)
    {
        if (read.Id.Length > 100 || !read.Id.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.') || read.Id.StartsWith('.'))
        {
            throw new UsageException($"l'identifiant « {read.Id} » ne peut nommer un dossier : lettres, chiffres, point et tirets");
        }

        return PackReader.ReadAll(workplace.OwnPacks).Any(pack => pack.Id == read.Id)
            ? throw new UsageException($"« {read.Id} » est un jeu de règles livré avec TestPlans : choisissez un autre identifiant")
            : read;
    }
}
