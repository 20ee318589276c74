using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hl7v2.Stays;

/// <summary>Where a patient of this hospital is in a stay.</summary>
internal enum StayPhase
{
    Nowhere,
    Expected,
    Present,
    Away,
    Gone,
    Awaited,
}

/// <summary>A stay at one moment: what its movements change. A snapshot.</summary>
internal sealed record StayState
{
    public static readonly StayState Nothing = new();

    public StayPhase Phase { get; init; }

    /// <summary>Table HL7 0004: I, O, E.</summary>
    public string PatientClass { get; init; } = "I";

    /// <summary>UF d'hébergement, UF de responsabilité médicale, UF de soins.</summary>
    public StayUnits Units { get; init; } = new(null, null, null);

    /// <summary>UF d'hébergement before the last transfer.</summary>
    public string? PriorHousing { get; init; }

    public TestPhysician? Doctor { get; init; }

    public DateTimeOffset? ArrivedAt { get; init; }

    public DateTimeOffset? LeftAt { get; init; }

    public DateTimeOffset? ExpectedBack { get; init; }

    /// <summary>When a discharge is expected, while it is announced.</summary>
    public DateTimeOffset? ExpectedOut { get; init; }

    /// <summary>Table HL7 0050, when an accident brought the patient; null otherwise.</summary>
    public string? Accident { get; init; }

    public DateTimeOffset? DiedAt { get; init; }
}

/// <summary>The three responsibilities that an UF can hold.</summary>
internal sealed record StayUnits(string? Housing, string? Medical, string? Care);

/// <summary>A movement that this hospital made and has not taken back.</summary>
/// <param name="Id">Given once, never again.</param>
/// <param name="Event">What inserted it.</param>
/// <param name="Start">When it begins.</param>
/// <param name="Nature">ZBE-9.</param>
/// <param name="Before">The stay without it.</param>
/// <param name="After">The stay with it.</param>
internal sealed record StayMovement(string Id, string Event, DateTimeOffset Start, string Nature, StayState Before, StayState After)
{
    /// <summary>What had been announced of it, and awaits no longer.</summary>
    public IReadOnlyList<StayMovement> Announced { get; init; } = [];
}

/// <summary>What one act makes known of a stay.</summary>
/// <param name="Event">MSH-9.2.</param>
/// <param name="Action">ZBE-4.</param>
/// <param name="Movement">The movement concerned.</param>
/// <param name="Shown">The stay as the message shows it.</param>
internal sealed record ToldMovement(string Event, string Action, StayMovement Movement, StayState Shown)
{
    /// <summary>Whether a later movement makes it history (ZBE-5).</summary>
    public bool IsHistoric { get; init; }

    /// <summary>Whether it is about a movement to come, that has no date of its own yet.</summary>
    public bool IsPending { get; init; }

    /// <summary>When what is told happened; the beginning of the movement unless an absence or a return is taken back.</summary>
    public DateTimeOffset Occurred { get; init; } = Movement.Start;
}
