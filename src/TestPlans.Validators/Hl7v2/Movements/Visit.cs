namespace TestPlans.Validators.Hl7v2.Movements;

/// <summary>
/// A visit: its movements that stand, in the order of their dates. Its state follows from them, so that a cancellation gives back the state
/// before. Where visit and account share a number (« séances »), several stays follow one another in it.
/// </summary>
internal sealed class Visit(string key)
{
    public string Key => key;

    public List<Movement> Standing { get; } = [];

    /// <summary>A sequence that began without it: said once, then taken as opened.</summary>
    public bool IsAssumedOpen { get; set; }

    /// <summary>What opened it was cancelled (A11, A27, A38): its number is not used again.</summary>
    public MovementMessage? Withdrawn { get; set; }

    /// <summary>The last message that named its account; null when none did.</summary>
    public MovementMessage? AccountSaid { get; set; }

    public Movement? Admission => Standing.FirstOrDefault(movement => movement.Event is "A01" or "A04" or "A06" or "A07");

    public Movement? Preadmission => Standing.LastOrDefault(movement => movement.Event == "A05");

    public Movement? Discharge => Standing.LastOrDefault(movement => movement.Event is "A01" or "A03" or "A04") is { Event: "A03" } discharge ? discharge : null;

    public bool IsOpen => (Admission is not null || IsAssumedOpen) && Discharge is null;

    /// <summary>I, O, E, R…; null when no movement says.</summary>
    public string? PatientClass => Standing.LastOrDefault(movement => movement.Event is "A01" or "A04" or "A06" or "A07") is { PatientClass.Length: > 0 } last ? last.PatientClass : null;

    /// <summary>The absence that lasts; null when the patient is here.</summary>
    public Movement? Absence => Standing.LastOrDefault(movement => movement.Event is "A21" or "A22" or "A03") is { Event: "A21" } absence ? absence : null;

    public bool IsCurrent(Movement movement) => ReferenceEquals(Standing.LastOrDefault(), movement);

    /// <summary>Puts a movement at its date; the last when nothing is later.</summary>
    public void Place(Movement movement)
    {
        var index = movement.Inserted.SaysHistoric ? After(movement.Start) : -1;
        Standing.Insert(index < 0 ? Standing.Count : index, movement);
    }

    /// <summary>Where the first movement later than a moment stands, else the last of that very moment when another is before it; -1 when there is none.</summary>
    public int After(string moment)
    {
        var later = Standing.FindIndex(one => !one.IsPlanned && one.Start.Length > 0 && Moments.Compare(one.Start, moment) > 0);
        var same = Standing.FindLastIndex(one => !one.IsPlanned && one.Start.Length > 0 && Moments.Compare(one.Start, moment) == 0);
        return later >= 0 ? later : same > 0 ? same : -1;
    }
}
