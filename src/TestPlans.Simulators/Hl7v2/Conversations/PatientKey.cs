namespace TestPlans.Simulators.Hl7v2;

/// <summary>
/// How a patient is recognised in messages: any of the matricule INS, the IPP, or the traits (birth name and date of birth). Traits serve
/// when the system under test chooses its own identifiers.
/// </summary>
public sealed record PatientKey
{
    /// <summary>The matricule INS (CX-1 of the INS); null when there is none.</summary>
    public string? Ins { get; init; }

    /// <summary>The IPP (CX-1 of type PI); null when it is not known.</summary>
    public string? Ipp { get; init; }

    /// <summary>The authority of the IPP: its local name (CX-4.1) or its identifier (CX-4.2); null takes any.</summary>
    public string? IppAuthority { get; init; }

    /// <summary>« Nom de naissance »; accents, case and signs do not count. Null: traits do not serve.</summary>
    public string? BirthName { get; init; }

    /// <summary>First given name of birth, which tells twins apart; null takes any.</summary>
    public string? GivenName { get; init; }

    /// <summary>Date of birth, <c>yyyyMMdd</c> or <c>yyyy-MM-dd</c>. Null: traits do not serve.</summary>
    public string? BirthDate { get; init; }

    /// <summary>Whether two keys may mean one patient: then their conversations take turns.</summary>
    internal bool Overlaps(PatientKey other) =>
        (Ins is not null && Ins == other.Ins) ||
        (Ipp is not null && Ipp == other.Ipp && (IppAuthority is null || other.IppAuthority is null || IppAuthority == other.IppAuthority)) ||
        (HasTraits && other.HasTraits && Traits.SameName(BirthName!, other.BirthName!) && Traits.SameDate(BirthDate!, other.BirthDate!) &&
            (GivenName is null || other.GivenName is null || Traits.SameName(GivenName, other.GivenName)));

    /// <summary>Whether a patient that a message names is this one.</summary>
    internal bool Means(MentionedPatient patient) =>
        (Ins is not null && patient.Identifiers.Any(identifier => identifier.Value == Ins)) ||
        (Ipp is not null && patient.Identifiers.Any(identifier => identifier.Value == Ipp && (IppAuthority is null || identifier.IsOf(IppAuthority)))) ||
        (HasTraits && patient.BirthDate is { } date && Traits.SameDate(BirthDate!, date) &&
            patient.Names.Any(name => Traits.SameName(BirthName!, name.Family) && (GivenName is null || Traits.SameName(GivenName, name.Given))));

    private bool HasTraits => BirthName is not null && BirthDate is not null;
}
