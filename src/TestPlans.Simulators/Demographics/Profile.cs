namespace TestPlans.Simulators.Demographics;

/// <summary>A wish about the patients to make. Several may be joined, when they are about different things.</summary>
/// <param name="Name">As the option <c>--profil</c> names it.</param>
/// <param name="About">What it settles: two wishes about the same thing contradict each other.</param>
/// <param name="Meaning">One French line.</param>
public sealed record Profile(string Name, string About, string Meaning)
{
    /// <summary>Every profile.</summary>
    public static IReadOnlyList<Profile> All { get; } =
    [
        new("nouveau-ne", "âge", "né dans les 28 jours qui précèdent la date de référence ; porte le nom de sa mère"),
        new("enfant", "âge", "de 28 jours à 17 ans"),
        new("adulte", "âge", "de 18 à 79 ans"),
        new("personne-agee", "âge", "de 80 à 99 ans"),
        new("centenaire", "âge", "de 100 à 110 ans : l’année sur deux chiffres du matricule ne suffit plus à dater"),
        new("metropole", "lieu", "né en France métropolitaine, hors Corse"),
        new("corse", "lieu", "né en Corse depuis 1976 : 2A ou 2B dans le matricule et dans le code du lieu"),
        new("outre-mer", "lieu", "né en Guadeloupe, Martinique, Guyane ou à La Réunion (97x)"),
        new("etranger", "lieu", "né à l’étranger : 99 et le code du pays"),
        new("nom-compose", "nom", "deux noms, joints par un tiret, un double tiret ou un espace"),
        new("particule", "nom", "particule ou article détaché (DE LA, LE, VAN DER…)"),
        new("apostrophe", "nom", "apostrophe dans le nom"),
        new("accents", "nom", "lettres accentuées et ligatures dans le nom"),
        new("nom-utilise", "nom utilisé", "un nom utilisé, différent du nom de naissance"),
        new("prenom-compose", "prénom", "premier prénom composé"),
        new("prenom-utilise", "prénom utilisé", "un prénom utilisé, différent du premier prénom"),
        new("femme", "sexe", "de sexe féminin"),
        new("homme", "sexe", "de sexe masculin"),
        new("sexe-indetermine", "sexe", "de sexe indéterminé : sans INS"),
        new("date-lunaire", "date", "date de naissance incomplète à l’état civil, corrigée selon la règle de l’INS"),
        new("jumeaux", "paire", "par deux : même mère, même date, même lieu ; rangs impair et pair"),
        new("homonymes", "paire", "par deux : mêmes nom, premier prénom, sexe et date de naissance, mais deux personnes"),
        new("doublons", "paire", "par deux : la même personne saisie deux fois, la seconde avec une faute et sans INS"),
        new("decede", "décès", "décédé, date de décès comprise"),
    ];

    /// <summary>The profiles of these names.</summary>
    /// <param name="names">As written after <c>--profil</c>; several may be joined by commas.</param>
    /// <param name="problem">One French line when a name is unknown or two wishes contradict each other; else null.</param>
    public static IReadOnlyList<Profile> Parse(IEnumerable<string> names, out string? problem)
    {
        ArgumentNullException.ThrowIfNull(names);
        var profiles = new List<Profile>();
        foreach (var name in names.SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            if (All.FirstOrDefault(known => known.Name == name) is not { } profile)
            {
                problem = $"profil « {name} » inconnu : {string.Join(", ", All.Select(known => known.Name))}";
                return [];
            }

            if (profiles.Find(other => other.About == profile.About && other != profile) is { } rival)
            {
                problem = $"les profils « {rival.Name} » et « {profile.Name} » portent tous deux sur : {profile.About}";
                return [];
            }

            profiles.Add(profile);
        }

        problem = null;
        return profiles;
    }
}
