using TestPlans.Gherkin;

namespace TestPlans.Conformance;

/// <summary>The one run that all scenarios share: opened by the first, closed after the last.</summary>
internal static class ConformanceRun
{
    private static readonly Lazy<Task<PlanSession>> Session = new(() =>
        PlanSession.StartAsync(ConformanceHost.Library, Entries.Plan, ConformanceHost.Sink, ConformanceHost.Options));

    public static bool IsOpen => Session.IsValueCreated;

    public static Task<PlanSession> SessionAsync() => Session.Value;
}

/// <summary>Closes the run.</summary>
[SetUpFixture]
internal sealed class ConformanceEnd
{
    [OneTimeTearDown]
    public async Task End()
    {
        if (ConformanceRun.IsOpen)
        {
            var session = await ConformanceRun.SessionAsync();
            await session.EndAsync();
            Assert.That(session.Fault, Is.Null, "La campagne ne s'est pas terminée proprement.");
        }
    }
}
