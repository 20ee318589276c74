using System.Globalization;

namespace TestPlans.Schematron.Tests.OtherEngines;

/// <summary>
/// Whole schematrons through SchXslt, on real documents: those of our packs, and, when TESTPLANS_KIT names it, those of the kit that
/// ANS publishes, each volet on its own examples and each profile on all. The kit is read as its own pipeline reads it: it uses lets of
/// patterns in other patterns, which SchXslt allows too and the standard does not.
/// </summary>
public sealed class SchXsltRuleTests
{
    [Test]
    public void Our_packs_are_judged_alike()
    {
        var root = Checkout();
        var documents = Directory.EnumerateFiles(Path.Combine(root, "features"), "*.xml", SearchOption.AllDirectories).Concat(KitDocuments()).Order(StringComparer.Ordinal).ToList();
        var packs = Path.Combine(root, "src", "packs");
        Compare(Directory.EnumerateFiles(packs, "*.sch", SearchOption.AllDirectories).Where(SchematronLint.IsWhole).Order(StringComparer.Ordinal)
            .Select(schema => (schema, Path.Combine(packs, Path.GetRelativePath(packs, schema).Split(Path.DirectorySeparatorChar)[0]), documents)), SchematronMode.Iso);
    }

    [Test]
    public void The_kit_is_judged_alike()
    {
        var documents = KitDocuments();
        if (documents.Count == 0)
        {
            Assert.Ignore("TESTPLANS_KIT ne nomme pas de dossier du kit TestContenuCDA : il n'est pas dans le dépôt.");
            return;
        }

        var kit = Path.GetFullPath(Environment.GetEnvironmentVariable("TESTPLANS_KIT")!);
        var volets = Directory.EnumerateFiles(Path.Combine(kit, "schematrons"), "CI-SIS_*.sch").Order(StringComparer.Ordinal)
            .Select(schema => (schema, kit, documents.Where(document => Flat(document).StartsWith(Flat(schema)["CI-SIS-".Length..], StringComparison.Ordinal)).ToList()));
        var profiles = Directory.EnumerateFiles(Path.Combine(kit, "schematrons", "profils"), "*.sch", SearchOption.AllDirectories).Where(SchematronLint.IsWhole).Order(StringComparer.Ordinal).Select(schema => (schema, kit, documents));
        Compare(volets.Concat(profiles), SchematronMode.Ans);
    }

    private static void Compare(IEnumerable<(string Schema, string Folder, List<string> Documents)> pairs, SchematronMode mode)
    {
        if (SchXsltPipeline.Folder is not { } styles)
        {
            Assert.Ignore(SchXsltPipeline.WhyNot);
            return;
        }

        using var saxon = SaxonEngine.Start(out var why);
        if (saxon is null)
        {
            Assert.Ignore(why!);
            return;
        }

        using var schxslt = new SchXsltPipeline(saxon, styles);
        var (equal, both, events) = (0, 0, 0);
        var differences = new List<string>();
        foreach (var (schema, folder, documents) in pairs)
        {
            var load = SchematronRules.Load(schema, new SchematronOptions { Folder = folder, Mode = mode });
            var evaluator = load.Rules is null ? null : new SchematronEvaluator(load.Rules);
            foreach (var document in documents)
            {
                var own = evaluator?.Evaluate(XmlTree.LoadFile(document).Value!)[0];
                var (lines, fault) = schxslt.Judge(schema, null, folder, document);
                var mine = own is null ? null : SchXsltPipeline.Describe(own);
                if (lines is null && (own is null || own.Events.Any(static found => found.Kind == SchematronEventKind.NotEvaluable)))
                {
                    both++;
                }
                else if (lines is not null && mine is not null && mine.SequenceEqual(lines, StringComparer.Ordinal))
                {
                    equal++;
                    events += lines.Length;
                }
                else
                {
                    differences.Add($"{Path.GetFileName(schema)} × {Path.GetFileName(document)}\n  nous seuls    : {(mine is null ? string.Join(", ", load.Diagnostics.Where(static one => one.IsError).Take(3)) : string.Join(" ; ", mine.Except(lines ?? []).Take(3)))}{string.Join(", ", own?.Events.Where(static one => one.Kind == SchematronEventKind.NotEvaluable).Select(static one => $" ! {one.Code} {one.Message}").Distinct().Take(3) ?? [])}\n  SchXslt seul : {fault ?? string.Join(" ; ", lines!.Except(mine ?? []).Take(3))}");
                }
            }
        }

        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{equal} couples jugés de même ({events} lignes), {both} refusés ou arrêtés des deux côtés, {differences.Count} autrement."));
        Assert.That(differences, Is.Empty, string.Join('\n', differences));
    }

    private static string Flat(string path) => Path.GetFileNameWithoutExtension(path).ToUpperInvariant().Replace('_', '-').Replace(' ', '-');

    private static List<string> KitDocuments() =>
        Environment.GetEnvironmentVariable("TESTPLANS_KIT") is { Length: > 0 } kit && Directory.Exists(Path.Combine(kit, "ExemplesCDA"))
            ? [.. Directory.EnumerateFiles(Path.Combine(Path.GetFullPath(kit), "ExemplesCDA"), "*.xml").Where(static file => XmlTree.LoadFile(file).Value is not null).Order(StringComparer.Ordinal)]
            : [];

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
