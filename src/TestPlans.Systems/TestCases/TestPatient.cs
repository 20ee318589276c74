using TestPlans.Formats.Json;

namespace TestPlans.Systems;

/// <summary>The identity of a fictitious patient, as a plan prepares it in the system under test.</summary>
public sealed record TestPatient
{
    /// <summary>« Nom de naissance », a strict trait.</summary>
    public required string BirthName { get; init; }

    /// <summary>« Prénoms de naissance » in civil order, at least one; the list is a strict trait.</summary>
    public required IReadOnlyList<string> GivenNames { get; init; }

    /// <summary>« Nom utilisé », when it differs.</summary>
    public string? UsedName { get; init; }

    /// <summary>« Prénom utilisé », when it differs.</summary>
    public string? UsedGivenName { get; init; }

    /// <summary>« F », « M » or « I » (indéterminé), a strict trait.</summary>
    public required string Sex { get; init; }

    /// <summary>A strict trait.</summary>
    public required DateOnly BirthDate { get; init; }

    /// <summary>COG code of the commune or country of birth (five characters), a strict trait.</summary>
    public string? BirthPlace { get; init; }

    /// <summary>Null for an identity without INS.</summary>
    public InsNumber? Ins { get; init; }

    /// <summary>« VALI » (qualifiée with an INS), « RECU », « PROV » or « VIDE » ; null when the plan does not say.</summary>
    public string? IdentityStatus { get; init; }

    /// <summary>True for a patient of unknown identity (PID-31): the names are provisional, and the only identifier is a temporary one.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>« Qualifiée » : status VALI with an INS. Only then may the INS leave the system (Référentiel INS).</summary>
    public bool IsQualified => IdentityStatus == "VALI" && Ins is not null;

    /// <summary>Postal address, when the plan gives one.</summary>
    public TestAddress? Address { get; init; }

    /// <summary>Addresses such as <c>tel:+33…</c> and <c>mailto:…</c>.</summary>
    public IReadOnlyList<string> Telecoms { get; init; } = [];

    /// <summary>Mother, of a newborn for instance.</summary>
    public TestMother? Mother { get; init; }

    /// <summary>Rank among the children of a multiple birth, from 1; null for a single birth.</summary>
    public int? BirthRank { get; init; }

    /// <summary>First given name and birth name, as sentences name a patient: « Jeanne TESTMARTIN ».</summary>
    public string DisplayName => $"{GivenNames[0]} {BirthName}";

    /// <summary>Reads the keys of « patient » in a test case file or in a request.</summary>
    /// <param name="value">The object.</param>
    /// <exception cref="JsonFileException">A key is missing, unknown or wrong.</exception>
    public static TestPatient Read(JsonValue value) => TestPatientReader.ReadPatient(value);
}

/// <summary>The mother of a patient.</summary>
/// <param name="BirthName">Birth name.</param>
/// <param name="GivenName">First given name.</param>
public sealed record TestMother(string BirthName, string GivenName);

/// <summary>A matricule INS and the authority that gave it.</summary>
/// <param name="Matricule">Fifteen characters: thirteen and a key.</param>
/// <param name="Oid">1.2.250.1.213.1.4.10 for every test identity.</param>
public sealed record InsNumber(string Matricule, string Oid);

/// <summary>A postal address.</summary>
/// <param name="Lines">Street lines.</param>
/// <param name="PostalCode">Five digits in France.</param>
/// <param name="City">Commune.</param>
/// <param name="Country">ISO 3166 alpha-3, when given.</param>
public sealed record TestAddress(IReadOnlyList<string> Lines, string? PostalCode, string? City, string? Country);

/// <summary>A fictitious professional.</summary>
/// <param name="Name">Exercise name.</param>
/// <param name="GivenName">Exercise given name.</param>
/// <param name="Rpps">National number with its Luhn key, eleven digits.</param>
public sealed record TestPhysician(string Name, string GivenName, string Rpps)
{
    /// <summary>Reads the keys nom, prenom and rpps.</summary>
    /// <param name="value">The object.</param>
    /// <exception cref="JsonFileException">A key is missing, unknown or wrong.</exception>
    public static TestPhysician Read(JsonValue value) => TestPatientReader.ReadPhysician(value);
}
