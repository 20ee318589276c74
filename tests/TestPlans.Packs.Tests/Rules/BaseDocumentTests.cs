using TestPlans.Packs.Tests.Schema;

namespace TestPlans.Packs.Tests.Rules;

/// <summary>The input that passes: every rule holds on every base document.</summary>
public sealed class BaseDocumentTests
{
    [TestCaseSource(typeof(BaseDocument), nameof(BaseDocument.All))]
    public void Every_rule_holds(object document)
    {
        var one = (BaseDocument)document;
        Assert.That(RuleModel.All[one.Model].Broken(one.Text), Is.Empty);
    }

    [TestCaseSource(typeof(BaseDocument), nameof(BaseDocument.All))]
    public void The_schema_accepts_it(object document) =>
        Assert.That(CdaSchema.Shared.Value.Errors(((BaseDocument)document).Text), Is.Empty);

    // Structuration minimale 1.16.8, 3.5.5.13.3.7.1: the SIREN of its publisher names the structure of a referenced software, of nobody else.
    [TestCase("</assignedAuthoringDevice>", "</assignedAuthoringDevice><representedOrganization><id root='1.3.2' extension='732829320'/><name>Éditeur fictif</name></representedOrganization>", new string[0])]
    [TestCase("""<id root="1.2.250.1.71.4.2.2" extension="1350000014"/>""", "<id root='1.3.2' extension='732829320'/>", new[] { "STRUCT-MIN-AUTEUR-07" })]
    public void The_publisher_of_a_software_that_is_the_author_is_named_by_its_SIREN(string first, string becomes, string[] broken)
    {
        var document = BaseDocument.Named("cr-riche");
        var at = document.Text.IndexOf(first, document.Text.IndexOf("<author>", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.That(RuleModel.All[document.Model].Broken(document.Text[..at] + becomes + document.Text[(at + first.Length)..]), Is.EqualTo(broken));
    }

    [Test]
    public void Every_rule_is_asked_of_some_base_document()
    {
        var asked = BaseDocument.All
            .SelectMany(static one => RuleModel.All[one.Model].Judge(one.Text))
            .Where(static count => count.Fired > 0)
            .Select(static count => count.Assertion.Id);
        var rules = RuleModel.All.Values.SelectMany(static model => model.Rules).Select(static rule => rule.Id);
        Assert.That(rules.Except(asked), Is.Empty);
    }
}
