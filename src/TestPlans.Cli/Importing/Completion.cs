using TestPlans.Schematron;
using TestPlans.Validation;

namespace TestPlans.Cli.Importing;

/// <summary>Completes a pack that was just copied with the value sets that a person gives, and says what could still be given.</summary>
internal static class Completion
{
    /// <summary>Puts what the folders hold; one note for each thing.</summary>
    /// <param name="pack">The pack, in its own folder.</param>
    /// <param name="terminologies">Paths of terminologies that the pack lacks, and the names of their codes.</param>
    /// <param name="given">Folders of value sets: of this machine, or of the pack.</param>
    /// <param name="limits">Bounds of what is read.</param>
    /// <returns>The places that were filled, and the notes.</returns>
    /// <exception cref="UsageException">A folder is none.</exception>
    public static (IReadOnlyList<string> Filled, IReadOnlyList<string> Notes) Of(Pack pack, IReadOnlyList<(string Path, string Codes)> terminologies, IReadOnlyList<string> given, ImportLimits limits)
    {
        var (filled, notes) = (new List<string>(), new List<string>());
        var supply = new ValueSetSupply(given.Select(one => Folder(pack.Folder, one)), limits);
        foreach (var place in given.Count == 0 ? [] : Absent(pack).Concat(terminologies.Select(static one => one.Path)))
        {
            if (supply.Put(pack.Folder, place) is { } note)
            {
                filled.Add(place);
                notes.Add(note);
            }
        }

        notes.AddRange(terminologies.Where(one => !filled.Contains(one.Path)).Select(static one => $"{one.Path} : absent ; les codes {one.Codes} ne seront pas vérifiés"));
        return (filled, notes);
    }

    /// <summary>Where the pack itself holds, in another form, value sets that its rules do not find.</summary>
    public static IEnumerable<string> Hints(Pack pack)
    {
        var own = new ValueSetSupply([pack.Folder], ImportLimits.Default);
        foreach (var place in Absent(pack))
        {
            if (own.Find(place) is var (file, otherForm) && otherForm)
            {
                var holder = Path.GetRelativePath(pack.Folder, file).Replace('\\', '/');
                yield return $"{place} : absent, mais {holder} porte le même OID sous une autre forme ; « --jeux-de-valeurs {holder[..Math.Max(0, holder.LastIndexOf('/'))]} » le met à sa place";
            }
        }
    }

    private static IReadOnlyList<string> Absent(Pack pack)
    {
        var documents = new DocumentPool(pack.Folder);
        return
        [
            .. pack.Models.SelectMany(static model => model.Steps).Where(static step => step.Kind == "schematron").DistinctBy(static step => (step.File, step.Phase, step.Mode))
                .Select(step => SchematronRules.Load(step.PathIn(pack), new SchematronOptions { Mode = step.Mode == "ans" ? SchematronMode.Ans : SchematronMode.Iso, Phase = step.Phase, Folder = pack.Folder, Documents = documents }).Rules)
                .OfType<SchematronRules>().SelectMany(static rules => rules.AbsentDocuments).Select(static one => one.Place).Distinct(StringComparer.Ordinal),
        ];
    }

    private static string Folder(string pack, string given) =>
        Directory.Exists(given) ? given
        : Path.Combine(pack, given) is var inside && Directory.Exists(inside) ? inside
        : throw new UsageException($"« {given} » n'est ni un dossier, ni un dossier de ce qui est importé : rien n'est importé");
}
