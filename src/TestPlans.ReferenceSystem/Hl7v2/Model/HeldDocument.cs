using System.Security.Cryptography;
using TestPlans.Formats.Cda;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hl7v2.Model;

/// <summary>A document that this system took.</summary>
internal sealed record HeldDocument
{
    /// <summary>The patient's identifiers, the INS apart.</summary>
    public required IReadOnlyList<LocalIdentifier> Patient { get; init; }

    public required CdaHeader Header { get; init; }

    public required ReadOnlyMemory<byte> Content { get; init; }

    public KeptDocumentState State { get; init; }

    /// <summary>The document whose place it took.</summary>
    public CdaId? Replaces { get; init; }

    public IReadOnlyList<string> Diffusions { get; init; } = [];

    public IReadOnlyList<string> Masks { get; init; } = [];

    public bool IsOf(IEnumerable<LocalIdentifier> identifiers) => identifiers.Any(Patient.Contains);

    /// <summary>As it is shown to whoever asks.</summary>
    public KeptDocument ToKept() => new()
    {
        Identifier = Header.Id!.ToString(),
        SetId = Header.SetId?.ToString(),
        Version = Header.VersionNumber,
        Type = Header.Code,
        State = State,
        Replaces = Replaces?.ToString(),
        Diffusions = Diffusions,
        Masks = Masks,
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(Content.Span)),
    };
}
