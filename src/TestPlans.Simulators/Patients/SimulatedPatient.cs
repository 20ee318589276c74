namespace TestPlans.Simulators.Patients;

/// <summary>
/// A fictitious patient as our side of the wire knows it: what is sent in PID, or what was read there. Nothing is checked nor corrected:
/// a simulator may have to send a faulty identity. <see cref="PidSegment"/> writes and reads it.
/// </summary>
public sealed record SimulatedPatient
{
    /// <summary>« Nom de naissance », particle included (PID-5 of type L, XPN-1); null when it is not known.</summary>
    public string? BirthName { get; init; }

    /// <summary>« Prénoms de naissance » in civil order (PID-5 of type L: the first in XPN-2, all of them in XPN-3).</summary>
    public IReadOnlyList<string> GivenNames { get; init; } = [];

    /// <summary>« Nom utilisé », when it differs (PID-5 of type D, XPN-1).</summary>
    public string? UsedName { get; init; }

    /// <summary>Whether a « nom utilisé » that was told is no longer one: it is sent as <c>""</c> (PAM.fr 2.11.2 §6.6.2). Not read back.</summary>
    public bool DropsUsedName { get; init; }

    /// <summary>« Prénom utilisé », when it differs (PID-5 of type D, XPN-2).</summary>
    public string? UsedGivenName { get; init; }

    /// <summary>« F », « M » or « I » (indéterminé, which HL7 writes U); null when it is not known (PID-8).</summary>
    public string? Sex { get; init; }

    /// <summary>Date of birth (PID-7), truncated to what is known. Of a date that the INS corrected (« date lunaire »): the corrected one.</summary>
    public CivilDate? BirthDate { get; init; }

    /// <summary>The date that the civil record bears, with what it lacks, when <see cref="BirthDate"/> is a correction of it (ZFD-1); else null.</summary>
    public CivilDate? LunarDate { get; init; }

    /// <summary>COG code of the commune or country of birth, five characters (PID-11 of type BDL, XAD-9).</summary>
    public string? BirthPlace { get; init; }

    /// <summary>Name of the place of birth (PID-23).</summary>
    public string? BirthPlaceName { get; init; }

    /// <summary>The IPP: the patient's permanent identifier in the sender's domain (PID-3 of type PI).</summary>
    public SimulatedIdentifier? Ipp { get; init; }

    /// <summary>The INS (PID-3 of type INS).</summary>
    public SimulatedIns? Ins { get; init; }

    /// <summary>Other identifiers of PID-3, each with its type (CX-5).</summary>
    public IReadOnlyList<SimulatedIdentifier> OtherIdentifiers { get; init; } = [];

    /// <summary>PID-32, table 0445: « VALI », « PROV », « VIDE », « DOUT », « FICT »… « Qualifiée » is VALI with an INS.</summary>
    public IReadOnlyList<string> IdentityStatus { get; init; } = [];

    /// <summary>Whether the identity is unknown (PID-31 = Y): then the only identifier is a provisional one.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>Home address (PID-11 of type H).</summary>
    public SimulatedAddress? Address { get; init; }

    /// <summary>Addresses such as <c>tel:+33…</c> and <c>mailto:…</c> (PID-13).</summary>
    public IReadOnlyList<string> Telecoms { get; init; } = [];

    /// <summary>Birth name of the mother (PID-6, XPN-1): of a newborn, for instance.</summary>
    public string? MotherName { get; init; }

    /// <summary>Given name of the mother (PID-6, XPN-2).</summary>
    public string? MotherGivenName { get; init; }

    /// <summary>Whether the birth was multiple (PID-24); null when nothing is said.</summary>
    public bool? MultipleBirth { get; init; }

    /// <summary>Rank among the children of a multiple birth, from 1 (PID-25).</summary>
    public int? BirthOrder { get; init; }

    /// <summary>Date of death (PID-29; PID-30 is then Y).</summary>
    public CivilDate? DeathDate { get; init; }

    /// <summary>First given name and birth name, as sentences name a patient: « Jeanne TESTMARTIN ».</summary>
    public string DisplayName => $"{FirstGivenName} {BirthName}".Trim();

    /// <summary>« Premier prénom de naissance », or null.</summary>
    public string? FirstGivenName => GivenNames.Count > 0 ? GivenNames[0] : null;
}

/// <summary>An authority that assigns identifiers (type HD).</summary>
/// <param name="Namespace">HD-1, its local name.</param>
/// <param name="UniversalId">HD-2; null when only the local name is given.</param>
/// <param name="UniversalIdType">HD-3: ISO for an OID; M (juridical) or N (geographical) for a FINESS, in France.</param>
public sealed record SimulatedAuthority(string Namespace, string? UniversalId = null, string? UniversalIdType = null);

/// <summary>An identifier (type CX).</summary>
/// <param name="Value">CX-1.</param>
/// <param name="Authority">CX-4.</param>
/// <param name="Type">CX-5, table 0203: PI for an IPP, AN for a « dossier », VN for a « venue ».</param>
public sealed record SimulatedIdentifier(string Value, SimulatedAuthority Authority, string Type = "PI");

/// <summary>A matricule INS.</summary>
/// <param name="Matricule">Fifteen characters: thirteen and a key.</param>
/// <param name="Oid">The authority: 1.2.250.1.213.1.4.10 for every test identity.</param>
public sealed record SimulatedIns(string Matricule, string Oid = "1.2.250.1.213.1.4.10");

/// <summary>A postal address.</summary>
/// <param name="Lines">Street lines; the first goes to XAD-1, the others to XAD-2.</param>
/// <param name="PostalCode">Five digits in France.</param>
/// <param name="City">Commune.</param>
/// <param name="Country">ISO 3166 alpha-3, when given.</param>
public sealed record SimulatedAddress(IReadOnlyList<string> Lines, string? PostalCode, string? City, string? Country = "FRA");
