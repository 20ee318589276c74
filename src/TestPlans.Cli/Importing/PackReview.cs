using TestPlans.Cli.Wiring;
using TestPlans.Schematron;
using TestPlans.Validation;

namespace TestPlans.Cli.Importing;

/// <summary>What a pack's files announce and cannot do: told at import, and by <c>pack lint</c>. A validation that misses rules must not come as a surprise.</summary>
internal static class PackReview
{
    // Faults of the rules themselves: whoever imports them can do nothing about it, and « pack lint » lists them.
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal) { "rule-dead", "rule-impossible", "rule-unvisited" };

    /// <summary>One French line for each thing that importers should know.</summary>
    public static IEnumerable<string> Notes(Pack pack)
    {
        var all = Diagnostics(pack);
        foreach (var one in all.Where(static one => !Silent.Contains(one.Code)))
        {
            yield return Line(one, pack.Folder);
        }

        var dead = all.Count(static one => Silent.Contains(one.Code));
        if (dead > 0)
        {
            yield return $"{(dead == 1 ? "1 règle ne s'exécute" : $"{dead} règles ne s'exécutent")} jamais, d'après leurs seuls contextes : « testplans pack lint {pack.Id} » dit lesquelles et pourquoi";
        }
    }

    /// <summary>Everything that is doubtful in the rule files of the models and in the value sets, each thing once.</summary>
    public static IReadOnlyList<RuleDiagnostic> Diagnostics(Pack pack)
    {
        var documents = new DocumentPool(pack.Folder);
        return
        [
            .. pack.Models.SelectMany(Declarations),
            .. pack.Models.SelectMany(static model => model.Steps).DistinctBy(static step => (step.Kind, step.File, step.Phase, step.Mode))
                .SelectMany(step => Check(pack, step, documents))
                .Concat(SchematronLint.CheckValueSets(pack.Folder)).Distinct(),
        ];
    }

    public static string Line(RuleDiagnostic one, string folder) =>
        $"{(one.IsError ? "erreur" : "avertissement")} [{one.Code}] {one with { File = Path.GetRelativePath(folder, one.File).Replace('\\', '/') }}";

    // What no validator knows is no fault of the pack, which may be written for a later version; nothing will be concluded of it here.
    private static IEnumerable<RuleDiagnostic> Declarations(Model model)
    {
        var validators = Catalogues.Validators();
        if (validators.FirstOrDefault(one => string.Equals(one.Standard, model.Standard, StringComparison.OrdinalIgnoreCase)) is not { } validator)
        {
            yield return At(model.StandardPlace, model, "standard-unknown", $"Le standard « {model.Standard} » du modèle « {model.Id} » n'a pas de validateur (connus : {string.Join(", ", validators.Select(static one => one.Standard))}) : il ne sera ni reconnu ni jugé.");
            yield break;
        }

        foreach (var step in model.Steps.Where(step => !validator.StepKinds.Contains(step.Kind)))
        {
            yield return At(step.Place, model, "step-unknown", $"Le genre d'étape « {step.Kind} » du modèle « {model.Id} » est inconnu (connus : {string.Join(", ", validator.StepKinds)}) : rien ne sera conclu.");
        }
    }

    private static RuleDiagnostic At(PackPlace place, Model model, string code, string message) =>
        new(IsError: true, code, message, place.File ?? model.Pack.Folder, place.Line, place.Column);

    private static IEnumerable<RuleDiagnostic> Check(Pack pack, ModelStep step, DocumentPool documents)
    {
        var path = step.PathIn(pack);
        if (!File.Exists(path))
        {
            return [new RuleDiagnostic(IsError: true, "step-missing", $"Le fichier de règles « {step.File} » est absent : rien ne sera conclu sans lui.", step.Place.File ?? path, step.Place.Line, step.Place.Column)];
        }

        return step.Kind switch
        {
            "xsd" => SchemaSet.Load(path, pack.Folder).Diagnostics,
            "schematron" => SchematronLint.Check(path, new SchematronOptions
            {
                Mode = step.Mode == "ans" ? SchematronMode.Ans : SchematronMode.Iso, Phase = step.Phase, Folder = pack.Folder, Documents = documents,
            }),
            _ => [],
        };
    }
}
