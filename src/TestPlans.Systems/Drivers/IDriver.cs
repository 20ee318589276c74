using TestPlans.Formats.Json;

namespace TestPlans.Systems.Drivers;

/// <summary>One way to reach a system: reads its settings, gives the actors, checks that they can be reached.</summary>
internal interface IDriver
{
    /// <summary>The word after « pilote ».</summary>
    string Name { get; }

    /// <summary>Whether the driver can reach a system in this role.</summary>
    bool Plays(ActorRole role);

    /// <summary>The keys that the driver reads for a role.</summary>
    string[] Keys(ActorRole role);

    /// <summary>Reads the settings of a role.</summary>
    /// <exception cref="JsonFileException">A setting is missing or wrong.</exception>
    DriverSettings Read(ActorRole role, JsonValue value, SettingsReader reader);

    /// <summary>The actor of a role, or null when this driver cannot play it.</summary>
    object? Actor(ActorRole role, DriverSettings settings, DriverContext context);

    /// <summary>Reaches the actor without making it act.</summary>
    IEnumerable<CheckLine> Check(ActorRole role, DriverSettings settings, DriverContext context);
}

/// <summary>The drivers, in the order that messages show them.</summary>
internal static class DriverCatalogue
{
    public static IReadOnlyList<IDriver> All { get; } = [new FolderDriver(), new CommandDriver(), new MllpDriver(), new ManualDriver(), new ReferenceDriver()];

    public static IDriver? Find(string name) => All.FirstOrDefault(driver => string.Equals(driver.Name, name, StringComparison.Ordinal));

    public static IDriver Of(DriverSettings settings) => Find(settings.Driver) ?? throw new InvalidOperationException($"no driver named {settings.Driver}");
}
