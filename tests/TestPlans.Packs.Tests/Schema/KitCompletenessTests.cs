using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using TestPlans.Packs.Tests.Schema.Generation;
using TestPlans.Packs.Tests.Schema.Instances;
using TestPlans.Packs.Tests.Schema.Oracle;

namespace TestPlans.Packs.Tests.Schema;

/// <summary>
/// Nothing that the official schema takes is missing from the tables: one processor, asked the same by both schemas, expects
/// the same elements at each place, refuses the same attributes and enumerates the same codes.
/// </summary>
public sealed partial class KitCompletenessTests
{
    private static readonly string Ours = Path.Combine(PackFolders.Cda, "CDA.xsd");

    [Test]
    public void Both_schemas_expect_the_same_at_each_place()
    {
        var all = new TypeCases(Model.Load(PackFolders.Model));
        var names = Official(AttributeNames());
        var probes = all.Names.SelectMany(n => all.Probes(n, names)).ToList();
        var differ = Differences([.. probes.Select(p => (p.Type + " " + p.Label, p.Document))]);
        TestContext.Out.WriteLine($"{probes.Count} probes, {names.Count} attribute names; {differ.Count} differ");
        Assert.That(differ, Is.Empty);
    }

    [Test]
    public void Both_schemas_know_the_same_types()
    {
        var all = new TypeCases(Model.Load(PackFolders.Model));

        // The DICOM elements use one data type; the others are left out of that namespace (see the written differences).
        var prefixes = Model.Load(PackFolders.Model).Files.Select(f => f.Prefix).Where(p => p is not "xsl" and not "dicom").Distinct();
        var names = Official(TypeNames());
        var probes = prefixes.SelectMany(p => names.Select(n => ($"{p}:{n}", all.Naming($"{p}:{n}")))).ToList();
        var unknown = Differences(probes, e => e.Contains("cvc-elt.4.2", StringComparison.Ordinal));
        TestContext.Out.WriteLine($"{names.Count} names of types, {probes.Count} probes; {unknown.Count} differ");
        Assert.That(unknown, Is.Empty);
    }

    private static List<string> Differences(List<(string Label, XDocument Document)> probes, Func<string, bool>? only = null)
    {
        var bytes = probes.Select(p => Encoding.UTF8.GetBytes(p.Document.ToString()));
        var (official, ours) = (Xerces.Errors(Kit.Schema, bytes), Xerces.Errors(Ours, bytes));
        return [.. from i in Enumerable.Range(0, probes.Count)
                   let o = Answers.Comparable(official[i]).Where(e => only is null || only(e))
                   let u = Answers.Comparable(ours[i]).Where(e => only is null || only(e))
                   where !o.SequenceEqual(u)
                   select $"{probes[i].Label}: {string.Join(" | ", o.Except(u))} <> {string.Join(" | ", u.Except(o))}"];
    }

    // The names come from the official files, so that one forgotten everywhere here is tried too.
    private static IReadOnlyCollection<string> Official(Regex name)
    {
        var folder = Path.GetDirectoryName(Kit.Schema)!;
        var files = Directory.GetFiles(folder, "*.xsd", SearchOption.AllDirectories).Where(f => Path.GetFileName(Path.GetDirectoryName(f)) != "schema");
        return [.. files.SelectMany(f => name.Matches(File.ReadAllText(f))).Select(m => m.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal)];
    }

    [GeneratedRegex("""<xs:attribute\s+name="(?<name>[^"]+)""", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex AttributeNames();

    [GeneratedRegex("""<xs:complexType\s[^>]*name="(?<name>[^"]+)""", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex TypeNames();
}
