using TestPlans.Validation;
using TestPlans.Validators.Cda;
using TestPlans.Validators.Hl7v2;

namespace TestPlans.Cli.Wiring;

/// <summary>The packs in use and the validators that carry them out.</summary>
internal static class Catalogues
{
    /// <summary>Every validator of the product, one per standard.</summary>
    public static IReadOnlyList<IValidator> Validators() => [new CdaValidator(), new Hl7v2Validator()];

    /// <summary>The packs named, in that order; when none is, ours and those imported here.</summary>
    /// <param name="workplace">Where packs lie.</param>
    /// <param name="packs">Ids of packs at hand, or folders.</param>
    /// <param name="unusable">Receives what is wrong with packs that nobody named; null when they must all be usable.</param>
    /// <exception cref="UsageException">A pack is not at hand.</exception>
    public static Catalogue Open(Workplace workplace, IReadOnlyList<string> packs, ICollection<UnusablePackException>? unusable = null) =>
        new(packs.Count == 0 ? AtHand(workplace, unusable) : [.. packs.Select(name => Named(workplace, name))], Validators());

    /// <summary>Our packs and those imported here.</summary>
    public static IReadOnlyList<Pack> AtHand(Workplace workplace, ICollection<UnusablePackException>? unusable = null) =>
        [.. PackReader.ReadAll(workplace.OwnPacks, unusable), .. PackReader.ReadAll(workplace.ImportedPacks, unusable)];

    private static Pack Named(Workplace workplace, string name)
    {
        if (File.Exists(Path.Combine(name, "pack.json")))
        {
            return PackReader.Read(name);
        }

        // The one that is named must be usable; another one that is not does not matter.
        if (Path.GetFileName(name) == name && Path.Combine(workplace.ImportedPacks, name) is var imported && File.Exists(Path.Combine(imported, "pack.json")))
        {
            return PackReader.Read(imported);
        }

        var known = AtHand(workplace, []);
        return known.FirstOrDefault(pack => pack.Id == name)
            ?? throw new UsageException($"le jeu de règles « {name} » n'est ni un dossier contenant pack.json, ni l'un de : {string.Join(", ", known.Select(pack => pack.Id))}");
    }
}
