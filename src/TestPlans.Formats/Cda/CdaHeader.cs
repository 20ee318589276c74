namespace TestPlans.Formats.Cda;

/// <summary>An HL7 instance identifier (II).</summary>
/// <param name="Root">OID or UUID; empty when absent.</param>
/// <param name="Extension">Null when the root alone identifies.</param>
public sealed record CdaId(string Root, string? Extension)
{
    /// <summary><c>root^extension</c>, or the root alone.</summary>
    public override string ToString() => Extension is null ? Root : $"{Root}^{Extension}";
}

/// <summary>What the header of a CDA R2 document says, as written: nothing is checked nor completed.</summary>
public sealed record CdaHeader
{
    /// <summary>Roots of <c>ClinicalDocument/templateId</c>, in order.</summary>
    public IReadOnlyList<string> TemplateIds { get; init; } = [];

    /// <summary><c>ClinicalDocument/id</c>.</summary>
    public CdaId? Id { get; init; }

    /// <summary><c>ClinicalDocument/code/@code</c>.</summary>
    public string? Code { get; init; }

    /// <summary><c>ClinicalDocument/title</c>, trimmed.</summary>
    public string? Title { get; init; }

    /// <summary><c>ClinicalDocument/effectiveTime/@value</c>, an HL7 TS.</summary>
    public string? EffectiveTime { get; init; }

    /// <summary>Common to every version of a document.</summary>
    public CdaId? SetId { get; init; }

    /// <summary><c>versionNumber/@value</c>.</summary>
    public string? VersionNumber { get; init; }

    /// <summary>Ids of the documents that this one replaces (<c>relatedDocument[@typeCode='RPLC']</c>).</summary>
    public IReadOnlyList<CdaId> Replaces { get; init; } = [];

    /// <summary>The patient; null when there is no <c>recordTarget/patientRole</c>.</summary>
    public CdaPatient? Patient { get; init; }

    /// <summary>Display name of the first author person, or null.</summary>
    public string? Author { get; init; }

    /// <summary>Name of the custodian organisation, or null.</summary>
    public string? Custodian { get; init; }
}

/// <summary>The first <c>recordTarget/patientRole</c>.</summary>
public sealed record CdaPatient
{
    /// <summary>Every <c>patientRole/id</c>, in order.</summary>
    public IReadOnlyList<CdaId> Ids { get; init; } = [];

    /// <summary><c>family[@qualifier='BR']</c>; the first family name when none is qualified.</summary>
    public string? BirthName { get; init; }

    /// <summary>The list of given names of the birth certificate: the <c>given</c> without qualifier.</summary>
    public string? GivenNames { get; init; }

    /// <summary><c>given[@qualifier='BR']</c>: the first given name.</summary>
    public string? FirstGivenName { get; init; }

    /// <summary><c>family[@qualifier='CL']</c>.</summary>
    public string? UsedName { get; init; }

    /// <summary><c>given[@qualifier='CL']</c>.</summary>
    public string? UsedGivenName { get; init; }

    /// <summary><c>administrativeGenderCode/@code</c>.</summary>
    public string? Sex { get; init; }

    /// <summary><c>birthTime/@value</c>, AAAAMMJJ when complete.</summary>
    public string? BirthTime { get; init; }

    /// <summary>COG code: <c>birthplace/place/addr/county</c>.</summary>
    public string? BirthPlace { get; init; }
}
