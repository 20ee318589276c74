using System.Text;
using TestPlans.Packs.Tests.Schema.Generation;
using TestPlans.Packs.Tests.Schema.Instances;
using TestPlans.Packs.Tests.Schema.Mutants;
using TestPlans.Packs.Tests.Schema.Oracle;

namespace TestPlans.Packs.Tests.Schema;

/// <summary>The verdict of our schema, by both processors, is that of the official schema.</summary>
public sealed class KitParityTests
{
    private const ulong Seed = 20260101;

    [Test]
    public void On_each_published_document()
    {
        var files = Kit.Documents;
        Compare(files, File.ReadAllBytes);
        TestContext.Out.WriteLine($"{files.Count} documents");
    }

    [Test]
    public void On_each_case_of_each_type()
    {
        var official = Kit.Schema;
        var all = new TypeCases(Model.Load(PackFolders.Model));
        var cases = all.Names.SelectMany(all.Of).ToList();
        var verdicts = Xerces.Errors(official, cases.Select(c => Encoding.UTF8.GetBytes(c.Document.ToString())));
        var wrong = cases.Zip(verdicts).Where(p => p.First.Valid != (p.Second.Length == 0)).Select(p => $"{p.First.Type} {p.First.Label}: {p.Second}").ToList();
        TestContext.Out.WriteLine($"{cases.Count} cases of {all.Names.Count()} types, {cases.Count(c => c.Valid)} valid; {wrong.Count} differ");
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void On_mutants_of_the_published_documents()
    {
        var mutants = new Mutator(Seed).Of(Kit.Documents).ToList();
                TestContext.Out.WriteLine($"{mutants.Count} mutants of {mutants.Select(m => m.Document).Distinct().Count()} documents, {mutants.Select(m => m.Type).Distinct().Count()} types, seed {Seed}");
        TestContext.Out.WriteLine(string.Join(", ", mutants.CountBy(m => Family(m.Type)).Select(f => $"{f.Key} {f.Value}")));
        TestContext.Out.WriteLine(string.Join(", ", mutants.CountBy(m => m.Edit).Select(e => $"{e.Key} {e.Value}")));
        var bytes = mutants.ToDictionary(m => m.Name, m => m.Bytes);
        Compare([.. bytes.Keys], n => bytes[n]);
        Assert.That(mutants, Has.Count.GreaterThanOrEqualTo(300));
    }

    private static string Family(string type) => type switch
    {
        _ when type.StartsWith("POCD", StringComparison.Ordinal) => "classes",
        _ when type.StartsWith("StrucDoc", StringComparison.Ordinal) => "narrative",
        _ when type.Contains(':', StringComparison.Ordinal) => "extensions",
        _ => "data types",
    };

    private static void Compare(IReadOnlyList<string> names, Func<string, byte[]> bytes)
    {
        var official = Xerces.Errors(Kit.Schema, names.Select(bytes));
        var ours = Xerces.Errors(Path.Combine(PackFolders.Cda, "CDA.xsd"), names.Select(bytes));
        var net = names.Select(n => CdaSchema.Shared.Value.Errors(new StreamReader(new MemoryStream(bytes(n)))) is [var first, ..] ? first : "").ToList();
        TestContext.Out.WriteLine($"{names.Count} judged, {official.Count(o => o.Length == 0)} valid");
        Assert.Multiple(() =>
        {
            for (var i = 0; i < names.Count; i++)
            {
                Assert.That((ours[i].Length == 0, net[i].Length == 0), Is.EqualTo((official[i].Length == 0, official[i].Length == 0)), $"{names[i]}: {official[i]} / {ours[i]} / {net[i]}");
            }
        });
    }
}
