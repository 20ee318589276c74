using TestPlans.Packs.Tests.Schema.Generation;
using TestPlans.Packs.Tests.Schema.Instances;

namespace TestPlans.Packs.Tests.Schema;

/// <summary>
/// Each type of the tables, in the smallest document around it: what the table takes is valid, and each row broken alone is refused.
/// </summary>
public sealed class TypeCaseTests
{
    private static readonly TypeCases All = new(Model.Load(PackFolders.Model));

    [TestCaseSource(nameof(TypeNames))]
    public void The_schema_says_what_the_table_says(string type)
    {
        var judged = All.Of(type).Select(c => (c.Label, c.Valid, Errors: CdaSchema.Shared.Value.Errors(c.Document.ToString()))).ToList();
        var wrong = judged.Where(c => c.Valid != (c.Errors.Count == 0)).Select(c => $"{c.Label}: {(c.Valid ? c.Errors[0] : "accepté")}");
        Assert.That(wrong, Is.Empty);
        Assert.That(judged.Select(c => c.Valid).Distinct().Count(), Is.EqualTo(2), "Each type is proven both ways.");
    }

    [Test]
    public void Every_type_has_a_place_in_a_document() => Assert.That(All.Unreached, Is.Empty);

    private static IEnumerable<string> TypeNames() => All.Names;
}
