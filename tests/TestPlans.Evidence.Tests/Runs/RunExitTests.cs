using TestPlans.Gherkin;

namespace TestPlans.Evidence.Tests;

internal sealed class RunExitTests
{
    private static RunView View(params Outcome[] outcomes) => new()
    {
        FinishedAt = DateTimeOffset.UnixEpoch,
        Selected = outcomes.Length,
        Scenarios = [.. outcomes.Select((outcome, i) => new ScenarioView { Key = $"a:{i}", Uri = "a", Name = "s", Outcome = outcome })],
    };

    [TestCase(0, Outcome.Passed)]
    [TestCase(0, Outcome.Passed, Outcome.Skipped)]
    [TestCase(1, Outcome.Passed, Outcome.Failed)]
    [TestCase(1, Outcome.Broken, Outcome.Failed)]
    [TestCase(3, Outcome.Passed, Outcome.Broken)]
    [TestCase(3, Outcome.Passed, Outcome.Awaited)]
    [TestCase(3, Outcome.Passed, Outcome.ToReview)]
    [TestCase(3, Outcome.Skipped)]
    [TestCase(3)]
    public void The_exit_code_follows_the_outcomes(int code, params Outcome[] outcomes) => Assert.That(RunExit.Code(View(outcomes)), Is.EqualTo(code));

    [Test]
    public void A_problem_or_an_interruption_is_never_zero()
    {
        Assert.That(RunExit.Code(View(Outcome.Passed) with { Problems = ["un plan illisible"] }), Is.EqualTo(3));
        Assert.That(RunExit.Code(View(Outcome.Passed) with { FinishedAt = null }), Is.EqualTo(3));
        Assert.That(RunExit.Code(View(Outcome.Passed) with { Selected = 2 }), Is.EqualTo(3));
    }
}
