using System.Net;
using TestPlans.Formats.Json;

namespace TestPlans.Systems.Drivers;

/// <summary>
/// « mllp » : HL7 v2 over TCP. For a role that sends, <c>port</c> (and <c>ecoute</c>, loopback unless told otherwise) is where our simulator
/// listens; <c>demandes</c> is where acts are written as <see cref="WorkflowFile"/>. For a role that receives, <c>adresse</c> is
/// « hôte:port »; <c>demandes</c> and <c>etats</c> go together: a <see cref="StateRequestFile"/> is written in the first, a <see cref="StateFile"/>
/// of the same name is awaited in the second. A « créateur de documents » gives by <c>adresse</c> where it takes business acknowledgements, a
/// « gestionnaire de documents » by <c>port</c> where our simulator is to take its own.
/// </summary>
internal sealed class MllpDriver : IDriver
{
    public const string DriverName = "mllp";

    private static readonly TimeSpan SupplierDelay = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan ConsumerDelay = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan DefaultSettle = TimeSpan.FromSeconds(1);

    public string Name => DriverName;

    public bool Plays(ActorRole role) => role.IsMessageSupplier || role.IsMessageConsumer;

    public string[] Keys(ActorRole role) =>
        role.IsMessageSupplier
            ? ["port", "ecoute", "demandes", "delai", .. role == ActorRole.DocumentSupplier ? new[] { "adresse" } : []]
            : ["adresse", "demandes", "etats", "delai", "stabilite", .. role == ActorRole.DocumentManager ? new[] { "port", "ecoute" } : []];

    public DriverSettings Read(ActorRole role, JsonValue value, SettingsReader reader) =>
        role.IsMessageSupplier ? ReadSupplier(value, reader) : ReadConsumer(value, reader);

    public object? Actor(ActorRole role, DriverSettings settings, DriverContext context) => settings switch
    {
        MllpSupplierSettings supplier => new MllpMessageSupplier(supplier, context),
        MllpConsumerSettings consumer => new MllpMessageConsumer(consumer, context),
        _ => null,
    };

    public IEnumerable<CheckLine> Check(ActorRole role, DriverSettings settings, DriverContext context) => settings switch
    {
        MllpSupplierSettings supplier =>
        [
            NetworkReach.Free(role, supplier.Listening),
            .. supplier.Returns is { } returns ? [NetworkReach.Answers(role, returns.Host, returns.Port)] : Array.Empty<CheckLine>(),
            .. supplier.Requests is { } requests ? [FolderReach.Writable(role, "demandes", requests)] : Array.Empty<CheckLine>(),
        ],
        MllpConsumerSettings consumer =>
        [
            NetworkReach.Answers(role, consumer.Address.Host, consumer.Address.Port),
            .. consumer.Listening is { } listening ? [NetworkReach.Free(role, listening)] : Array.Empty<CheckLine>(),
            .. consumer.States is { } states ? [FolderReach.Writable(role, "demandes", consumer.Requests!), FolderReach.Readable(role, "etats", states)] : Array.Empty<CheckLine>(),
        ],
        _ => [],
    };

    private static MllpSupplierSettings ReadSupplier(JsonValue value, SettingsReader reader)
    {
        _ = value.Get("port");
        return new MllpSupplierSettings(
            Listening(value, reader), Folder(value, "demandes", reader), SettingsReader.Delay(value, "delai", SupplierDelay), value.Find("adresse") is { } returns ? Address(returns, reader) : null);
    }

    private static MllpConsumerSettings ReadConsumer(JsonValue value, SettingsReader reader)
    {
        var address = Address(value.Get("adresse"), reader);
        var (requests, states) = (Folder(value, "demandes", reader), Folder(value, "etats", reader));
        if (requests is null != states is null)
        {
            throw value.Error("« demandes » et « etats » vont ensemble : l’état demandé dans l’un est rendu dans l’autre");
        }

        return new MllpConsumerSettings(
            address, requests, states, SettingsReader.Delay(value, "delai", ConsumerDelay), SettingsReader.Delay(value, "stabilite", DefaultSettle), value.Find("port") is null ? null : Listening(value, reader));
    }

    private static IPEndPoint Listening(JsonValue value, SettingsReader reader)
    {
        var address = IPAddress.Loopback;
        if (value.Find("ecoute") is { } listening && !IPAddress.TryParse(reader.Expand(listening), out address!))
        {
            throw listening.Error($"« {listening.Raw} » n’est pas une adresse IP ; « 0.0.0.0 » écoute sur toutes celles de cette machine");
        }

        return new IPEndPoint(address, SettingsReader.Number(value, "port", 0, 1, 65_535));
    }

    private static NetworkAddress Address(JsonValue address, SettingsReader reader)
    {
        var text = reader.Expand(address);
        var colon = text.LastIndexOf(':');
        return colon >= 1 && int.TryParse(text.AsSpan(colon + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65_535
            ? new NetworkAddress(text[..colon].Trim('[', ']'), port)
            : throw address.Error($"« {address.Raw} » n’est pas une adresse « hôte:port », comme « 192.0.2.7:2575 »");
    }

    private static string? Folder(JsonValue value, string key, SettingsReader reader) => value.Find(key) is { } path ? reader.Path(path) : null;
}
