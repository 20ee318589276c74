using TestPlans.Systems;

namespace TestPlans.Steps.Hl7v2;

/// <summary>The simulators listen before the first scenario: a system that is already connected, or that retries, finds them.</summary>
[Binding]
public static class SimulatorHooks
{
    /// <summary>Starts those whose port systeme.json names. One that cannot listen is said by the scenarios that need it.</summary>
    [BeforeTestRun]
    public static async Task Start(SimulatorHub hub, SystemUnderTest system)
    {
        ArgumentNullException.ThrowIfNull(hub);
        _ = await hub.StartAllAsync(system);
    }
}
