using TestPlans.Cli.Wiring;
using TestPlans.ReferenceSystem;
using TestPlans.Systems;

namespace TestPlans.Cli.Running;

/// <summary>The system under test of a run, from <c>--system [ROLE=]systeme.json…</c>.</summary>
internal static class SystemsUnderTest
{
    /// <summary>The embedded reference system when none is named; several systems are joined by the roles each is named for.</summary>
    /// <exception cref="UsageException">A role is unknown, or two systems play it.</exception>
    public static SystemDescription Read(IReadOnlyList<string> named)
    {
        if (named.Count == 0)
        {
            return SystemDescription.Embedded(ReferenceSoftware.Name, ToolVersion.Current);
        }

        var parts = named.Select(Part).ToList();
        if (parts.Count == 1)
        {
            return parts[0];
        }

        var roles = new Dictionary<string, RoleDescription>(StringComparer.Ordinal);
        foreach (var (key, role) in parts.SelectMany(part => part.Roles))
        {
            if (!roles.TryAdd(key, role))
            {
                throw new UsageException($"deux systèmes jouent le rôle « {role.Role.Label} » ; écrivez --system {key}=systeme.json pour n'en désigner qu'un");
            }
        }

        return parts[0] with
        {
            Name = string.Join(" + ", parts.Select(part => part.Name).Distinct(StringComparer.Ordinal)),
            Version = string.Join(" + ", parts.Select(part => part.Version)),
            Roles = roles,
            Secrets = parts.Skip(1).Aggregate(parts[0].Secrets, (mask, part) => mask.And(part.Secrets)),
        };
    }

    private static SystemDescription Part(string named)
    {
        var equals = named.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0 || File.Exists(named))
        {
            return SystemDescription.Load(named);
        }

        var role = ActorRole.Find(named[..equals])
            ?? throw new UsageException($"le rôle « {named[..equals]} » est inconnu ; rôles : {string.Join(", ", ActorRole.All.Select(known => known.Key))}");
        var system = SystemDescription.Load(named[(equals + 1)..]);
        return system.Roles.TryGetValue(role.Key, out var reached)
            ? system with { Roles = new Dictionary<string, RoleDescription>(StringComparer.Ordinal) { [role.Key] = reached } }
            : throw new UsageException($"{named[(equals + 1)..]} ne revendique pas le rôle « {role.Label} »");
    }
}
