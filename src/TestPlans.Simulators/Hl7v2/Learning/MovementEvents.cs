namespace TestPlans.Simulators.Hl7v2;

/// <summary>What an event of ITI-31 does to a visit. Source: IHE ITI TF-2 3.31, PAM.fr 2.11.2 §2.2 and §5.3.2.</summary>
/// <param name="Name">As sentences name it.</param>
/// <param name="From">Where the visit may stand before.</param>
/// <param name="To">Where it stands after; null: where it stood.</param>
internal sealed record MovementEvent(string Name, IReadOnlyList<VisitStatus> From, VisitStatus? To)
{
    /// <summary>Whether it begins a visit that is not known yet.</summary>
    public bool Opens { get; init; }

    /// <summary>Whether it is processed even where nothing that is known allows it (IHE ITI TF-2 3.31.7.9.4, 3.31.7.10.4, 3.31.7.11.4); any other is then set aside.</summary>
    public bool IsAlwaysProcessed { get; init; }

    /// <summary>The class that the patient then has (PV1-2), when the event itself decides it.</summary>
    public string? PatientClass { get; init; }
}

/// <summary>The events, by code.</summary>
internal static class MovementEvents
{
    private static readonly VisitStatus[] Present = [VisitStatus.Admitted];
    private static readonly VisitStatus[] Begun = [VisitStatus.Admitted, VisitStatus.Absent];
    private static readonly VisitStatus[] Expected = [VisitStatus.Preadmitted, VisitStatus.Awaited];

    /// <summary>Those that insert a movement.</summary>
    public static IReadOnlyDictionary<string, MovementEvent> Inserts { get; } = new Dictionary<string, MovementEvent>
    {
        ["A01"] = new("admission", Expected, VisitStatus.Admitted) { Opens = true },
        ["A02"] = new("mutation", Begun, null) { IsAlwaysProcessed = true },
        ["A03"] = new("sortie définitive", Begun, VisitStatus.Discharged),
        ["A04"] = new("admission en externe ou urgence", Expected, VisitStatus.Admitted) { Opens = true },
        ["A05"] = new("préadmission", [], VisitStatus.Preadmitted) { Opens = true },
        ["A06"] = new("passage en hospitalisation", Present, null) { IsAlwaysProcessed = true, PatientClass = "I" },
        ["A07"] = new("passage en externe", Present, null) { IsAlwaysProcessed = true, PatientClass = "O" },
        ["A21"] = new("absence provisoire", Present, VisitStatus.Absent),
        ["A22"] = new("retour d’absence", [VisitStatus.Absent], VisitStatus.Admitted),
        ["A54"] = new("changement de médecin responsable", Begun, null),
    };

    /// <summary>Those that cancel one, with what they cancel. A06 and A07 cancel each other when ZBE-4 says CANCEL.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Cancels { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["A11"] = ["A01", "A04"],
        ["A12"] = ["A02"],
        ["A13"] = ["A03"],
        ["A25"] = ["A16"],
        ["A26"] = ["A15"],
        ["A27"] = ["A14"],
        ["A38"] = ["A05"],
        ["A52"] = ["A21"],
        ["A53"] = ["A22"],
        ["A55"] = ["A54"],
        ["A06"] = ["A07"],
        ["A07"] = ["A06"],
    };

    /// <summary>Cancellations that have no object once the visit has ended (IHE ITI TF-2 3.31.7.2.4, 3.31.7.20.4, 3.31.7.22.4, 3.31.7.24.4: « no active encounter »).</summary>
    public static bool NeedsOpenVisit(string cancellation) => cancellation is "A11" or "A52" or "A53" or "A55";
}
