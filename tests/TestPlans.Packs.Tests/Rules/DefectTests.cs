namespace TestPlans.Packs.Tests.Rules;

/// <summary>The input that fails: one edit, and the rule that it breaks fails alone.</summary>
public sealed class DefectTests
{
    [TestCaseSource(typeof(DefectFiles), nameof(DefectFiles.All))]
    public void It_breaks_its_rule_and_no_other(object defect)
    {
        var one = (Defect)defect;
        var model = RuleModel.All[BaseDocument.Named(one.Base).Model];
        var broken = model.Judge(one.Apply()).Where(static count => count.Failed > 0 || count.NotEvaluable > 0).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(broken.Select(static count => count.Assertion.Id), Is.EqualTo(new[] { one.Rule }), one.Fault);
            Assert.That(broken.Sum(static count => count.NotEvaluable), Is.Zero);
        });
    }
}
