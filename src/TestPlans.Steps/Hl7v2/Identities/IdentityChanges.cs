using System.Globalization;
using TestPlans.Formats.Identifiers;
using TestPlans.Steps.Common;
using TestPlans.Systems;

namespace TestPlans.Steps.Hl7v2;

/// <summary>The traits that a plan changes: a table « trait | valeur ».</summary>
/// <param name="Parameters">By key of a test case file.</param>
public sealed record IdentityChanges(IReadOnlyDictionary<string, string> Parameters)
{
    private static readonly (string Name, string Key, Func<TestPatient, string, TestPatient> Apply)[] Traits =
    [
        ("nom de naissance", "nomNaissance", (patient, value) => patient with { BirthName = value }),
        ("prénoms de naissance", "prenoms", (patient, value) => patient with { GivenNames = value.Split(' ', StringSplitOptions.RemoveEmptyEntries) }),
        ("nom utilisé", "nomUtilise", (patient, value) => patient with { UsedName = value.Length == 0 ? null : value }),
        ("prénom utilisé", "prenomUtilise", (patient, value) => patient with { UsedGivenName = value.Length == 0 ? null : value }),
        ("sexe", "sexe", (patient, value) => patient with { Sex = value }),
        ("date de naissance", "dateNaissance", (patient, value) => patient with { BirthDate = Date(value) }),
        ("lieu de naissance", "lieuNaissance", (patient, value) => patient with { BirthPlace = value }),
        ("statut", "statutIdentite", (patient, value) => patient with { IdentityStatus = value }),
        ("identité inconnue", "identiteInconnue", (patient, value) => patient with { IsUnknown = YesOrNo(value) }),
        ("matricule INS", "matricule", (patient, value) => patient with { Ins = value.Length == 0 ? null : new InsNumber(value, Ins.TestOid) }),
    ];

    /// <summary>The changes as an operator reads them.</summary>
    public string InFrench => string.Join(" ; ", Parameters.Select(one => $"{Array.Find(Traits, trait => trait.Key == one.Key).Name} {(one.Value.Length == 0 ? "à supprimer" : $"« {one.Value} »")}"));

    /// <summary>Reads the table.</summary>
    /// <exception cref="PlanException">A row names no trait.</exception>
    public static IdentityChanges Of(DataTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new IdentityChanges(table.Rows.ToDictionary(row => Key(row["trait"]), row => row["valeur"].Trim(), StringComparer.Ordinal));
    }

    /// <summary>The identity once changed.</summary>
    public TestPatient Apply(TestPatient patient) =>
        Parameters.Aggregate(patient, (changed, one) => Array.Find(Traits, trait => trait.Key == one.Key).Apply(changed, one.Value));

    private static string Key(string name) => Array.Find(Traits, trait => string.Equals(trait.Name, name.Trim(), StringComparison.OrdinalIgnoreCase)).Key
        ?? throw new PlanException($"le trait « {name} » est inconnu ; traits : {string.Join(", ", Traits.Select(trait => trait.Name))}");

    private static bool YesOrNo(string value) => value is "oui" or "non" ? value == "oui" : throw new PlanException($"« {value} » n'est ni « oui » ni « non »");

    private static DateOnly Date(string value) => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        ? date
        : throw new PlanException($"« {value} » n'est pas une date AAAA-MM-JJ");
}
