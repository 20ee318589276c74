using TestPlans.Formats.Json;
using TestPlans.Systems.Drivers;

namespace TestPlans.Systems;

/// <summary>Reads systeme.json: French keys, secrets from the environment, one complaint at its place.</summary>
internal sealed class SystemDescriptionReader(Func<string, string?> environment)
{
    private readonly SettingsReader _values = new(environment);

    public SecretMask Mask => _values.Mask;

    public SystemDescription Read(JsonValue root)
    {
        root.OnlyKeys("nom", "version", "editeur", "roles");
        var roles = new Dictionary<string, RoleDescription>(StringComparer.Ordinal);
        foreach (var member in root.Get("roles").Expect(JsonKind.Object).Members)
        {
            var role = ActorRole.All.FirstOrDefault(known => known.Key == member.Name) ?? throw UnknownRole(member);
            roles.Add(role.Key, ReadRole(role, member.Value.Expect(JsonKind.Object)));
        }

        if (roles.Count == 0)
        {
            throw root.Get("roles").Error($"au moins un rôle est attendu : {string.Join(", ", ActorRole.All.Select(role => role.Key))}");
        }

        return new SystemDescription
        {
            Name = _values.Expand(root.Get("nom")),
            Version = _values.Expand(root.Get("version")),
            Vendor = root.Find("editeur") is { } vendor ? _values.Expand(vendor) : null,
            Path = root.File,
            Roles = roles,
            Secrets = _values.Mask,
        };
    }

    private RoleDescription ReadRole(ActorRole role, JsonValue value)
    {
        var name = value.Get("pilote");
        var driver = DriverCatalogue.Find(name.AsText())
            ?? throw name.Error($"pilote inconnu « {name.Raw} » ; pilotes connus : {string.Join(", ", DriverCatalogue.All.Select(known => known.Name))}");
        if (!driver.Plays(role))
        {
            var others = DriverCatalogue.All.Where(known => known.Plays(role)).Select(known => known.Name);
            throw name.Error($"le pilote « {driver.Name} » n’atteint pas un {role.Label} ; pilotes de ce rôle : {string.Join(", ", others)}");
        }

        value.OnlyKeys(["pilote", "options", .. driver.Keys(role)]);
        return new RoleDescription(role, driver.Read(role, value, _values), value.Find("options") is null ? null : value.Texts("options"));
    }

    private static JsonFileException UnknownRole(JsonMember member)
    {
        var known = ActorRole.All.Select(role => role.Key).ToArray();
        var hint = NearestName.Find(member.Name, known) is { } nearest ? $"vouliez-vous écrire « {nearest} » ?" : $"rôles connus : {string.Join(", ", known)}";
        return new JsonFileException(member.Value.File, member.Line, member.Column, $"rôle inconnu « {member.Name} » ; {hint}");
    }
}
