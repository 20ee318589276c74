namespace TestPlans.Simulators.Hl7v2;

/// <summary>The ids of the refusals of a receiver. They never change: tests and plans name them.</summary>
public static class RefusalIds
{
    /// <summary>MSH-9 names no type or no event (AR, 101).</summary>
    public const string NoType = "RECEPTION-TYPE-ABSENT";

    /// <summary>The type of message is not taken by this role (AR, 200, <c>MSH^1^9^1^1</c>).</summary>
    public const string Type = "RECEPTION-TYPE";

    /// <summary>The event is not taken by this role (AR, 201, <c>MSH^1^9^1^2</c>).</summary>
    public const string Event = "RECEPTION-EVENEMENT";

    /// <summary>The processing id is not taken (AR, 202, <c>MSH^1^11</c>).</summary>
    public const string ProcessingId = "RECEPTION-TRAITEMENT";

    /// <summary>The version is not taken (AR, 203, <c>MSH^1^12</c>).</summary>
    public const string Version = "RECEPTION-VERSION";

    /// <summary>MSH-10 was already used by this sender for another message (AE, 205, <c>MSH^1^10</c>).</summary>
    public const string Duplicate = "RECEPTION-DOUBLON";

    /// <summary>The judgement itself failed: our mistake (AE, 207).</summary>
    public const string Internal = "RECEPTION-INTERNE";

    /// <summary>The patient is already admitted (AE, 207 on PV1-19).</summary>
    public const string AlreadyAdmitted = "PEC-DEJA-ADMIS";

    /// <summary>The visit is already open under this number (AE, 205 on PV1-19).</summary>
    public const string VisitExists = "PEC-VENUE-EXISTANTE";

    /// <summary>The visit is not in a state that allows the event (AE, 207 on PV1-19).</summary>
    public const string Transition = "PEC-TRANSITION";

    /// <summary>A movement was already inserted under this identifier (AE, 205 on ZBE-1).</summary>
    public const string MovementExists = "PEC-MOUVEMENT-EXISTANT";

    /// <summary>No movement of the visit has this identifier (AE, 204 on ZBE-1).</summary>
    public const string MovementUnknown = "PEC-MOUVEMENT-INCONNU";

    /// <summary>A movement inserted as the current one begins before another (AE, 207 on ZBE-2).</summary>
    public const string MovementOrder = "PEC-ORDRE";

    /// <summary>A change of class that other movements follow cannot be cancelled (AE, 207 on ZBE-1).</summary>
    public const string NotCurrent = "PEC-ANNULATION-NON-COURANT";

    /// <summary>The event does not cancel that kind of movement (AE, 207 on <c>MSH^1^9^1^2</c>).</summary>
    public const string WrongCancel = "PEC-ANNULATION-EVENEMENT";

    /// <summary>ZBE-6 does not name the event that inserted the movement (AE, 207 on ZBE-6).</summary>
    public const string OriginalEvent = "PEC-EVENEMENT-ORIGINE";

    /// <summary>ZBE-5 contradicts the place of the movement in the visit (AE, 207 on ZBE-5).</summary>
    public const string Historic = "PEC-HISTORIQUE";

    /// <summary>ZBE-4 does not go with the event (AE, 207 on ZBE-4).</summary>
    public const string Action = "PEC-ACTION";
}
