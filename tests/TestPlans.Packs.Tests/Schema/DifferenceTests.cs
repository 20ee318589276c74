using TestPlans.Packs.Tests.Schema.Generation;
using TestPlans.Packs.Tests.Schema.Oracle;

namespace TestPlans.Packs.Tests.Schema;

/// <summary>The written list of differences with the official schema holds neither more nor less than what differs.</summary>
public sealed class DifferenceTests
{
    private static readonly string Folder = Path.Combine(PackFolders.Tests, "Differences");
    private static readonly FactTable Table = FactTable.Read(Path.Combine(Folder, "differences.csv"));

    [TestCaseSource(nameof(Ids))]
    public void Our_verdict_is_the_one_written(string id) =>
        Assert.That(Verdict(CdaSchema.Shared.Value.Errors(File.ReadAllText(PathOf(id)))), Is.EqualTo(Row(id)["ours"]));

    [TestCaseSource(nameof(Ids))]
    public void Each_line_is_still_a_difference(string id)
    {
        Assert.That(Row(id)["ours"], Is.Not.EqualTo(Row(id)["official"]));
        var official = Xerces.Errors(Kit.Schema, [File.ReadAllBytes(PathOf(id))]);
        Assert.That(Verdict(official.Where(e => e.Length > 0)), Is.EqualTo(Row(id)["official"]), official[0]);
    }

    [Test]
    public void Each_document_has_its_line_and_its_reason()
    {
        Assert.That(Directory.GetFiles(Folder, "*.xml").Select(Path.GetFileNameWithoutExtension), Is.EquivalentTo(Ids()));
        Assert.That(Table.Rows.Select(r => r["reason"].Length), Has.All.GreaterThan(20));
    }

    private static IEnumerable<string> Ids() => Table.Rows.Select(r => r["id"]);

    private static FactRow Row(string id) => Table.Rows.Single(r => r["id"] == id);

    private static string PathOf(string id) => Path.Combine(Folder, id + ".xml");

    private static string Verdict(IEnumerable<string> errors) => errors.Any() ? "invalid" : "valid";
}
