namespace TestPlans.Steps.Hl7v2;

/// <summary>A kind of movement as the trade names it, and what it is on the wire.</summary>
/// <param name="Name">Without article; also the key « mouvement » of an act: « admission ».</param>
/// <param name="Events">The events that insert it.</param>
public sealed record CitedMovement(string Name, IReadOnlyList<string> Events)
{
    private static readonly CitedMovement[] All =
    [
        new("admission", ["A01", "A04"]),
        new("préadmission", ["A05"]),
        new("mutation", ["A02"]),
        new("sortie", ["A03"]),
        new("absence", ["A21"]),
        new("retour", ["A22"]),
        new("changement de médecin", ["A54"]),
        new("passage en hospitalisation", ["A06"]),
        new("passage en externe", ["A07"]),
        new("admission en attente", ["A14"]),
        new("mutation en attente", ["A15"]),
        new("sortie en attente", ["A16"]),
    ];

    /// <summary>Finds it by its name, whatever the article before it.</summary>
    /// <param name="words">« cette admission », « d'admission ».</param>
    internal static CitedMovement Of(string words) => All.OrderByDescending(one => one.Name.Length).First(one => words.EndsWith(one.Name, StringComparison.Ordinal));
}

/// <summary>How sentences cite a movement that was made before.</summary>
[Binding]
public static class CitedMovementParameterTypes
{
    /// <summary>{ce mouvement}: « cette admission », as an operator points at it.</summary>
    [ParameterType(
        "ce mouvement",
        "cette admission", "cette préadmission", "cette mutation", "cette sortie", "cette absence", "ce retour", "ce changement de médecin", "ce passage en hospitalisation", "ce passage en externe",
        "cette admission en attente", "cette mutation en attente", "cette sortie en attente")]
    public static CitedMovement This(string words) => CitedMovement.Of(words);

    /// <summary>{de mouvement}: « d'admission », after « le mouvement ».</summary>
    [ParameterType(
        "de mouvement",
        "d'admission", "de préadmission", "de mutation", "de sortie", "d'absence", "de retour", "de changement de médecin", "de passage en hospitalisation", "de passage en externe",
        "d'admission en attente", "de mutation en attente", "de sortie en attente")]
    public static CitedMovement Made(string words) => CitedMovement.Of(words);
}
