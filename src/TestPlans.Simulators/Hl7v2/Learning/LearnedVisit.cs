using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>Where a visit stands.</summary>
public enum VisitStatus
{
    /// <summary>« Préadmission » (A05).</summary>
    Preadmitted,

    /// <summary>Begun: admission (A01), consultation or emergency (A04).</summary>
    Admitted,

    /// <summary>« Absence provisoire » (A21).</summary>
    Absent,

    /// <summary>« Sortie définitive » (A03).</summary>
    Discharged,

    /// <summary>The movement that began it was cancelled (A11, A38): its number is not to be used again.</summary>
    Cancelled,

    /// <summary>« Admission en attente » (A14).</summary>
    Awaited,
}

/// <summary>A visit (« venue ») as a PEC keeps it. A snapshot.</summary>
public sealed record LearnedVisit
{
    /// <summary>The number of the visit (PV1-19); null when only the account is known.</summary>
    public SimulatedIdentifier? Number { get; init; }

    /// <summary>« Dossier administratif » (PID-18); null when it is not known.</summary>
    public SimulatedIdentifier? Account { get; init; }

    /// <summary>Class of the patient (PV1-2): I, O, E, R.</summary>
    public string PatientClass { get; init; } = "";

    /// <summary>Where it stands.</summary>
    public VisitStatus Status { get; init; }

    /// <summary>Physician in charge (PV1-7, or ROL of role AT): identifier and name; "" when not known.</summary>
    public string AttendingDoctor { get; init; } = "";

    /// <summary>Movements in order, cancelled ones included.</summary>
    public IReadOnlyList<LearnedMovement> Movements { get; init; } = [];

    /// <summary>Movements announced and not yet made (A14, A15, A16), in order.</summary>
    public IReadOnlyList<LearnedMovement> Pending { get; init; } = [];

    /// <summary>The current movement: the last that is not cancelled; null when there is none. All before it are historic.</summary>
    public LearnedMovement? Current => Movements.LastOrDefault(movement => !movement.IsCancelled);

    /// <summary>Whether a movement is historic: neither current nor cancelled.</summary>
    public bool IsHistoric(LearnedMovement movement)
    {
        ArgumentNullException.ThrowIfNull(movement);
        return !movement.IsCancelled && !ReferenceEquals(movement, Current);
    }
}

/// <summary>A movement as a PEC keeps it: the start of a stable period. A snapshot.</summary>
public sealed record LearnedMovement
{
    /// <summary>ZBE-1.1.</summary>
    public string Id { get; init; } = "";

    /// <summary>The events that inserted it, in order: one, unless several messages told of it (<c>A02</c> and <c>A54</c>).</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>When it begins, as written (ZBE-2).</summary>
    public string Start { get; init; } = "";

    /// <summary>Its nature (ZBE-9): H, M, S and their combinations.</summary>
    public string Nature { get; init; } = "";

    /// <summary>UF d’hébergement from this movement on (PV1-3.1, else the one before; PV1-42.1 of a pending transfer); "" when not known.</summary>
    public string HousingUnit { get; init; } = "";

    /// <summary>UF de responsabilité médicale from this movement on (ZBE-7.10, else the one before); "" when not known.</summary>
    public string MedicalUnit { get; init; } = "";

    /// <summary>UF de soins from this movement on (ZBE-8.10, else the one before); "" when not known.</summary>
    public string CareUnit { get; init; } = "";

    /// <summary>Room and bed (PV1-3.2 and .3): « 12 » « A »; "" when not known.</summary>
    public string Bed { get; init; } = "";

    /// <summary>Whether it was cancelled.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>The event that inserted it first.</summary>
    public string Event => Events.Count > 0 ? Events[0] : "";

    // What the visit was before it, to come back to when it is cancelled.
    internal (VisitStatus Status, string PatientClass, string Doctor, IReadOnlyList<LearnedMovement> Pending)? Before { get; init; }
}
