using TestPlans.Schematron;
using TestPlans.Validation;

namespace TestPlans.Cli.Importing;

/// <summary>What a pack's files lack, told once at import: a validation that misses rules must not come as a surprise.</summary>
internal static class PackReview
{
    private const string DeadRule = "rule-dead";

    public static IEnumerable<string> Of(Pack pack)
    {
        var documents = new DocumentPool(pack.Folder);
        var told = new HashSet<string>(StringComparer.Ordinal);
        var dead = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in pack.Models.SelectMany(static model => model.Steps).DistinctBy(static step => (step.Kind, step.File, step.Phase, step.Mode)))
        {
            foreach (var one in Check(pack, step, documents))
            {
                var line = Line(pack, one);
                if (one.Code == DeadRule)
                {
                    dead.Add(line);
                }
                else if (told.Add(line))
                {
                    yield return line;
                }
            }
        }

        foreach (var one in SchematronLint.CheckValueSets(pack.Folder))
        {
            yield return Line(pack, one);
        }

        if (dead.Count > 0)
        {
            yield return $"{dead.Count} règles ne s'exécutent jamais, une règle précédente prenant leurs nœuds : « testplans pack lint » les nomme";
        }
    }

    private static string Line(Pack pack, RuleDiagnostic one) =>
        $"{(one.IsError ? "erreur" : "avertissement")} [{one.Code}] {one with { File = Path.GetRelativePath(pack.Folder, one.File).Replace('\\', '/') }}";

    private static IEnumerable<RuleDiagnostic> Check(Pack pack, ModelStep step, DocumentPool documents)
    {
        var path = step.PathIn(pack);
        if (!File.Exists(path))
        {
            return [new RuleDiagnostic(IsError: true, "step-missing", "Le fichier de règles est absent : rien ne sera conclu sans lui.", path, 0, 0)];
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
