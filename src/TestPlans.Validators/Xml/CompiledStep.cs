using TestPlans.Schematron;
using TestPlans.Validation;

namespace TestPlans.Validators.Xml;

/// <summary>One rule file, compiled, or the reason why it cannot be used.</summary>
internal sealed record CompiledStep
{
    public required string Name { get; init; }

    public required string Kind { get; init; }

    /// <summary>The exigence that the file as a whole serves, or null.</summary>
    public string? Requirement { get; init; }

    /// <summary>Why nothing can be concluded with this file; null when it is usable.</summary>
    public string? Fault { get; init; }

    /// <summary>Why a document that passes is still not concluded conforming: part of the rules is missing.</summary>
    public string? Doubt { get; init; }

    /// <summary>Nothing of the step concerns some documents, and that is in order.</summary>
    public bool IfConcerned { get; init; }

    /// <summary>How a value set that is missing can be given, in French.</summary>
    public string Supply { get; init; } = "";

    public SchemaSet? Schemas { get; init; }

    public SchematronRules? Rules { get; init; }

    public static CompiledStep Compile(Pack pack, ModelStep step, DocumentPool documents)
    {
        var path = step.PathIn(pack);
        var compiled = new CompiledStep { Name = step.File, Kind = step.Kind, Requirement = step.Requirement, IfConcerned = step.IfConcerned, Supply = SupplyOf(pack) };
        if (!File.Exists(path))
        {
            return compiled with { Fault = $"ce fichier de règles est absent du jeu de règles{NamedAt(step)}" };
        }

        return step.Kind switch
        {
            "xsd" => CompileSchemas(compiled, path, pack),
            "schematron" => CompileSchematron(compiled, path, pack, step, documents),
            _ => compiled with { Fault = $"le genre d'étape « {step.Kind} » n'est pas connu de ce validateur{NamedAt(step)}" },
        };
    }

    // A set that did not compile would find every document valid: its own faults are the answer then.
    private static CompiledStep CompileSchemas(CompiledStep step, string path, Pack pack)
    {
        var load = SchemaSet.Load(path, pack.Folder);
        return load.Schemas is not null
            ? step with { Schemas = load.Schemas }
            : step with { Fault = $"le schéma n'a pas pu être compilé : {string.Join(" ; ", load.Diagnostics.Where(one => one.IsError).Take(3))}" };
    }

    private static CompiledStep CompileSchematron(CompiledStep step, string path, Pack pack, ModelStep described, DocumentPool documents)
    {
        var load = SchematronRules.Load(path, new SchematronOptions
        {
            Phase = described.Phase,
            Mode = described.Mode == "ans" ? SchematronMode.Ans : SchematronMode.Iso,
            Folder = pack.Folder,
            Documents = documents,
        });
        if (load.Rules is null)
        {
            return step with { Fault = $"les règles n'ont pas pu être compilées : {string.Join(" ; ", load.Diagnostics.Where(one => one.IsError))}" };
        }

        // What a file lacks it cannot check: an include that is missing is no pass.
        var missing = load.Diagnostics.Where(one => one.Code == "include-missing").Select(one => one with { File = Path.GetRelativePath(pack.Folder, one.File).Replace('\\', '/') }).ToList();
        return step with
        {
            Rules = load.Rules,
            Doubt = missing.Count == 0 ? null : $"des règles manquent : {missing[0]}{(missing.Count > 1 ? $" (et {missing.Count - 1} autres inclusions absentes ; « testplans pack lint {pack.Id} » les nomme)" : "")}",
        };
    }

    private static string NamedAt(ModelStep step) => step.Place.File is null ? "" : $" ({step.Place})";

    private static string SupplyOf(Pack pack) => pack.Origin == PackOrigin.Official
        ? "pour le fournir : testplans pack import SOURCE --jeux-de-valeurs DOSSIER --replace"
        : "à placer à cet endroit du jeu de règles";
}
