using System.Xml.Linq;

namespace TestPlans.Schematron.Tests.Qt3;

/// <summary>One case of the suite, with what its test set and the catalog give it.</summary>
internal sealed record Case(string Set, string Folder, XElement Element, XElement? Environment, string EnvironmentFolder, IReadOnlyList<(string Type, string Value, bool Satisfied)> Dependencies)
{
    public static readonly XNamespace Ns = "http://www.w3.org/2010/09/qt-fots-catalog";

    public string Name => Element.Attribute("name")!.Value;

    public string Query => Element.Element(Ns + "test")!.Attribute("file") is { } file ? File.ReadAllText(Path.Combine(Folder, file.Value)) : Element.Element(Ns + "test")!.Value;

    public static IEnumerable<Case> ReadAll(string suite)
    {
        var catalog = Load(Path.Combine(suite, "catalog.xml"));
        var shared = catalog.Elements(Ns + "environment").ToDictionary(static one => one.Attribute("name")!.Value);
        foreach (var reference in catalog.Elements(Ns + "test-set"))
        {
            var file = Path.Combine(suite, reference.Attribute("file")!.Value);
            var set = Load(file);
            var folder = Path.GetDirectoryName(file)!;
            var own = set.Elements(Ns + "environment").ToDictionary(static one => one.Attribute("name")!.Value);
            foreach (var element in set.Elements(Ns + "test-case"))
            {
                var (environment, origin) = Find(element.Element(Ns + "environment"), own, folder, shared, suite);
                yield return new Case(set.Attribute("name")!.Value, folder, element, environment, origin, [.. set.Elements(Ns + "dependency").Concat(element.Elements(Ns + "dependency")).Select(Dependency)]);
            }
        }
    }

    private static XElement Load(string path) => XDocument.Load(new StreamReader(path), LoadOptions.PreserveWhitespace).Root!;

    private static (string, string, bool) Dependency(XElement element) =>
        (element.Attribute("type")!.Value, element.Attribute("value")!.Value, element.Attribute("satisfied")?.Value != "false");

    private static (XElement?, string) Find(XElement? wanted, Dictionary<string, XElement> own, string folder, Dictionary<string, XElement> shared, string suite) =>
        wanted?.Attribute("ref")?.Value is not { } name ? (wanted, folder)
        : own.TryGetValue(name, out var local) ? (local, folder)
        : (shared.GetValueOrDefault(name), suite);
}
