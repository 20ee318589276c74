using TestPlans.Formats.Json;

namespace TestPlans.Systems.Drivers;

/// <summary>« commande » : a program is started for each act; its arguments are a list, never a shell line.</summary>
internal sealed class CommandDriver : IDriver
{
    public const string DriverName = "commande";

    private static readonly TimeSpan DefaultDelay = TimeSpan.FromMinutes(2);

    public string Name => DriverName;

    public bool Plays(ActorRole role) => role == ActorRole.ContentCreator || role == ActorRole.ContentConsumer;

    public string[] Keys(ActorRole role) => ["programme", "arguments", "dossier", "environnement", "delai"];

    public DriverSettings Read(ActorRole role, JsonValue value, SettingsReader reader)
    {
        var program = value.Get("programme");
        var arguments = value.Get("arguments").Expect(JsonKind.Array).Items;
        var needed = role == ActorRole.ContentCreator ? "{demande}" : "{document}";
        if (!arguments.Any(argument => argument.AsText().Contains(needed, StringComparison.Ordinal)))
        {
            throw value.Get("arguments").Error($"un argument doit contenir « {needed} » ; « {{sortie}} » est le dossier où le programme écrit");
        }

        return new CommandSettings(
            ProgramPath.Resolve(reader.Expand(program), Path.GetDirectoryName(Path.GetFullPath(value.File))!),
            [.. arguments.Select(reader.Expand)],
            value.Find("dossier") is { } folder ? reader.Path(folder) : Path.GetDirectoryName(Path.GetFullPath(value.File))!,
            value.MembersOf("environnement").ToDictionary(member => member.Name, member => reader.Expand(member.Value), StringComparer.Ordinal),
            SettingsReader.Delay(value, "delai", DefaultDelay));
    }

    public object? Actor(ActorRole role, DriverSettings settings, DriverContext context) =>
        role == ActorRole.ContentCreator ? new CommandContentCreator((CommandSettings)settings, context)
        : role == ActorRole.ContentConsumer ? new CommandContentConsumer((CommandSettings)settings, context)
        : null;

    public IEnumerable<CheckLine> Check(ActorRole role, DriverSettings settings, DriverContext context)
    {
        var command = (CommandSettings)settings;
        yield return ProgramPath.Find(command.Program) is { } found
            ? new CheckLine(role, true, $"{role.Label} : le programme existe ({found})")
            : new CheckLine(role, false, $"{role.Label} : le programme « {command.Program} » {(File.Exists(command.Program) ? "n’est pas exécutable" : "est introuvable")}");
        if (!Directory.Exists(command.Folder))
        {
            yield return new CheckLine(role, false, $"{role.Label} : {FolderReach.Problem("dossier", command.Folder, "lire")}");
        }
    }
}

/// <summary>« commande » for any role.</summary>
/// <param name="Program">A path, or a name looked up in PATH.</param>
/// <param name="Arguments">With {document}, {demande} and {sortie} to be replaced.</param>
/// <param name="Folder">Where the program runs.</param>
/// <param name="Environment">Variables added for the program.</param>
/// <param name="Delay">After which the program is stopped.</param>
internal sealed record CommandSettings(
    string Program,
    IReadOnlyList<string> Arguments,
    string Folder,
    IReadOnlyDictionary<string, string> Environment,
    TimeSpan Delay)
    : DriverSettings(CommandDriver.DriverName);
