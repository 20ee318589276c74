namespace TestPlans.ReferenceSystem.Hl7v2.Stays;

/// <summary>What an act asks of a stay.</summary>
/// <param name="Verb">Key of the act.</param>
/// <param name="Event">The event that makes it known.</param>
/// <param name="From">Where the patient may be before.</param>
/// <param name="To">Where the patient is after; null where nothing changes.</param>
internal sealed record StayRule(string Verb, string Event, IReadOnlyList<StayPhase> From, StayPhase? To);

/// <summary>The life of a stay, and what takes each movement back (PAM.fr 2.11.2 §5.3.2).</summary>
internal static class StayRules
{
    private static readonly StayPhase[] Here = [StayPhase.Present];
    private static readonly StayPhase[] NotYetHere = [StayPhase.Nowhere, StayPhase.Expected, StayPhase.Awaited];

    /// <summary>The acts that make a movement.</summary>
    public static IReadOnlyList<StayRule> All { get; } =
    [
        new("preadmettre", "A05", [StayPhase.Nowhere], StayPhase.Expected),
        new("admettre", "A01", NotYetHere, StayPhase.Present),
        new("inscrire", "A04", NotYetHere, StayPhase.Present),
        new("muter", "A02", Here, null),
        new("mettre-en-absence", "A21", Here, StayPhase.Away),
        new("enregistrer-retour", "A22", [StayPhase.Away], StayPhase.Present),
        new("changer-medecin", "A54", Here, null),
        new("hospitaliser", "A06", Here, null),
        new("passer-en-externe", "A07", Here, null),
        new("sortir", "A03", Here, StayPhase.Gone),
    ];

    /// <summary>The acts that announce a movement to come (option « Pending Event Management »).</summary>
    public static IReadOnlyList<StayRule> Announcements { get; } =
    [
        new("attendre-admission", "A14", [StayPhase.Nowhere, StayPhase.Awaited], StayPhase.Awaited),
        new("attendre-mutation", "A15", Here, null),
        new("attendre-sortie", "A16", Here, null),
    ];

    /// <summary>What takes back a movement, by the event that made it.</summary>
    public static IReadOnlyDictionary<string, string> TakenBackBy { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["A01"] = "A11",
        ["A02"] = "A12",
        ["A03"] = "A13",
        ["A04"] = "A11",
        ["A05"] = "A38",
        ["A06"] = "A07",
        ["A07"] = "A06",
        ["A14"] = "A27",
        ["A15"] = "A26",
        ["A16"] = "A25",
        ["A21"] = "A52",
        ["A22"] = "A53",
        ["A54"] = "A55",
    };

    /// <summary>Whether a movement of the past may be taken back (PAM.fr 2.11.2 §5.3.7): what began or ended a stay, or changed its class (§5.3.5), may not while others follow.</summary>
    public static bool MayGoFromThePast(string made) => made is "A02" or "A21" or "A22";

    /// <summary>What an event makes real of what was announced; null for nothing.</summary>
    public static string? AnnouncementOf(string made) => made switch
    {
        "A01" or "A04" => "A14",
        "A02" => "A15",
        "A03" => "A16",
        _ => null,
    };

    /// <summary>The events of the movements that a word of the trade names: « admission » is an A01 or an A04.</summary>
    public static IReadOnlyList<string> EventsOf(string movement) => movement switch
    {
        "admission" => ["A01", "A04"],
        "préadmission" => ["A05"],
        "mutation" => ["A02"],
        "absence" => ["A21"],
        "retour" => ["A22"],
        "changement de médecin" => ["A54"],
        "passage en hospitalisation" => ["A06"],
        "passage en externe" => ["A07"],
        "sortie" => ["A03"],
        "admission en attente" => ["A14"],
        "mutation en attente" => ["A15"],
        "sortie en attente" => ["A16"],
        _ => [],
    };
}
