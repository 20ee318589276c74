namespace TestPlans.Systems.Drivers;

/// <summary>« dossier » for a créateur de contenu.</summary>
/// <param name="Output">Where the system's documents appear.</param>
/// <param name="Requests">Where requests are written for a system that answers alone; null when an operator acts.</param>
/// <param name="Delay">How long a document is awaited.</param>
/// <param name="Settle">How long a file must stay unchanged.</param>
internal sealed record FolderCreatorSettings(string Output, string? Requests, TimeSpan Delay, TimeSpan Settle)
    : DriverSettings(FolderDriver.DriverName);

/// <summary>« dossier » for a consommateur de contenu.</summary>
/// <param name="Input">Where documents are dropped for the system.</param>
/// <param name="Restitutions">Where the system says what it did; null when an operator says it.</param>
/// <param name="Delay">How long a restitution is awaited.</param>
/// <param name="Settle">How long a file must stay unchanged.</param>
internal sealed record FolderConsumerSettings(string Input, string? Restitutions, TimeSpan Delay, TimeSpan Settle)
    : DriverSettings(FolderDriver.DriverName);
