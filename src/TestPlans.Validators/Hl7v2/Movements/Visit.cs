namespace TestPlans.Validators.Hl7v2.Movements;

/// <summary>A visit: its movements that stand, in order. Its state follows from them, so that a cancellation gives back the state before.</summary>
internal sealed class Visit(string key)
{
    public string Key => key;

    public List<Movement> Standing { get; } = [];

    /// <summary>A sequence that began without it: said once, then taken as opened.</summary>
    public bool IsAssumedOpen { get; set; }

    /// <summary>Its admission was cancelled (A11): its number is not used again.</summary>
    public MovementMessage? Withdrawn { get; set; }

    public Movement? Admission => Standing.FirstOrDefault(movement => movement.Event is "A01" or "A04" or "A06" or "A07");

    public Movement? Discharge => Standing.LastOrDefault(movement => movement.Event == "A03");

    public bool IsOpen => (Admission is not null || IsAssumedOpen) && Discharge is null;

    /// <summary>I, O, E…; null when no movement says.</summary>
    public string? PatientClass => Standing.LastOrDefault(movement => movement.Event is "A01" or "A04" or "A06" or "A07") is { } last
        ? last.Event switch { "A01" or "A06" => "I", "A07" => "O", _ => last.Inserted.PatientClass }
        : null;

    /// <summary>The absence that lasts; null when the patient is here.</summary>
    public Movement? Absence => Standing.LastOrDefault(movement => movement.Event is "A21" or "A22" or "A03") is { Event: "A21" } absence ? absence : null;

    public bool IsCurrent(Movement movement) => ReferenceEquals(Standing.LastOrDefault(), movement);
}
