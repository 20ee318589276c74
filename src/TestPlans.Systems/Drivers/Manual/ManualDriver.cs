using TestPlans.Formats.Json;

namespace TestPlans.Systems.Drivers;

/// <summary>« manuel » : a person acts in the system and reports; nothing is ever « conforme » on their word alone.</summary>
internal sealed class ManualDriver : IDriver
{
    public const string DriverName = "manuel";

    public string Name => DriverName;

    public bool Plays(ActorRole role) => true;

    public string[] Keys(ActorRole role) => [];

    public DriverSettings Read(ActorRole role, JsonValue value, SettingsReader reader) => new ManualSettings();

    public object? Actor(ActorRole role, DriverSettings settings, DriverContext context) =>
        role == ActorRole.ContentCreator ? new ManualContentCreator(context)
        : role == ActorRole.ContentConsumer ? new ManualContentConsumer(context)
        : role.IsMessageSupplier ? new ManualMessageSupplier(context)
        : role.IsMessageConsumer ? new ManualMessageConsumer(context)
        : null;

    public IEnumerable<CheckLine> Check(ActorRole role, DriverSettings settings, DriverContext context)
    {
        var who = context.Operator.IsPresent ? "un opérateur sera sollicité" : "aucun opérateur présent : les preuves resteront attendues";
        yield return new CheckLine(role, true, $"{role.Label} : {who}");
    }
}

/// <summary>Nothing to say: the person is handed in.</summary>
internal sealed record ManualSettings() : DriverSettings(ManualDriver.DriverName);
