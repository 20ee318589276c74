using TestPlans.Gherkin;

namespace TestPlans.Conformance;

/// <summary>One feature, as NUnit sees it.</summary>
[Features]
internal sealed class PlanFixture(FeatureEntry feature)
{
    [Scenarios]
    public async Task Scenario(ScenarioEntry test)
    {
        if (test.Scenario is null)
        {
            Assert.Fail(test.Error!);
        }

        var session = await ConformanceRun.SessionAsync();
        Assert.That(session.Fault, Is.Null, "La campagne n'a pas pu commencer.");
        Tell(await session.RunAsync(test.Scenario!, TestContext.CurrentContext.CancellationToken));
    }

    [OneTimeTearDown]
    public async Task EndFeature()
    {
        if (feature.Feature is { } ended && ConformanceRun.IsOpen)
        {
            await (await ConformanceRun.SessionAsync()).EndFeatureAsync(ended);
        }
    }

    /// <summary>A scenario that is not conclusive is red: green is earned. What waits for a person is neither.</summary>
    private static void Tell(ScenarioResult result)
    {
        var message = $"{result.Outcome.DisplayName()} ({result.Scenario.Key}) : {result.Reason}";
        switch (result.Outcome)
        {
            case Outcome.Failed or Outcome.Broken:
                Assert.Fail(message);
                break;
            case Outcome.Awaited or Outcome.ToReview:
                Assert.Inconclusive(message);
                break;
            case Outcome.Skipped:
                Assert.Ignore(message);
                break;
        }
    }
}
