using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hl7v2.Model;

/// <summary>A visit that this system learned from messages. A snapshot.</summary>
/// <param name="Number">PV1-19; empty when the message had none.</param>
/// <param name="Account">PID-18.</param>
internal sealed record HeldVisit(LocalIdentifier Number, LocalIdentifier Account)
{
    /// <summary>Whose visit it is.</summary>
    public required IReadOnlyList<LocalIdentifier> Patient { get; init; }

    public KeptVisitStatus Status { get; init; }

    public string PatientClass { get; init; } = "";

    public string? Doctor { get; init; }

    /// <summary>In order, those that were cancelled included.</summary>
    public IReadOnlyList<HeldMovement> Movements { get; init; } = [];

    /// <summary>Announced and not yet made, in order.</summary>
    public IReadOnlyList<KeptMovement> Pending { get; init; } = [];

    /// <summary>The last movement that was not cancelled.</summary>
    public HeldMovement? Current => Movements.LastOrDefault(movement => !movement.Kept.IsCancelled);

    /// <summary>Whether the patient is here, or away for a while.</summary>
    public bool IsOpen => Status is KeptVisitStatus.Open or KeptVisitStatus.Away;

    /// <summary>As it is shown to whoever asks.</summary>
    public KeptVisit ToKept() => new()
    {
        Number = Number.Number,
        Account = Account.Number,
        PatientClass = PatientClass,
        Status = Status,
        AttendingDoctor = Doctor,
        Movements = [.. Movements.Select(movement => movement.Kept)],
        Pending = Pending,
    };
}

/// <summary>A movement of a held visit.</summary>
/// <param name="Kept">What is kept of it.</param>
/// <param name="Before">The visit without it; null when it began the visit.</param>
internal sealed record HeldMovement(KeptMovement Kept, HeldVisit? Before);
