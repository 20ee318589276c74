using System.Globalization;
using TestPlans.Formats.Json;

namespace TestPlans.ReferenceSystem.Model;

/// <summary>Reads the clinical data of a patient's file, theme by theme.</summary>
internal static class DatumReader
{
    private static readonly (string Key, Func<JsonValue, Datum> Read)[] Themes =
    [
        ("problemes", value => ReadProblem(value, past: false)),
        ("antecedentsMedicaux", value => ReadProblem(value, past: true)),
        ("actes", ReadProcedure),
        ("allergies", ReadAllergy),
        ("modesDeVie", ReadHabit),
        ("risquesProfessionnels", value => ReadRemark(value, RemarkKind.OccupationalRisk)),
        ("antecedentsFamiliaux", ReadFamilyProblem),
        ("pointsDeVigilance", value => ReadRemark(value, RemarkKind.Vigilance)),
        ("traitements", ReadTreatment),
    ];

    public static IReadOnlyList<Datum> ReadAll(JsonValue file)
    {
        file.OnlyKeys([.. Themes.Select(theme => theme.Key)]);
        var data = new List<Datum>();
        foreach (var (key, read) in Themes)
        {
            foreach (var item in file.ItemsOf(key))
            {
                var datum = read(item);
                if (data.Exists(other => other.Id == datum.Id))
                {
                    throw item.Get("id").Error($"l’identifiant « {datum.Id} » est déjà pris");
                }

                data.Add(datum);
            }
        }

        return data;
    }

    private static Problem ReadProblem(JsonValue value, bool past)
    {
        value.OnlyKeys("id", "libelle", "code", "debut", "fin");
        return new Problem(Id(value), value.Text("libelle"), Code(value.Get("code")), Date(value, "debut"), Date(value, "fin"), past);
    }

    private static Procedure ReadProcedure(JsonValue value)
    {
        value.OnlyKeys("id", "libelle", "code", "date", "motif");
        return new Procedure(Id(value), value.Text("libelle"), Code(value.Get("code")), Date(value, "date") ?? throw value.Error("la clé « date » manque"), value.OptionalText("motif"));
    }

    private static Allergy ReadAllergy(JsonValue value)
    {
        value.OnlyKeys("id", "libelle", "type", "absence", "agent", "severite", "statut", "debut");
        return new Allergy(
            Id(value),
            value.Text("libelle"),
            Code(value.Get("type")),
            OptionalCode(value, "absence"),
            OptionalCode(value, "agent"),
            OptionalCode(value, "severite"),
            OptionalCode(value, "statut"),
            Date(value, "debut"));
    }

    private static Habit ReadHabit(JsonValue value)
    {
        value.OnlyKeys("id", "libelle", "code", "quantite", "unite", "valeur", "texte");
        return new Habit(
            Id(value), value.Text("libelle"), Code(value.Get("code")), value.OptionalText("quantite"), value.OptionalText("unite"), OptionalCode(value, "valeur"), value.Text("texte"));
    }

    private static Remark ReadRemark(JsonValue value, RemarkKind kind)
    {
        value.OnlyKeys("id", "texte");
        return new Remark(Id(value), kind, value.Text("texte"));
    }

    private static FamilyProblem ReadFamilyProblem(JsonValue value)
    {
        value.OnlyKeys("id", "libelle", "code", "lien", "sexe");
        return new FamilyProblem(Id(value), value.Text("libelle"), Code(value.Get("code")), Code(value.Get("lien")), value.Text("sexe"));
    }

    private static Treatment ReadTreatment(JsonValue value)
    {
        value.OnlyKeys("id", "libelle", "produit", "absence", "posologie", "voie", "debut", "fin", "motif");
        return new Treatment(
            Id(value),
            value.Text("libelle"),
            OptionalCode(value, "produit"),
            OptionalCode(value, "absence"),
            value.Find("posologie") is { } dosage ? ReadDosage(dosage) : null,
            OptionalCode(value, "voie"),
            Date(value, "debut"),
            Date(value, "fin"),
            value.OptionalText("motif"));
    }

    private static Dosage ReadDosage(JsonValue value)
    {
        value.OnlyKeys("texte", "quantite", "unite", "periode", "unitePeriode");
        return new Dosage(value.Text("texte"), value.Text("quantite"), value.Text("unite"), value.Text("periode"), value.Text("unitePeriode"));
    }

    // The id anchors narrative text, so it must be an XML name.
    private static string Id(JsonValue value)
    {
        var id = value.Text("id");
        return char.IsAsciiLetter(id[0]) && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? id
            : throw value.Get("id").Error("un identifiant commence par une lettre et ne porte que lettres, chiffres et tirets");
    }

    private static Concept? OptionalCode(JsonValue value, string key) => value.Find(key) is { } code ? Code(code) : null;

    private static Concept Code(JsonValue value) => ConceptReader.Read(value);

    private static DateOnly? Date(JsonValue value, string key) => value.Find(key) is not { } date
        ? null
        : DateOnly.TryParseExact(date.AsText(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
        ? read
        : throw date.Error($"« {date.Raw} » n’est pas une date AAAA-MM-JJ");
}
