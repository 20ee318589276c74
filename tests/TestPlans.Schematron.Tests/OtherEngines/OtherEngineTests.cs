using System.Globalization;

namespace TestPlans.Schematron.Tests.OtherEngines;

/// <summary>
/// Whole schematrons through engines whose Schematron is not ours, on real documents: those of our packs, and, when TESTPLANS_KIT
/// names it, the kit that ANS publishes, each volet on its own examples and each profile on all, and on mutants of them. The kit is
/// read as its own pipeline reads it: it uses lets of patterns in other patterns, which SchXslt allows too and the standard does not.
/// </summary>
public sealed class OtherEngineTests
{
    private string _work = string.Empty;

    private static int MutantsOfEach => Environment.GetEnvironmentVariable("TESTPLANS_MANY") is { Length: > 0 } ? 3 : 0;

    [SetUp]
    public void MakeFolder() => _work = Directory.CreateTempSubdirectory("tp-mutants").FullName;

    [TearDown]
    public void Clean() => Directory.Delete(_work, recursive: true);

    [Test]
    public void SchXslt_judges_our_packs_alike()
    {
        var root = Checkout();
        var documents = Directory.EnumerateFiles(Path.Combine(root, "features"), "*.xml", SearchOption.AllDirectories).Concat(KitDocuments.Examples).Order(StringComparer.Ordinal).ToList();
        var packs = Path.Combine(root, "src", "packs");
        WithSchXslt(SchematronMode.Iso, () => Directory.EnumerateFiles(packs, "*.sch", SearchOption.AllDirectories).Where(SchematronLint.IsWhole).Order(StringComparer.Ordinal)
            .Select(schema => (schema, Path.Combine(packs, Path.GetRelativePath(packs, schema).Split(Path.DirectorySeparatorChar)[0]), documents)));
    }

    [Test]
    public void SchXslt_judges_the_kit_alike()
    {
        RequireKit();
        WithSchXslt(SchematronMode.Ans, () => KitDocuments.Pairs(MutantsOfEach, _work));
    }

    [Test]
    public void The_pipeline_of_the_kit_judges_it_alike()
    {
        RequireKit();
        using var saxon = Saxon();
        using var pipeline = new KitPipeline(saxon, KitDocuments.Folder!);
        Compare(KitDocuments.Pairs(MutantsOfEach, _work), SchematronMode.Ans, KitPipeline.Describe, (schema, _, document) => pipeline.Judge(schema, document));
    }

    private static void WithSchXslt(SchematronMode mode, Func<IEnumerable<(string Schema, string Folder, List<string> Documents)>> pairs)
    {
        if (SchXsltPipeline.Folder is not { } styles)
        {
            Assert.Ignore(SchXsltPipeline.WhyNot);
            return;
        }

        using var saxon = Saxon();
        using var schxslt = new SchXsltPipeline(saxon, styles);
        Compare(pairs(), mode, SchXsltPipeline.Describe, (schema, folder, document) => schxslt.Judge(schema, null, folder, document));
    }

    private static void Compare(
        IEnumerable<(string Schema, string Folder, List<string> Documents)> pairs, SchematronMode mode, Func<SchematronResult, string[]> describe, Func<string, string, string, (string[]? Lines, string? Fault)> judge)
    {
        var (equal, stopped, events) = (0, 0, 0);
        var differences = new List<string>();
        foreach (var (schema, folder, documents) in pairs)
        {
            var load = SchematronRules.Load(schema, new SchematronOptions { Folder = folder, Mode = mode });
            var evaluator = load.Rules is null ? null : new SchematronEvaluator(load.Rules);
            foreach (var document in documents)
            {
                var own = evaluator?.Evaluate(XmlTree.LoadFile(document).Value!)[0];
                var (lines, fault) = judge(schema, folder, document);
                var mine = own is null ? null : describe(own);

                // One error stops the others; it is one assertion of ours that could not be evaluated.
                if (lines is null && (own is null || own.Events.Any(static found => found.Kind == SchematronEventKind.NotEvaluable)))
                {
                    stopped++;
                }
                else if (lines is not null && mine is not null && mine.SequenceEqual(lines, StringComparer.Ordinal))
                {
                    equal++;
                    events += lines.Length - 1;
                }
                else
                {
                    differences.Add($"{Path.GetFileName(schema)} × {Path.GetFileName(document)}\n  nous seuls : {(mine is null ? string.Join(", ", load.Diagnostics.Where(static one => one.IsError).Take(3)) : string.Join(" ; ", mine.Except(lines ?? []).Take(3)))}{string.Join(", ", own?.Events.Where(static one => one.Kind == SchematronEventKind.NotEvaluable).Select(static one => $" ! {one.Code} {one.Message}").Distinct().Take(3) ?? [])}\n  lui seul   : {fault ?? string.Join(" ; ", lines!.Except(mine ?? []).Take(3))}");
                }
            }
        }

        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{equal} couples jugés de même ({events} assertions en échec ou rapports), {stopped} refusés ou arrêtés des deux côtés, {differences.Count} autrement."));
        Assert.That(differences, Is.Empty, string.Join('\n', differences.Take(40)));
        Assert.That(equal, Is.GreaterThan(0));
    }

    private static void RequireKit()
    {
        if (KitDocuments.Folder is null)
        {
            Assert.Ignore(KitDocuments.WhyNot);
        }
    }

    private static SaxonEngine Saxon()
    {
        var saxon = SaxonEngine.Start(out var why);
        if (saxon is null)
        {
            Assert.Ignore(why!);
        }

        return saxon!;
    }

    private static string Checkout()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "features")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("features");
    }
}
