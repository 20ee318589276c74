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
