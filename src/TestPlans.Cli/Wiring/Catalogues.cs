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
        Open(packs.Count == 0 ? Read(workplace, unusable) : [.. packs.Select(name => Named(workplace, name))], packs.Count == 0 ? unusable : null);

    /// <summary>Our packs and those imported here.</summary>
    public static IReadOnlyList<Pack> AtHand(Workplace workplace, ICollection<UnusablePackException>? unusable = null) =>
        Open(Read(workplace, unusable), unusable).Packs;

    /// <summary>Asks the validators whether they can answer what the models of a pack declare.</summary>
    /// <exception cref="UnusablePackException">They cannot.</exception>
    public static Pack Checked(Pack pack) => Open([pack], null).Packs[0];

    // The validators that checked the clauses are those that answer them: each is compiled once.
    private static Catalogue Open(IReadOnlyList<Pack> packs, ICollection<UnusablePackException>? unusable)
    {
        var validators = Validators();
        return new Catalogue([.. packs.Where(pack => IsUsable(pack, validators, unusable))], validators);
    }

    private static bool IsUsable(Pack pack, IReadOnlyList<IValidator> validators, ICollection<UnusablePackException>? unusable)
    {
        try
        {
            foreach (var model in pack.Models)
            {
                validators.FirstOrDefault(validator => string.Equals(validator.Standard, model.Standard, StringComparison.OrdinalIgnoreCase))?.Check(model);
            }

            return true;
        }
        catch (UnusablePackException fault) when (unusable is not null)
        {
            unusable.Add(fault);
            return false;
        }
    }

    private static IReadOnlyList<Pack> Read(Workplace workplace, ICollection<UnusablePackException>? unusable) =>
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

        var known = Read(workplace, []);
        return known.FirstOrDefault(pack => pack.Id == name)
            ?? throw new UsageException($"le jeu de règles « {name} » n'est ni un dossier contenant pack.json, ni l'un de : {string.Join(", ", known.Select(pack => pack.Id))}");
    }
}
