using TestPlans.Formats.Json;

namespace TestPlans.Systems.Drivers;

/// <summary>« dossier » : the system and the tool meet in folders.</summary>
internal sealed class FolderDriver : IDriver
{
    public const string DriverName = "dossier";

    private static readonly TimeSpan DefaultDelay = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan DefaultSettle = TimeSpan.FromSeconds(1);

    public string Name => DriverName;

    public bool Plays(ActorRole role) => role == ActorRole.ContentCreator || role == ActorRole.ContentConsumer;

    public string[] Keys(ActorRole role) =>
        role == ActorRole.ContentCreator ? ["sortie", "demandes", "delai", "stabilite"] : ["entree", "restitutions", "delai", "stabilite"];

    public DriverSettings Read(ActorRole role, JsonValue value, SettingsReader reader)
    {
        var delay = SettingsReader.Delay(value, "delai", DefaultDelay);
        var settle = SettingsReader.Delay(value, "stabilite", DefaultSettle);
        return role == ActorRole.ContentCreator
            ? new FolderCreatorSettings(reader.Path(value.Get("sortie")), Optional("demandes"), delay, settle)
            : new FolderConsumerSettings(reader.Path(value.Get("entree")), Optional("restitutions"), delay, settle);

        string? Optional(string key) => value.Find(key) is { } path ? reader.Path(path) : null;
    }

    public object? Actor(ActorRole role, DriverSettings settings, DriverContext context) => settings switch
    {
        FolderCreatorSettings creator => new FolderContentCreator(creator, context),
        FolderConsumerSettings consumer => new FolderContentConsumer(consumer, context),
        _ => null,
    };

    public IEnumerable<CheckLine> Check(ActorRole role, DriverSettings settings, DriverContext context) => settings switch
    {
        FolderCreatorSettings creator =>
        [
            FolderReach.Readable(role, "sortie", creator.Output),
            .. creator.Requests is { } requests ? [FolderReach.Writable(role, "demandes", requests)] : Array.Empty<CheckLine>(),
        ],
        FolderConsumerSettings consumer =>
        [
            FolderReach.Writable(role, "entree", consumer.Input),
            .. consumer.Restitutions is { } folder ? [FolderReach.Readable(role, "restitutions", folder)] : Array.Empty<CheckLine>(),
        ],
        _ => [],
    };
}
