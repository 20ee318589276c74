using System.Globalization;
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

    /// <summary>Keeps what nobody waited for, so that nothing received is lost: one attachment of the run each.</summary>
    [AfterTestRun]
    public static async Task KeepUnclaimed(SimulatorHub hub, IReqnrollOutputHelper output)
    {
        ArgumentNullException.ThrowIfNull(hub);
        ArgumentNullException.ThrowIfNull(output);
        foreach (var message in await hub.UnclaimedAsync())
        {
            output.Attach(
                message.Message.Content,
                message.Message.MediaType,
                string.Create(CultureInfo.InvariantCulture, $"reçu sans scénario, n° {message.Number}, {message.Type.Replace('^', '-')}, acquitté {message.Code}.hl7"));
        }
    }
}
