using TestPlans.Systems.Drivers;

namespace TestPlans.Systems;

/// <summary>The system under test as scenarios meet it: the actors of the roles it claims.</summary>
/// <param name="description">What the vendor says of it.</param>
/// <param name="context">What the run lends for this scenario.</param>
public sealed class SystemUnderTest(SystemDescription description, DriverContext context)
{
    private readonly Dictionary<string, object?> _actors = new(StringComparer.Ordinal);
    private readonly DriverContext _context = context with { Secrets = context.Secrets.And(description.Secrets) };

    /// <summary>What the vendor says of it.</summary>
    public SystemDescription Description { get; } = description;

    /// <summary>What the run lent, with the secrets of the description masked.</summary>
    public DriverContext Context => _context;

    /// <summary>True when systeme.json declares the role.</summary>
    /// <param name="role">The role.</param>
    public bool Claims(ActorRole role) => Description.Roles.ContainsKey(role.Key);

    /// <summary>True when the system claims the option for the role; a role that lists no option claims all.</summary>
    /// <param name="role">The role.</param>
    /// <param name="option">The word after « requiert: ».</param>
    public bool Claims(ActorRole role, string option) =>
        Description.Roles.TryGetValue(role.Key, out var reached) && (reached.Options is null || reached.Options.Contains(option, StringComparer.OrdinalIgnoreCase));

    /// <summary>The name of the driver that reaches the role, or null when the role is not claimed.</summary>
    /// <param name="role">The role.</param>
    public string? DriverOf(ActorRole role) => Description.Roles.TryGetValue(role.Key, out var reached) ? reached.Settings.Driver : null;

    /// <summary>The actor of a role, the same all along a scenario; null when the system does not claim the role or the driver cannot play it.</summary>
    /// <param name="role">The role.</param>
    /// <typeparam name="T">The interface of the role.</typeparam>
    public T? Actor<T>(ActorRole role)
        where T : class
    {
        if (!_actors.TryGetValue(role.Key, out var actor))
        {
            actor = Description.Roles.TryGetValue(role.Key, out var reached)
                ? DriverCatalogue.Of(reached.Settings).Actor(role, reached.Settings, _context)
                : null;
            _actors[role.Key] = actor;
        }

        return actor as T;
    }

    /// <summary>« Créateur de contenu », or null when the system does not claim it.</summary>
    public IContentCreator? ContentCreator => Actor<IContentCreator>(ActorRole.ContentCreator);

    /// <summary>« Consommateur de contenu », or null when the system does not claim it.</summary>
    public IContentConsumer? ContentConsumer => Actor<IContentConsumer>(ActorRole.ContentConsumer);
}
