namespace TestPlans.Systems;

/// <summary>What a consumer keeps of a patient. A list that is null says that this driver cannot observe it, which is never the same as « nothing ».</summary>
public sealed record ConsumerState
{
    /// <summary>The identities kept; empty when there is none.</summary>
    public IReadOnlyList<KeptIdentity>? Identities { get; init; }

    /// <summary>The visits and movements kept; empty when there is none.</summary>
    public IReadOnlyList<KeptVisit>? Visits { get; init; }

    /// <summary>The documents kept, those replaced or deleted included when the system keeps a trace of them; empty when there is none.</summary>
    public IReadOnlyList<KeptDocument>? Documents { get; init; }
}

/// <summary>One identity as a consumer keeps it. An absent value says that the system keeps none.</summary>
public sealed record KeptIdentity
{
    /// <summary>Its local identifiers.</summary>
    public required IReadOnlyList<LocalIdentifier> Identifiers { get; init; }

    /// <summary>The INS, only when the system keeps one.</summary>
    public InsNumber? Ins { get; init; }

    /// <summary>Table HL7 0445 of the French extension: VALI, PROV, VIDE…</summary>
    public string? Status { get; init; }

    /// <summary>« Nom de naissance »</summary>
    public string? BirthName { get; init; }

    /// <summary>« Prénoms de naissance », in order.</summary>
    public IReadOnlyList<string> GivenNames { get; init; } = [];

    /// <summary>« Nom utilisé »</summary>
    public string? UsedName { get; init; }

    /// <summary>« Prénom utilisé »</summary>
    public string? UsedGivenName { get; init; }

    /// <summary>F, M or U.</summary>
    public string? Sex { get; init; }

    /// <summary>AAAA-MM-JJ.</summary>
    public string? BirthDate { get; init; }

    /// <summary>COG code.</summary>
    public string? BirthPlace { get; init; }

    /// <summary>Whether the identity is kept as unknown (PID-31); null when the driver does not show it.</summary>
    public bool? IsUnknown { get; init; }

    /// <summary>The number of the identity that this one was merged into; null while it lives.</summary>
    public string? MergedInto { get; init; }

    /// <summary>The local identifiers of the identities that are linked to this one (A24) and stay apart from it; null when the driver does not show links.</summary>
    public IReadOnlyList<LocalIdentifier>? Linked { get; init; }
}
