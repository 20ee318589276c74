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

    /// <summary>PV1-2, as last updated: a correction may change it without another movement (PAM.fr 2.11.2 §7.1.4).</summary>
    public string PatientClass { get; set; } = inserted.PatientClass;

    /// <summary>PV1-3.1, as last updated; "" when no message says.</summary>
    public string Housing { get; set; } = inserted.Housing;

    /// <summary>ZBE-7.10, as last updated; "" when no message says.</summary>
    public string Medical { get; set; } = inserted.Medical;

    /// <summary>The events that told it: several when changes of one moment were told by several messages (PAM.fr 2.11.2 §5.3.1).</summary>
    public HashSet<string> Events { get; } = [inserted.Event];

    public bool IsCancelled { get; set; }
}
