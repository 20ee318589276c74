using TestPlans.Formats.Json;

namespace TestPlans.Systems.Drivers;

/// <summary>« reference » : the system lives in this process and is handed in by the command.</summary>
internal sealed class ReferenceDriver : IDriver
{
    public const string DriverName = "reference";

    public string Name => DriverName;

    public bool Plays(ActorRole role) => true;

    public string[] Keys(ActorRole role) => [];

    public DriverSettings Read(ActorRole role, JsonValue value, SettingsReader reader) => new ReferenceSettings();

    public object? Actor(ActorRole role, DriverSettings settings, DriverContext context) => context.Reference?.Actor(role);

    public IEnumerable<CheckLine> Check(ActorRole role, DriverSettings settings, DriverContext context)
    {
        yield return context.Reference?.Actor(role) is null
            ? new CheckLine(role, false, $"{role.Label} : le système de référence embarqué ne joue pas ce rôle")
            : new CheckLine(role, true, $"{role.Label} : système de référence embarqué");
    }
}

/// <summary>Nothing to say: the system is handed in.</summary>
internal sealed record ReferenceSettings() : DriverSettings(ReferenceDriver.DriverName);
