using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>A visit (« venue ») as our PES tells it. Nothing is checked: a simulator may have to send a faulty one.</summary>
public sealed record SimulatedVisit
{
    /// <summary>The number of the visit (PV1-19); null: not written.</summary>
    public SimulatedIdentifier? Number { get; init; }

    /// <summary>« Dossier administratif » (PID-18); null: not written.</summary>
    public SimulatedIdentifier? Account { get; init; }

    /// <summary>The account of the preadmission that the admission made real (PV1-5); null: not written.</summary>
    public SimulatedIdentifier? PreadmitNumber { get; init; }

    /// <summary>Class of the patient (PV1-2): I hospitalised, O external, E emergency.</summary>
    public string PatientClass { get; init; } = "I";

    /// <summary>Physician in charge (PV1-7); null: not written.</summary>
    public SimulatedPractitioner? AttendingDoctor { get; init; }

    /// <summary>Beginning of the visit (PV1-44); null: not written.</summary>
    public DateTimeOffset? AdmittedAt { get; init; }

    /// <summary>End of the visit (PV1-45); null: not written.</summary>
    public DateTimeOffset? DischargedAt { get; init; }
}

/// <summary>A physician (type XCN).</summary>
/// <param name="Rpps">RPPS number, eleven digits.</param>
/// <param name="Family">Name of practice.</param>
/// <param name="Given">Given name.</param>
public sealed record SimulatedPractitioner(string Rpps, string Family, string Given);

/// <summary>An « unité fonctionnelle ».</summary>
/// <param name="Code">Its code: <c>6268</c>.</param>
/// <param name="Name">Its name; the code when it has none.</param>
public sealed record SimulatedUnit(string Code, string? Name = null);

/// <summary>What is done to a movement (ZBE-4).</summary>
public enum MovementAction
{
    /// <summary>INSERT: a new one, at the end.</summary>
    Insert,

    /// <summary>CANCEL: the current one is taken back.</summary>
    Cancel,

    /// <summary>UPDATE: one is corrected (Z99).</summary>
    Update,
}

/// <summary>A movement as our PES tells it (PV1-3 and ZBE).</summary>
public sealed record SimulatedMovement
{
    /// <summary>Its identifier (ZBE-1.1).</summary>
    public string Id { get; init; } = "";

    /// <summary>Who gives identifiers to movements, visits and units (ZBE-1.2 and following).</summary>
    public SimulatedAuthority Authority { get; init; } = new("TESTHOPITAL", "1.2.250.1.999.1", "ISO");

    /// <summary>When it begins (ZBE-2).</summary>
    public DateTimeOffset Start { get; init; }

    /// <summary>ZBE-4.</summary>
    public MovementAction Action { get; init; }

    /// <summary>Whether it is historic (ZBE-5 = Y): one that others follow, inserted, updated or cancelled.</summary>
    public bool IsHistoric { get; init; }

    /// <summary>The event that inserted it (ZBE-6): with a cancellation or an update only.</summary>
    public string? OriginalEvent { get; init; }

    /// <summary>UF d’hébergement (PV1-3.1).</summary>
    public SimulatedUnit? Housing { get; init; }

    /// <summary>Room (PV1-3.2).</summary>
    public string? Room { get; init; }

    /// <summary>Bed (PV1-3.3).</summary>
    public string? Bed { get; init; }

    /// <summary>UF de responsabilité médicale (ZBE-7).</summary>
    public SimulatedUnit? Medical { get; init; }

    /// <summary>UF de soins (ZBE-8).</summary>
    public SimulatedUnit? Care { get; init; }

    /// <summary>What changes with it (ZBE-9): letters H, M, S.</summary>
    public string Nature { get; init; } = "HMS";

    /// <summary>UF d’hébergement before it (PV1-6.1): with a transfer.</summary>
    public SimulatedUnit? PriorHousing { get; init; }

    /// <summary>UF d’hébergement to come (PV1-42.1): with a pending transfer.</summary>
    public SimulatedUnit? PendingHousing { get; init; }

    /// <summary>When the patient should be back (PV2-47): with an absence, its return and their cancellations.</summary>
    public DateTimeOffset? ExpectedReturn { get; init; }

    /// <summary>When the discharge is expected (EVN-3, PV2-9): with a pending discharge.</summary>
    public DateTimeOffset? ExpectedDischarge { get; init; }

    /// <summary>Whether it is planned (a preadmission): its date is EVN-3, and EVN-6 stays empty.</summary>
    public bool IsPlanned { get; init; }

    /// <summary>Whether it is pending (A14, A15, A16, and what cancels them): it has no EVN-6, and EVN-3 only where a date is foreseen (PAM.fr 2.11.2 §6.4, §5.3.6).</summary>
    public bool IsPending { get; init; }
}
