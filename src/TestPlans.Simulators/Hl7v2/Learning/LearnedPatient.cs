using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>What a consumer keeps of a patient, after the messages that it accepted. A snapshot: it never changes.</summary>
public sealed record LearnedPatient
{
    /// <summary>Identity as last said. The INS is there only while the identity is validated (PID-32 has VALI, neither DOUT nor FICT).</summary>
    public SimulatedPatient Identity { get; init; } = new();

    /// <summary>The INS that was received and not kept, because the identity was not validated; null when there is none.</summary>
    public SimulatedIns? RefusedIns { get; init; }

    /// <summary>Identifiers of the patients that were merged into this one (A40), and those that A47 replaced.</summary>
    public IReadOnlyList<SimulatedIdentifier> FormerIdentifiers { get; init; } = [];

    /// <summary>Identifiers of the patients linked to this one (A24, until A37).</summary>
    public IReadOnlyList<SimulatedIdentifier> Linked { get; init; } = [];

    /// <summary>Visits, in the order of their first message.</summary>
    public IReadOnlyList<LearnedVisit> Visits { get; init; } = [];

    /// <summary>The event of the last message that was learned: <c>A31</c>.</summary>
    public string LastEvent { get; init; } = "";

    /// <summary>The last visit that is neither discharged nor cancelled; null when there is none.</summary>
    public LearnedVisit? OpenVisit => Visits.LastOrDefault(visit => visit.Status is not (VisitStatus.Discharged or VisitStatus.Cancelled));

    /// <summary>All identifiers in use, the refused INS apart.</summary>
    public IEnumerable<SimulatedIdentifier> Identifiers =>
        [.. Identity.Ipp is { } ipp ? [ipp] : Array.Empty<SimulatedIdentifier>(), .. Identity.OtherIdentifiers];

    /// <inheritdoc/>
    public override string ToString() => Identity.DisplayName;
}
