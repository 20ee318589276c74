namespace TestPlans.Systems;

/// <summary>What the run lends to a driver. One per scenario: the reference system inside it belongs to that scenario alone.</summary>
public sealed record DriverContext
{
    /// <summary>The clock of every wait and of every « since the step began ».</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>The person at the keyboard.</summary>
    public IOperator Operator { get; init; } = new AbsentOperator();

    /// <summary>The system that the driver « reference » reaches; null when the command has none to offer.</summary>
    public IReferenceSystem? Reference { get; init; }

    /// <summary>Where a driver may write files of its own; created when needed.</summary>
    public required string WorkFolder { get; init; }

    /// <summary>Told at each turn of a wait, for a countdown.</summary>
    public IProgress<WaitProgress>? Progress { get; init; }

    /// <summary>Hides secrets in what drivers say.</summary>
    public SecretMask Secrets { get; init; } = SecretMask.None;
}

/// <summary>A wait that goes on.</summary>
/// <param name="Awaited">What is awaited, in French.</param>
/// <param name="Elapsed">Since the act began.</param>
/// <param name="Limit">When the wait gives up.</param>
public sealed record WaitProgress(string Awaited, TimeSpan Elapsed, TimeSpan Limit);

/// <summary>A system that lives in this process. Implemented by the reference system, which this project does not know.</summary>
public interface IReferenceSystem
{
    /// <summary>The actor of a role, of the type <see cref="ActorRole.Actor"/>; null when the system does not play it.</summary>
    /// <param name="role">The role.</param>
    object? Actor(ActorRole role);
}
