using TestPlans.Schematron;

namespace TestPlans.Cli.Importing;

/// <summary>The models of a kit: one per volet and vintage, and one for every other CDA document.</summary>
internal static class KitModels
{
    private const string Schema = "infrastructure/cda/CDA_extended.xsd";

    /// <param name="folder">Where the kit was copied to.</param>
    /// <param name="kit">All the files of the kit, those that were not copied included.</param>
    /// <param name="notes">Receives what the reader should know.</param>
    public static IReadOnlyList<ModelText> Of(string folder, IReadOnlyList<SourceFile> kit, List<string> notes)
    {
        var common = Common(kit, notes);
        var examples = kit.Where(static file => KitLayout.Under(file, "ExemplesCDA/") && file.Extension == ".XML").ToList();
        var volets = new List<(VoletName Name, DocumentMarks Marks, string File)>();
        foreach (var file in KitLayout.Volets(kit).OrderBy(static file => file.Path, StringComparer.Ordinal))
        {
            var name = VoletName.Of(file.Name);
            volets.Add((name, Marks(folder, file, name, examples, notes), file.Path));
        }

        var clauses = VintageClauses.Of([.. volets.Select(static volet => (volet.Name, volet.Marks))]);
        var models = volets.Zip(clauses, (volet, clause) => Model(volet.Name, clause, [.. common, Step("schematron", volet.File)])).ToList();
        Report(volets, clauses, notes);
        models.Add(new ModelText("ans/cda", "CDA R2, profils communs (kit ANS)", "CDA", null, null, true, Detect($"exists({VintageClauses.AnyDocument})"), common));
        return models;
    }

    private static List<IReadOnlyDictionary<string, string>> Common(IReadOnlyList<SourceFile> kit, List<string> notes)
    {
        var steps = new List<IReadOnlyDictionary<string, string>>();
        if (KitLayout.Find(kit, Schema) is { } schema)
        {
            steps.Add(new Dictionary<string, string>(StringComparer.Ordinal) { ["xsd"] = schema.Path });
        }
        else
        {
            notes.Add($"{Schema} : absent du kit ; chaque document sera « non concluant » sur ce point");
            steps.Add(new Dictionary<string, string>(StringComparer.Ordinal) { ["xsd"] = Schema });
        }

        // Profiles are asked of every document, whatever it contains: one that has nothing to say is no doubt.
        steps.AddRange(KitProfiles.Of(kit, notes).Select(static profile => new Dictionary<string, string>(Step("schematron", profile), StringComparer.Ordinal) { ["applies"] = "if-concerned" }));
        return steps;
    }

    private static DocumentMarks Marks(string folder, SourceFile file, VoletName name, List<SourceFile> examples, List<string> notes)
    {
        // Every pattern is looked at: the one that names the templateId is not always active.
        var load = SchematronRules.Load(Path.Combine(folder, file.Path), new SchematronOptions { Mode = SchematronMode.Ans, Folder = folder, Phase = "#ALL" });
        if (load.Rules is null)
        {
            notes.Add($"{file.Path} : les règles ne se compilent pas ({string.Join(" ; ", load.Diagnostics.Where(static one => one.IsError).Select(static one => one.Message))})");
        }

        var marks = load.Rules is null ? new DocumentMarks([], null, FromExamples: false) : DocumentMarks.Of(load.Rules);
        return marks.CompletedBy(examples.Where(example => name.Names(example.Name)));
    }

    private static void Report(IReadOnlyList<(VoletName Name, DocumentMarks Marks, string File)> volets, IReadOnlyList<string?> clauses, List<string> notes)
    {
        foreach (var ((name, marks, file), clause) in volets.Zip(clauses))
        {
            if (clause is null)
            {
                notes.Add($"{file} : rien n'y dit à quel templateId ses documents se reconnaissent ; le modèle « {name.ModelId} » est à nommer (--model)");
            }
            else if (marks.FromExamples)
            {
                notes.Add($"{file} : ne vérifie pas le templateId du volet ; documents reconnus d'après les exemples du kit ({string.Join(", ", marks.Roots)})");
            }
            else if (!marks.IsNational)
            {
                notes.Add($"{file} : ne vérifie que des templateId communs à d'autres documents ; documents reconnus par {string.Join(", ", marks.Roots)}{(marks.Code is null ? "" : $" et le code {marks.Code}")}");
            }
        }

        foreach (var twins in volets.Zip(clauses).Where(static pair => pair.Second is not null).GroupBy(static pair => pair.Second!, StringComparer.Ordinal).Where(static group => group.Count() > 1))
        {
            notes.Add($"{string.Join(", ", twins.Select(static pair => pair.First.Name.ModelId))} : les mêmes documents s'y reconnaissent, le premier les prend ; nommez l'autre (--model)");
        }
    }

    private static ModelText Model(VoletName name, string? clause, IReadOnlyList<IReadOnlyDictionary<string, string>> steps) =>
        new(name.ModelId, name.Title, "CDA", name.Volet, name.Version.Length > 0 ? name.Version : null, null, clause is null ? null : Detect(clause), steps);

    private static Dictionary<string, string> Detect(string clause) => new(StringComparer.Ordinal) { ["xpath"] = clause };

    private static Dictionary<string, string> Step(string kind, string file) => new(StringComparer.Ordinal) { [kind] = file, ["mode"] = "ans" };
}
