using System.Globalization;
using TestPlans.Formats.Identifiers;
using TestPlans.Formats.Json;

namespace TestPlans.Systems;

/// <summary>Reads the French keys of a test case file; every refusal has its place in the file.</summary>
internal static class TestPatientReader
{
    public static TestPatientFile Read(JsonValue root)
    {
        root.OnlyKeys("fictif", "patient", "medecinTraitant", "situations", "documents");
        if (!root.Flag("fictif"))
        {
            throw (root.Find("fictif") ?? root).Error("un jeu d’essai doit porter « \"fictif\": true » : aucune donnée réelle n’entre dans un plan");
        }

        return new TestPatientFile
        {
            Path = root.File,
            Patient = ReadPatient(root.Get("patient").Expect(JsonKind.Object)),
            TreatingPhysician = root.Find("medecinTraitant") is { } physician ? ReadPhysician(physician) : null,
            Situations = ReadSituations(root),
            Documents = ReadDocuments(root),
        };
    }

    internal static TestPatient ReadPatient(JsonValue patient)
    {
        patient.OnlyKeys(
            "nomNaissance", "prenoms", "nomUtilise", "prenomUtilise", "sexe", "dateNaissance", "lieuNaissance", "ins", "statutIdentite", "adresse", "telecom",
            "mere", "rangNaissance", "identiteInconnue");
        var givenNames = patient.Texts("prenoms");
        if (givenNames.Count == 0)
        {
            throw (patient.Find("prenoms") ?? patient).Error("au moins un prénom de naissance est attendu dans « prenoms »");
        }

        return new TestPatient
        {
            BirthName = patient.Text("nomNaissance"),
            GivenNames = givenNames,
            UsedName = patient.OptionalText("nomUtilise"),
            UsedGivenName = patient.OptionalText("prenomUtilise"),
            Sex = OneOf(patient.Get("sexe"), "F", "M", "I"),
            BirthDate = Date(patient.Get("dateNaissance")),
            BirthPlace = patient.Find("lieuNaissance") is { } place ? BirthPlace(place) : null,
            Ins = patient.Find("ins") is { } ins ? ReadIns(ins) : null,
            IdentityStatus = patient.Find("statutIdentite") is { } status ? OneOf(status, "VALI", "RECU", "PROV", "VIDE") : null,
            IsUnknown = patient.Flag("identiteInconnue"),
            Address = patient.Find("adresse") is { } address ? ReadAddress(address) : null,
            Mother = patient.Find("mere") is { } mother ? ReadMother(mother) : null,
            BirthRank = patient.Find("rangNaissance") is null ? null : SettingsReader.Number(patient, "rangNaissance", 1, 1, 9),
            Telecoms = patient.Find("telecom") is { Kind: JsonKind.Text } one ? [one.AsText()] : patient.Texts("telecom"),
        };
    }

    private static InsNumber ReadIns(JsonValue ins)
    {
        ins.OnlyKeys("matricule", "oid");
        var number = new InsNumber(ins.Text("matricule"), ins.Text("oid"));
        if (TestIdentifiers.ProblemOfIns(number.Matricule) is { } problem)
        {
            throw ins.Get("matricule").Error(problem);
        }

        return number.Oid == Ins.TestOid
            ? number
            : throw ins.Get("oid").Error($"une identité fictive porte l’OID de test {Ins.TestOid}, pas « {number.Oid} »");
    }

    internal static TestPhysician ReadPhysician(JsonValue physician)
    {
        physician.OnlyKeys("nom", "prenom", "rpps");
        var rpps = physician.Text("rpps");
        return TestIdentifiers.ProblemOfRpps(rpps) is { } problem
            ? throw physician.Get("rpps").Error(problem)
            : new TestPhysician(physician.Text("nom"), physician.Text("prenom"), rpps);
    }

    private static TestMother ReadMother(JsonValue mother)
    {
        mother.OnlyKeys("nomNaissance", "prenom");
        return new TestMother(mother.Text("nomNaissance"), mother.Text("prenom"));
    }

    private static TestAddress ReadAddress(JsonValue address)
    {
        address.OnlyKeys("lignes", "codePostal", "ville", "pays");
        return new TestAddress(address.Texts("lignes"), address.OptionalText("codePostal"), address.OptionalText("ville"), address.OptionalText("pays"));
    }

    private static Dictionary<string, TestSituation> ReadSituations(JsonValue root)
    {
        var situations = new Dictionary<string, TestSituation>(StringComparer.Ordinal);
        foreach (var (name, _, _, value) in root.MembersOf("situations"))
        {
            value.OnlyKeys("consigne", "attendu", "personnes");
            situations[name] = new TestSituation(name, value.Text("consigne"), ReadExpected(value)) { People = TestPersonReader.Read(value) };
        }

        return situations;
    }

    private static Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> ReadExpected(JsonValue situation) =>
        situation.MembersOf("attendu").ToDictionary(
            section => section.Name,
            section => (IReadOnlyList<IReadOnlyDictionary<string, string>>)section.Value.Expect(JsonKind.Array).Items.Select(ReadRow).ToArray(),
            StringComparer.Ordinal);

    private static IReadOnlyDictionary<string, string> ReadRow(JsonValue row) =>
        row.Expect(JsonKind.Object).Members.ToDictionary(column => column.Name, column => column.Value.AsText(), StringComparer.Ordinal);

    private static Dictionary<string, TestDocument> ReadDocuments(JsonValue root)
    {
        var documents = new Dictionary<string, TestDocument>(StringComparer.Ordinal);
        foreach (var (name, _, _, value) in root.MembersOf("documents"))
        {
            documents[name] = TestDocument.Read(name, value);
        }

        return documents;
    }

    private static string OneOf(JsonValue value, params string[] allowed) => Array.IndexOf(allowed, value.AsText()) >= 0
        ? value.Raw
        : throw value.Error($"« {value.Raw} » n’est pas admis ici : {string.Join(", ", allowed)}");

    private static DateOnly Date(JsonValue value) =>
        DateOnly.TryParseExact(value.AsText(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw value.Error($"« {value.Raw} » n’est pas une date AAAA-MM-JJ");

    private static string BirthPlace(JsonValue value) =>
        value.AsText() is { Length: 5 } cog && cog.All(char.IsAsciiLetterOrDigit)
            ? cog
            : throw value.Error($"« {value.Raw} » n’est pas un code COG de commune ou de pays (cinq caractères)");
}
