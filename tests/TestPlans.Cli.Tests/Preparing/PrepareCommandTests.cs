using System.Text.Json;
using TestPlans.Gherkin;
using TestPlans.Systems;

namespace TestPlans.Cli.Tests.Preparing;

/// <summary><c>prepare</c> on the plans that ship, and on small ones.</summary>
internal sealed class PrepareCommandTests
{
    private const string Plan = """
        @volet:ESSAI @version:1
        Fonctionnalité: Essai
          @requiert:absences
          Scénario: Une admission
            Étant donné le système testé dans le rôle « fournisseur de mouvements (PES) », relié au simulateur « PEC »
            Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
            Quand l'opérateur admet ce patient en hospitalisation dans l'UF d'hébergement « 6268 »
            Alors le mouvement est créé
              | UF médicale | chambre |
              | 6270        | 12      |
          @acteur:createur-contenu @preuve:DMP/1
          Scénario: Un document
            Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
            Et la situation « <alerte> »
            Quand l'opérateur fait produire au système testé le document « VSM » de ce patient
            Alors l'opérateur joint la preuve « capture »

        """;

    private const string Patient = """
        { "fictif": true,
          "patient": { "nomNaissance": "TESTMARTIN", "prenoms": ["Jeanne"], "sexe": "F", "dateNaissance": "1958-04-12", "lieuNaissance": "99352",
            "ins": { "matricule": "258043523810191", "oid": "1.2.250.1.213.1.4.10" }, "statutIdentite": "VALI", "mere": { "nomNaissance": "TESTX", "prenom": "Ida" }, "rangNaissance": 2 },
          "situations": { "<alerte>": { "consigne": "Saisissez <b>tout</b>.", "attendu": {} }, "jamais demandée": { "consigne": "Rien.", "attendu": {} } } }
        """;

    [Test]
    public async Task Every_patient_and_consigne_that_a_shipped_scenario_names_is_on_the_sheet()
    {
        using var shell = new Shell();
        Assert.That(await shell.RunAsync("prepare", "--format", "json"), Is.Zero, shell.Error);
        var sheet = JsonDocument.Parse(shell.Output).RootElement;
        var patients = sheet.GetProperty("patients").EnumerateArray().Select(patient => patient.GetProperty("name").GetString()).ToList();
        var plan = PlanSet.Load([Shell.Checkout.Features], Shell.Checkout.PlanRoot);
        var situations = 0;
        Assert.Multiple(() =>
        {
            Assert.That(sheet.GetProperty("plans").EnumerateArray().Sum(one => one.GetProperty("scenarios").GetInt32()), Is.EqualTo(plan.Scenarios.Count()));
            foreach (var scenario in plan.Scenarios)
            {
                var files = TestPatientFolder.Load(Path.Combine(Shell.Checkout.PlanRoot, Path.GetDirectoryName(scenario.Feature.Uri)!, "jeux"));
                TestPatientFile? patient = null;
                foreach (var words in scenario.Pickle.Steps.Select(step => step.Text.Split('«', '»')))
                {
                    patient = words[0].StartsWith("le patient de test", StringComparison.Ordinal) ? TestPatientFolder.Find(files, words[1].Trim()) : patient;
                    Assert.That(patient is null || patients.Contains(patient.Patient.DisplayName), patient?.Path);
                    if (words[0].StartsWith("la situation", StringComparison.Ordinal))
                    {
                        situations++;
                        Assert.That(shell.Output, Does.Contain(Encoded(patient!.FindSituation(words[1].Trim())!.Consigne)), scenario.Key);
                    }
                }
            }
        });
        Assert.That(situations, Is.GreaterThan(10));

        static string Encoded(string text) => JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All)).ToString();
    }

    [Test]
    public async Task A_sheet_says_whom_to_enter_what_to_set_and_when_to_be_there()
    {
        using var shell = Prepared();
        Assert.That(await shell.RunAsync("prepare", shell.In("features")), Is.Zero, shell.Error);
        Assert.Multiple(() =>
        {
            Assert.That(shell.Output, Does.Contain("[ ] Jeanne TESTMARTIN – qualifiée"));
            Assert.That(shell.Output, Does.Contain("99352, à l'étranger").And.Contain("Mère : Ida TESTX").And.Contain("Rang de naissance : 2"));
            Assert.That(shell.Output, Does.Contain("[ ] situation « <alerte> » : Saisissez <b>tout</b>.").And.Not.Contain("jamais demandée"));
            Assert.That(shell.Output, Does.Contain("« fournisseur-mouvements », pilote mllp ou manuel").And.Contain("relié à notre simulateur « PEC »").And.Contain("option « absences »"));
            Assert.That(shell.Output, Does.Contain("UF d'hébergement « 6268 »").And.Contain("UF médicale « 6270 »").And.Contain("chambre « 12 »"));
            Assert.That(shell.Output, Does.Contain("geste : l'opérateur fait produire au système testé").And.Contain("preuve : l'opérateur joint la preuve « capture »"));
        });
    }

    [Test]
    public async Task A_page_shows_values_as_text_and_fetches_nothing()
    {
        using var shell = Prepared();
        Assert.That(await shell.RunAsync("prepare", shell.In("features"), "--out", shell.In("fiches/fiche.html")), Is.Zero, shell.Error);
        var page = File.ReadAllText(shell.In("fiches/fiche.html"));
        Assert.Multiple(() =>
        {
            Assert.That(page, Does.Contain("&lt;alerte&gt;").And.Not.Contain("<alerte>").And.Not.Contain("<b>tout"));
            Assert.That(page, Does.Contain("default-src &#39;none&#39;").Or.Contain("default-src 'none'"));
            Assert.That(page, Does.Not.Contain("http://").And.Not.Contain("https://").And.Not.Contain("<script"));
            Assert.That(page, Does.Contain("type=\"checkbox\""));
        });
    }

    [Test]
    public async Task What_a_system_does_not_claim_is_not_prepared()
    {
        using var shell = Prepared();
        shell.Write("sortie/x", "");
        shell.Write("systeme.json", """{ "nom": "L", "version": "1", "roles": { "createur-contenu": { "pilote": "dossier", "sortie": "./sortie", "demandes": "./demandes" } } }""");
        Assert.That(await shell.RunAsync("prepare", shell.In("features"), "--system", shell.In("systeme.json")), Is.Zero, shell.Error);
        Assert.Multiple(() =>
        {
            Assert.That(shell.Output, Does.Contain("2 scénarios, dont 1 sans objet").And.Contain("fournisseur de mouvements (PES) (non revendiqué : sans objet)"));
            Assert.That(shell.Output, Does.Contain($"Déposer les documents produits dans : {shell.In("sortie")}").And.Contain("Délai accordé : 2 minutes"));
            Assert.That(shell.Output, Does.Not.Contain("6268"));
            // Requests are read by the system itself: nobody is asked to act, a proof is still a person's.
            Assert.That(shell.Output, Does.Not.Contain("geste :").And.Contain("preuve :"));
        });
    }

    [TestCase("", true)]
    [TestCase(", \"options\": [\"absences\"]", true)]
    [TestCase(", \"options\": [\"autre\"]", false)]
    public async Task An_option_that_is_not_claimed_makes_its_scenarios_moot(string options, bool wanted)
    {
        using var shell = Prepared();
        shell.Write("systeme.json", $$"""{ "nom": "L", "version": "1", "roles": { "fournisseur-mouvements": { "pilote": "mllp", "port": 2599{{options}} } } }""");
        Assert.That(await shell.RunAsync("prepare", shell.In("features"), "--system", shell.In("systeme.json")), Is.Zero, shell.Error);
        Assert.That(shell.Output.Contains("6268", StringComparison.Ordinal), Is.EqualTo(wanted), shell.Output);
        Assert.That(shell.Output, Does.Contain("Envoyer les messages à (MLLP) : 127.0.0.1:2599"));
    }

    [Test]
    public async Task Whom_our_simulator_sends_is_not_to_be_entered()
    {
        using var shell = new Shell();
        Assert.That(await shell.RunAsync("prepare", "--tags", "@acteur:consommateur-identites"), Is.Zero, shell.Error);
        Assert.That(shell.Output, Does.Contain(" -  Jeanne TESTMARTIN").And.Contain("Transmis par notre simulateur pendant l'essai : ce patient ne doit pas exister avant"));
        Assert.That(shell.Output, Does.Contain("scénarios partent d'un système où ce patient n'existe pas").And.Not.Contain("Saisi d'avance"));
        Assert.That(await shell.RunAsync("prepare"), Is.Zero, shell.Error);
        Assert.That(shell.Output, Does.Contain("Saisi d'avance pour certains scénarios"));
    }

    [Test]
    public async Task Two_systems_in_a_chain_have_a_role_each_and_a_gesture_tells_its_table()
    {
        using var shell = Prepared();
        shell.Write("features/essai/volet/plan.feature", """
            @volet:ESSAI
            Fonctionnalité: Chaîne
              Scénario: De l'un à l'autre
                Étant donné le système testé dans le rôle « fournisseur d'identités (PDS) », relié au simulateur « PDC »
                Et à l'autre bout, le système testé dans le rôle « consommateur d'identités (PDC) »
                Et le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
                Quand l'opérateur modifie l'identité de ce patient :
                  | trait  | valeur |
                  | statut | PROV   |
                Alors le système testé ne conserve pas le matricule INS

            """);
        Assert.That(await shell.RunAsync("prepare", shell.In("features")), Is.Zero, shell.Error);
        Assert.That(shell.Output, Does.Contain("[ ] fournisseur d'identités (PDS) – 1 scénario").And.Contain("[ ] consommateur d'identités (PDC) – 1 scénario"));
        Assert.That(shell.Output, Does.Contain("l'opérateur modifie l'identité de ce patient : (statut : PROV)").And.Contain("À créer pendant l'essai").And.Contain("observer : le système testé ne conserve pas"));
        shell.Write("systeme.json", """{ "nom": "L", "version": "1", "roles": { "fournisseur-identites": { "pilote": "manuel" } } }""");
        Assert.That(await shell.RunAsync("prepare", shell.In("features"), "--system", shell.In("systeme.json")), Is.Zero, shell.Error);
        Assert.That(shell.Output, Does.Contain("1 scénario, dont 1 sans objet").And.Not.Contain("Jeanne"));
    }

    [TestCase("Jeanne TESTMARTIN", "Jean NEANT", "le patient « Jean NEANT » n'a pas de jeu d'essai")]
    [TestCase("Fonctionnalité: Essai", "Fonctionnalite Essai", "plan.feature:")]
    public async Task What_is_missing_is_said_and_the_rest_is_still_written(string right, string wrong, string expected)
    {
        using var shell = Prepared();
        shell.Write("features/essai/volet/plan.feature", Plan.Replace(right, wrong, StringComparison.Ordinal));
        shell.Write("features/essai/volet/autre.feature", Plan.Replace("Scénario: Un", "Scénario: Autre un", StringComparison.Ordinal));
        Assert.That(await shell.RunAsync("prepare", shell.In("features")), Is.EqualTo(3), shell.Output);
        Assert.That(shell.Output, Does.Contain("CE QUE CETTE FICHE NE PEUT DIRE").And.Contain(expected).And.Contain("[ ] Jeanne TESTMARTIN"));
    }

    [Test]
    public async Task A_test_case_that_cannot_be_read_is_said_with_its_place()
    {
        using var shell = Prepared();
        shell.Write("features/essai/volet/jeux/jeanne.json", Patient.Replace("\"F\"", "\"X\"", StringComparison.Ordinal));
        Assert.That(await shell.RunAsync("prepare", shell.In("features")), Is.EqualTo(3), shell.Output);
        Assert.That(shell.Output, Does.Contain("jeanne.json:2:").And.Contain("« X »"));
    }

    [TestCase("--tags @volet:AUCUN", "aucun scénario sélectionné")]
    [TestCase("--system absent.json", "absent.json")]
    [TestCase("--format pdf", "attendu html, text, json")]
    [TestCase("--tags (", "--tags")]
    public async Task Misuse_is_one_clear_line(string words, string expected)
    {
        using var shell = Prepared();
        Assert.That(await shell.RunAsync(["prepare", shell.In("features"), .. words.Split(' ')]), Is.EqualTo(2), shell.Output);
        Assert.That(shell.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(1), shell.Error);
        Assert.That(shell.Error, Does.Contain(expected));
    }

    private static Shell Prepared()
    {
        var shell = new Shell();
        shell.Write("features/essai/volet/plan.feature", Plan);
        shell.Write("features/essai/volet/jeux/jeanne.json", Patient);
        return shell;
    }
}
