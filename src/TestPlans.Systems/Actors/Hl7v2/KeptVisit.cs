namespace TestPlans.Systems;

/// <summary>Where a visit stands in the eyes of a consumer.</summary>
public enum KeptVisitStatus
{
    /// <summary>« préadmission »</summary>
    Preadmitted,

    /// <summary>« en cours »</summary>
    Open,

    /// <summary>« absence »: begun, the patient away for a while.</summary>
    Away,

    /// <summary>« terminée »</summary>
    Ended,

    /// <summary>« annulée »: it never took place.</summary>
    Cancelled,

    /// <summary>« en attente »: an admission was announced (A14) and has not taken place.</summary>
    Awaited,
}

/// <summary>One visit (« venue ») as a consumer keeps it. An absent value says that the system keeps none.</summary>
public sealed record KeptVisit
{
    /// <summary>Number of the visit (PV1-19.1).</summary>
    public string? Number { get; init; }

    /// <summary>Number of the « dossier administratif » (PID-18.1).</summary>
    public string? Account { get; init; }

    /// <summary>I, O, E, R: table HL7 0004.</summary>
    public string? PatientClass { get; init; }

    /// <summary>Where it stands.</summary>
    public KeptVisitStatus Status { get; init; }

    /// <summary>Number of the physician in charge (RPPS), or the name when there is no number.</summary>
    public string? AttendingDoctor { get; init; }

    /// <summary>Movements in order, the cancelled ones included when the system keeps a trace of them.</summary>
    public IReadOnlyList<KeptMovement> Movements { get; init; } = [];

    /// <summary>Movements announced and not yet made (A14, A15, A16): the event, and the UF that the patient is to go to.</summary>
    public IReadOnlyList<KeptMovement> Pending { get; init; } = [];

    /// <summary>The status in French, as files and reports write it.</summary>
    public string StatusWord => VisitJson.Statuses.Of(Status);
}

/// <summary>One movement as a consumer keeps it: the start of a stable period.</summary>
/// <param name="Id">ZBE-1.1.</param>
public sealed record KeptMovement(string Id)
{
    /// <summary>The event that inserted it: A01.</summary>
    public string? Event { get; init; }

    /// <summary>When it begins, as HL7 writes it (ZBE-2).</summary>
    public string? Start { get; init; }

    /// <summary>UF d'hébergement.</summary>
    public string? HousingUnit { get; init; }

    /// <summary>UF de responsabilité médicale.</summary>
    public string? MedicalUnit { get; init; }

    /// <summary>UF de soins.</summary>
    public string? CareUnit { get; init; }

    /// <summary>Whether it was cancelled.</summary>
    public bool IsCancelled { get; init; }
}
