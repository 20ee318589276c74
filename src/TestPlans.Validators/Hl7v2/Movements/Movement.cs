namespace TestPlans.Validators.Hl7v2.Movements;

/// <summary>A movement that was inserted: what later messages may update or cancel.</summary>
internal sealed class Movement(MovementMessage inserted, Visit visit)
{
    public MovementMessage Inserted => inserted;

    public Visit Visit => visit;

    public string Event => inserted.Event;

    /// <summary>A pending event is announced: it is in no order yet.</summary>
    public bool IsPending => Event is "A14" or "A15" or "A16";

    /// <summary>A pre-admission has the date that is planned: what follows may come before.</summary>
    public bool IsPlanned => IsPending || Event == "A05";

    /// <summary>ZBE-2, as last updated.</summary>
    public string Start { get; set; } = inserted.Start;

    public bool IsCancelled { get; set; }
}
