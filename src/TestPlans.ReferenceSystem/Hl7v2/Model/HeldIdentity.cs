using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hl7v2.Model;

/// <summary>An identity that this system learned from messages.</summary>
internal sealed record HeldIdentity
{
    /// <summary>Its identifiers, the INS apart.</summary>
    public required IReadOnlyList<LocalIdentifier> Identifiers { get; init; }

    public InsNumber? Ins { get; init; }

    /// <summary>PID-32, its repetitions joined by a space.</summary>
    public string Status { get; init; } = "";

    public string? BirthName { get; init; }

    public IReadOnlyList<string> GivenNames { get; init; } = [];

    public string? UsedName { get; init; }

    public string? UsedGivenName { get; init; }

    public string? Sex { get; init; }

    /// <summary>AAAA-MM-JJ.</summary>
    public string? BirthDate { get; init; }

    public string? BirthPlace { get; init; }

    /// <summary>PID-31: nobody knows who it is.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>EVN-6 of the last message that changed it, as it came: it sorts as text.</summary>
    public string UpdatedAt { get; init; } = "";

    /// <summary>The number of the identity that this one was merged into.</summary>
    public string? MergedInto { get; init; }

    public bool Has(LocalIdentifier identifier) => Identifiers.Contains(identifier);

    /// <summary>As it is shown to whoever asks.</summary>
    /// <param name="linked">The identifiers linked to it.</param>
    public KeptIdentity ToKept(IReadOnlyList<LocalIdentifier> linked) => new()
    {
        Identifiers = Identifiers,
        Ins = Ins,
        Status = Status.Length == 0 ? null : Status,
        BirthName = BirthName,
        GivenNames = GivenNames,
        UsedName = UsedName,
        UsedGivenName = UsedGivenName,
        Sex = Sex,
        BirthDate = BirthDate,
        BirthPlace = BirthPlace,
        IsUnknown = IsUnknown,
        MergedInto = MergedInto,
        Linked = linked,
    };
}
