using TestPlans.Formats.Json;
using TestPlans.Systems.Drivers;

namespace TestPlans.Systems;

/// <summary>What a vendor says of the system under test: its name, its version, and how each role it claims is reached.</summary>
public sealed record SystemDescription
{
    /// <summary>Name of the software.</summary>
    public required string Name { get; init; }

    /// <summary>Its version, as the vendor writes it.</summary>
    public required string Version { get; init; }

    /// <summary>Its vendor.</summary>
    public string? Vendor { get; init; }

    /// <summary>The file it was read from; null for the embedded reference system.</summary>
    public string? Path { get; init; }

    /// <summary>The roles that the system claims, by key of <see cref="ActorRole"/>.</summary>
    public required IReadOnlyDictionary<string, RoleDescription> Roles { get; init; }

    /// <summary>Hides the secrets that came from the environment.</summary>
    public SecretMask Secrets { get; init; } = SecretMask.None;

    /// <summary>Reads systeme.json.</summary>
    /// <param name="path">The file; paths inside are relative to its folder.</param>
    /// <param name="environment">Gives the value of an environment variable, or null; the process's own when omitted.</param>
    /// <exception cref="UnusableSystemException">One French line with file, line and column.</exception>
    public static SystemDescription Load(string path, Func<string, string?>? environment = null)
    {
        var reader = new SystemDescriptionReader(environment ?? Environment.GetEnvironmentVariable);
        try
        {
            return reader.Read(JsonFile.Load(path));
        }
        catch (JsonFileException error)
        {
            throw new UnusableSystemException(reader.Mask.Apply(error.Message), error);
        }
    }

    /// <summary>A system that claims every role and is reached in process: what runs when no systeme.json is named.</summary>
    /// <param name="name">Shown in reports.</param>
    /// <param name="version">Shown in reports.</param>
    public static SystemDescription Embedded(string name, string version) => new()
    {
        Name = name,
        Version = version,
        Roles = ActorRole.All.ToDictionary(role => role.Key, role => new RoleDescription(role, new ReferenceSettings(), null), StringComparer.Ordinal),
    };
}

/// <summary>How one role is reached.</summary>
/// <param name="Role">The role claimed.</param>
/// <param name="Settings">The driver and what it needs.</param>
/// <param name="Options">Options that the system claims for this role (« requiert:… » tags); null when it does not say, which claims all.</param>
public sealed record RoleDescription(ActorRole Role, DriverSettings Settings, IReadOnlyList<string>? Options);
