using System.Xml.Linq;

namespace TestPlans.Schematron.Tests.OtherEngines;

/// <summary>The kit that ANS publishes, when TESTPLANS_KIT names its folder: its schematrons, each with the documents it is for.</summary>
internal static class KitDocuments
{
    public const string WhyNot = "TESTPLANS_KIT ne nomme pas de dossier du kit TestContenuCDA : il n'est pas dans le dépôt.";

    // Edits of one mutant: enough for many rules to fail, few enough for the document to stay one.
    private const int Edits = 12;

    public static string? Folder => Environment.GetEnvironmentVariable("TESTPLANS_KIT") is { Length: > 0 } kit && Directory.Exists(Path.Combine(kit, "ExemplesCDA")) ? Path.GetFullPath(kit) : null;

    /// <summary>The published examples.</summary>
    public static List<string> Examples => Folder is { } kit ? [.. Directory.EnumerateFiles(Path.Combine(kit, "ExemplesCDA"), "*.xml").Where(static file => XmlTree.LoadFile(file).Value is not null).Order(StringComparer.Ordinal)] : [];

    /// <summary>Each volet on its own examples and each profile on all; each example may be followed by mutants of it.</summary>
    /// <param name="mutants">How many mutants of each example, the same at each run.</param>
    /// <param name="work">Where mutants are written.</param>
    public static IEnumerable<(string Schema, string Folder, List<string> Documents)> Pairs(int mutants, string work)
    {
        var kit = Folder!;
        var documents = Examples.Select(example => (Example: example, All: Mutants(example, mutants, work))).ToList();
        var volets = Directory.EnumerateFiles(Path.Combine(kit, "schematrons"), "CI-SIS_*.sch").Order(StringComparer.Ordinal)
            .Select(schema => (schema, kit, documents.Where(one => Flat(one.Example).StartsWith(Flat(schema)["CI-SIS-".Length..], StringComparison.Ordinal)).SelectMany(static one => one.All).ToList()));
        var profiles = Directory.EnumerateFiles(Path.Combine(kit, "schematrons", "profils"), "*.sch", SearchOption.AllDirectories).Where(SchematronLint.IsWhole).Order(StringComparer.Ordinal)
            .Select(schema => (schema, kit, documents.SelectMany(static one => one.All).ToList()));
        return volets.Concat(profiles);
    }

    private static List<string> Mutants(string example, int count, string work)
    {
        var files = new List<string> { example };
        for (var rank = 1; rank <= count && new FileInfo(example).Length < 300_000; rank++)
        {
            var random = new Random(rank);
            var document = XDocument.Load(new StreamReader(example), LoadOptions.PreserveWhitespace);
            for (var edit = 0; edit < Edits; edit++)
            {
                var elements = document.Root!.Descendants().ToList();
                Edit(elements[random.Next(elements.Count)], random.Next(5));
            }

            var path = Path.Combine(work, $"{Path.GetFileNameWithoutExtension(example)}~{rank}.xml");
            document.Save(path, SaveOptions.DisableFormatting);
            files.Add(path);
        }

        return files;
    }

    private static void Edit(XElement element, int kind)
    {
        switch (kind)
        {
            case 0: element.Remove(); break;
            case 1: element.AddAfterSelf(new XElement(element)); break;
            case 2: element.Attributes().FirstOrDefault(static one => !one.IsNamespaceDeclaration)?.Remove(); break;
            case 3: element.SetAttributeValue("nullFlavor", "UNK"); break;
            default: element.Attributes().Where(static one => !one.IsNamespaceDeclaration).ToList().ForEach(static one => one.Value += "x"); break;
        }
    }

    private static string Flat(string path) => Path.GetFileNameWithoutExtension(path).ToUpperInvariant().Replace('_', '-').Replace(' ', '-');
}
