using System.Text;

namespace TestPlans.Systems.Tests;

/// <summary>jeux/*.json: fictitious, keyed, and faulty twins made by one edit.</summary>
public sealed class TestPatientFileTests
{
    private const string Patient =
        """ "nomNaissance": "TESTMARTIN", "prenoms": ["Jeanne", "Marie"], "sexe": "F", "dateNaissance": "1958-04-12", "lieuNaissance": "35238", "ins": { "matricule": "258043523810191", "oid": "1.2.250.1.213.1.4.10" }, "statutIdentite": "VALI" """;

    [Test]
    public void A_complete_file_is_read()
    {
        using var place = new Workplace();
        var file = TestPatientFile.Load(place.Write("j.json", $$"""
            { "fictif": true, "patient": { {{Patient}} }, "medecinTraitant": { "nom": "TESTDURAND", "prenom": "Paul", "rpps": "99900001001" },
              "situations": { "allergie à la pénicilline": { "consigne": "Saisissez.", "attendu": { "Allergies": [ { "texte": "pénicilline", "code": "J01C" } ] } } } }
            """));

        Assert.Multiple(() =>
        {
            Assert.That(file.Patient.DisplayName, Is.EqualTo("Jeanne TESTMARTIN"));
            Assert.That(file.Patient.IsQualified, Is.True);
            Assert.That(file.TreatingPhysician!.Rpps, Is.EqualTo("99900001001"));
            Assert.That(file.FindSituation("Allergie à la pénicilline")!.Expected["Allergies"][0]["code"], Is.EqualTo("J01C"));
            Assert.That(file.FindSituation("autre"), Is.Null);
        });
    }

    [TestCase("\"fictif\": false, \"patient\": { PATIENT }", "aucune donnée réelle n’entre dans un plan")]
    [TestCase("\"patient\": { PATIENT }", "aucune donnée réelle n’entre dans un plan")]
    [TestCase("\"fictif\": true", "la clé « patient » manque")]
    [TestCase("\"fictif\": true, \"patient\": { KEY }", "la clé du matricule INS devrait être 91, pas 92")]
    [TestCase("\"fictif\": true, \"patient\": { REAL }", "une identité fictive porte l’OID de test")]
    [TestCase("\"fictif\": true, \"patient\": { PATIENT }, \"medecinTraitant\": { \"nom\": \"A\", \"prenom\": \"B\", \"rpps\": \"99900001002\" }", "RPPS")]
    [TestCase("\"fictif\": true, \"patient\": { PATIENT, \"sex\": \"F\" }", "vouliez-vous écrire « sexe » ?")]
    [TestCase("\"fictif\": true, \"patient\": { PATIENT }, \"documents\": { \"x\": { \"fichier\": \"../ailleurs.xml\" } }", "sort du dossier du jeu d’essai")]
    [TestCase("\"fictif\": true, \"patient\": { PATIENT }, \"documents\": { \"x\": { \"fichier\": \"d.xml\", \"remplacer\": \"a\" } }", "« remplacer » et « par » vont ensemble")]
    [TestCase("\"fictif\": true, \"patient\": { PATIENT }, \"situations\": { \"x\": { \"consigne\": \"c\", \"personnes\": [ { \"fonction\": \"témoin\", \"nom\": \"A\", \"prenom\": \"B\" } ] } }", "n’est pas une fonction connue")]
    [TestCase("\"fictif\": true, \"patient\": { PATIENT }, \"situations\": { \"x\": { \"consigne\": \"c\", \"personnes\": [ { \"fonction\": \"saisie\", \"nom\": \"A\", \"prenom\": \"B\", \"rpps\": \"99900001002\" } ] } }", "RPPS")]
    public void A_wrong_file_is_one_line_at_its_place(string members, string expected)
    {
        using var place = new Workplace();
        var text = members
            .Replace("PATIENT", Patient, StringComparison.Ordinal)
            .Replace("KEY", Patient.Replace("258043523810191", "258043523810192", StringComparison.Ordinal), StringComparison.Ordinal)
            .Replace("REAL", Patient.Replace("1.4.10", "1.4.8", StringComparison.Ordinal), StringComparison.Ordinal);
        var path = place.Write("j.json", $"{{ {text} }}");

        Assert.That(() => TestPatientFile.Load(path), Throws.TypeOf<UnusableTestPatientException>().With.Message.StartsWith(path + ":1:").And.Message.Contains(expected));
    }

    [Test]
    public void A_faulty_twin_differs_by_one_edit()
    {
        using var place = new Workplace();
        place.Write("documents/d.xml", "<a>1958</a>");
        var document = Load(place, "1958", "1959").FindDocument("jumeau")!;

        Assert.That(Encoding.UTF8.GetString(document.Load().Content.Span), Is.EqualTo("<a>1959</a>"));
        Assert.That(document.Defect, Is.EqualTo("l’année diffère"));
    }

    [TestCase("<a>1957</a>", "il y figure zéro fois")]
    [TestCase("<a>1958 1958</a>", "il y figure plusieurs fois")]
    public void A_text_to_replace_stands_exactly_once(string content, string expected)
    {
        using var place = new Workplace();
        place.Write("documents/d.xml", content);

        Assert.That(() => Load(place, "1958", "1959").FindDocument("jumeau")!.Load(), Throws.TypeOf<UnusableTestPatientException>().With.Message.Contains(expected));
    }

    [Test]
    public void An_absent_document_is_told_where_it_is_named()
    {
        using var place = new Workplace();

        Assert.That(() => Load(place, "a", "b").FindDocument("jumeau")!.Load(), Throws.TypeOf<UnusableTestPatientException>().With.Message.Contains("documents/d.xml").And.Message.Contains("j.json:1:"));
    }

    [Test]
    public void Two_files_for_one_patient_are_refused()
    {
        using var place = new Workplace();
        place.Write("jeux/a.json", $$"""{ "fictif": true, "patient": { {{Patient}} } }""");
        place.Write("jeux/b.json", $$"""{ "fictif": true, "patient": { {{Patient}} } }""");

        Assert.That(() => TestPatientFolder.Load(Path.Combine(place.Root, "jeux")), Throws.TypeOf<UnusableTestPatientException>().With.Message.Contains("est déjà décrit dans a.json"));
    }

    private static TestPatientFile Load(Workplace place, string replace, string by) => TestPatientFile.Load(place.Write("j.json", $$"""
        { "fictif": true, "patient": { {{Patient}} }, "documents": { "jumeau": { "fichier": "documents/d.xml", "remplacer": "{{replace}}", "par": "{{by}}", "defaut": "l’année diffère" } } }
        """));
}
