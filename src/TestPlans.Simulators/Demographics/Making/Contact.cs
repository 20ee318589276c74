using System.Globalization;
using TestPlans.Simulators.Demographics.Chance;
using TestPlans.Simulators.Demographics.Lists;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Demographics.Making;

/// <summary>Where a patient lives and answers: streets and communes that do not exist, numbers that nobody has.</summary>
internal static class Contact
{
    private static readonly string[] Streets =
    [
        "rue des Essais", "avenue du Test", "impasse de l'Épreuve", "place du Banc-d'Essai", "boulevard de la Simulation", "allée des Exemples",
        "chemin de l'Échantillon", "quai de la Démonstration", "route du Jeu-d'Essai", "cours du Modèle", "rue du Cas-d'École", "sentier des Prototypes",
    ];

    private static readonly string[] Details =
        ["Bâtiment B, appartement 12", "Résidence les Prototypes", "Escalier C, 3e étage", "Lieu-dit L'Essai", "Chez Mme TESTHÔTESSE", "BP 10000"];

    private static readonly string[] Communes =
        ["TESTVILLE", "SAINT-TEST-L'EXEMPLE", "TESTIGNY-LÈS-ESSAIS", "L'ESSAI-SUR-TEST", "TESTHEIM", "VILLETEST-LE-CHÂTEAU", "LE BOURG-D'ESSAI", "SAINTE-ÉPREUVE"];

    // Arcep, décision 2018-0881, annexe 1, 2.5.12: numbers kept for works of fiction, by zone; the last is mobile.
    private static readonly string[] Fixed = ["+3319900", "+3326191", "+3335301", "+3346571", "+3353649"];
    private const string Mobile = "+3363998";

    public static SimulatedAddress Address(Subject subject, Place birth)
    {
        var dice = subject.OfTwins(Trait.Address);
        var street = Number(dice.Next(150) + 1) + (dice.Percent(10) ? " bis " : " ") + dice.Pick(Streets);
        string[] lines = dice.Percent(25) ? [dice.Pick(Details), street] : [street];
        // Many live near where they were born; who was born abroad lives somewhere in France.
        var home = birth.IsAbroad || dice.Percent(40) ? dice.Pick(Gazetteer.Of("metropole")) : birth;
        return new SimulatedAddress(lines, PostalCode(home.Cog, dice.Next(10)), dice.Pick(Communes));
    }

    public static IReadOnlyList<string> Telecoms(Subject subject, AgeRange age, string given, string name)
    {
        var dice = subject.OfTwins(Trait.Telecom);
        var telecoms = new List<string>();
        if (dice.Percent(age.Name is "personne-agee" or "centenaire" ? 95 : 40))
        {
            telecoms.Add($"tel:{dice.Pick(Fixed)}{Four(dice.Next(10_000))}");
        }

        if (age.IsAdult && (telecoms.Count == 0 || dice.Percent(70)))
        {
            telecoms.Add($"tel:{Mobile}{Four(dice.Next(10_000))}");
        }

        if (age.IsAdult && dice.Percent(60))
        {
            telecoms.Add($"mailto:{Letters.Address(given)}.{Letters.Address(name)}.{Number(subject.Rank)}@exemple.invalid");
        }

        return telecoms;
    }

    // Corsica's postal codes begin by 20, those overseas by the three digits of the département.
    private static string PostalCode(string cog, int tenth) =>
        cog[0] == '9' && cog[1] == '7' ? $"{cog[..3]}{Number(tenth)}0"
        : $"{(cog[..2] is "2A" or "2B" ? "20" : cog[..2])}{Number(tenth)}00";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Four(int value) => value.ToString("0000", CultureInfo.InvariantCulture);
}
