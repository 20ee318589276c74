using TestPlans.Formats.Cda;

namespace TestPlans.ReferenceSystem.Model;

/// <summary>
/// The documents that this system has taken, by identifier and by version of their set: none is taken twice (ANS, Structuration minimale
/// 1.16.8, 3.5.5.10, for a consumer).
/// </summary>
internal sealed class ReceivedVersions(ActiveDefect defect)
{
    private readonly HashSet<string> _ids = [];
    private readonly HashSet<string> _versions = [];

    /// <summary>Why a document is not taken, for the user; null when it may be.</summary>
    public string? Refuses(CdaHeader header) =>
        Id(header) is { } id && _ids.Contains(id) && !defect.Switches(Behaviours.TakeKnownId) ? $"le document {id} est déjà enregistré, non intégré"
        : Version(header) is { } version && _versions.Contains(version) && !defect.Switches(Behaviours.TakeKnownVersion) ? $"la version {header.VersionNumber} de ce document est déjà enregistrée, non intégrée"
        : null;

    /// <summary>Remembers a document that is taken.</summary>
    public void Keep(CdaHeader header)
    {
        _ = Id(header) is { } id && _ids.Add(id);
        _ = Version(header) is { } version && _versions.Add(version);
    }

    private static string? Id(CdaHeader header) => header.Id?.ToString();

    private static string? Version(CdaHeader header) => header is { SetId: { } set, VersionNumber: { } number } ? $"{set} {number}" : null;
}
