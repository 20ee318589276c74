using TestPlans.Systems.Drivers;

namespace TestPlans.Systems;

/// <summary>Reaches every actor before a run, so that a wrong path costs a second and not a campaign.</summary>
public static class SystemCheck
{
    /// <summary>One or more lines for each role that the system claims. Nothing is sent to the system.</summary>
    /// <param name="system">The system to reach.</param>
    public static IReadOnlyList<CheckLine> Run(SystemUnderTest system)
    {
        var lines = new List<CheckLine>();
        foreach (var reached in system.Description.Roles.Values)
        {
            var driver = DriverCatalogue.Of(reached.Settings);
            lines.AddRange(driver.Check(reached.Role, reached.Settings, system.Context)
                .Select(line => line with { Text = system.Context.Secrets.Apply(line.Text) }));
        }

        return lines;
    }
}

/// <summary>What was found of one actor.</summary>
/// <param name="Role">The role.</param>
/// <param name="IsReached">False when a run would be « non concluant » for this role.</param>
/// <param name="Text">One French line, secrets masked.</param>
public sealed record CheckLine(ActorRole Role, bool IsReached, string Text);
