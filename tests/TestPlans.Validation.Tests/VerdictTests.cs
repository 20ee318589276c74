namespace TestPlans.Validation.Tests;

internal sealed class VerdictTests
{
    [TestCase(Verdict.Passed, Verdict.NotApplicable, Verdict.Passed)]
    [TestCase(Verdict.Passed, Verdict.Inconclusive, Verdict.Inconclusive)]
    [TestCase(Verdict.Inconclusive, Verdict.Failed, Verdict.Failed)]
    [TestCase(Verdict.NotApplicable, Verdict.NotApplicable, Verdict.NotApplicable)]
    public void Combining_keeps_the_strongest(Verdict left, Verdict right, Verdict expected)
    {
        Assert.That(Verdicts.Combine([left, right]), Is.EqualTo(expected));
        Assert.That(Verdicts.Combine([right, left]), Is.EqualTo(expected));
    }

    [Test]
    public void Nothing_checked_is_inconclusive() => Assert.That(Verdicts.Combine([]), Is.EqualTo(Verdict.Inconclusive));

    [Test]
    public void Every_verdict_has_its_French_word() =>
        Assert.That(Enum.GetValues<Verdict>().Select(verdict => verdict.InFrench()), Is.EquivalentTo(new[] { "conforme", "non conforme", "non concluant", "sans objet" }));
}
