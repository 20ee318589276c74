namespace TestPlans.Systems.Tests;

/// <summary>systeme.json: what is wrong is one French line at its place.</summary>
public sealed class SystemDescriptionTests
{
    [Test]
    public void A_complete_file_is_read()
    {
        using var place = new Workplace();
        var path = place.Write("systeme.json", """
            { // commentaire admis
              "nom": "Logiciel", "version": "2.1", "editeur": "Éditeur",
              "roles": {
                "createur-contenu": { "pilote": "dossier", "sortie": "./sortie", "delai": "2 minutes", "options": ["remplacement"] },
                "consommateur-contenu": { "pilote": "manuel" },
              }
            }
            """);

        var system = new SystemUnderTest(SystemDescription.Load(path), place.Context);

        Assert.Multiple(() =>
        {
            Assert.That(system.Description.Vendor, Is.EqualTo("Éditeur"));
            Assert.That(system.DriverOf(ActorRole.ContentCreator), Is.EqualTo("dossier"));
            Assert.That(system.Claims(ActorRole.ContentCreator, "remplacement"), Is.True);
            Assert.That(system.Claims(ActorRole.ContentCreator, "signature"), Is.False);
            Assert.That(system.Claims(ActorRole.ContentConsumer, "signature"), Is.True, "a role without options claims all");
        });
    }

    [TestCase("", "1:1 : fichier vide")]
    [TestCase("{ \"nom\": \"L\" ", "1:14 : JSON mal formé : le fichier s'arrête trop tôt")]
    [TestCase("{ \"nom\": L }", "1:10 : JSON mal formé : « L » n'est pas attendu ici")]
    [TestCase("[]", "1:1 : un objet { … } est attendu ici, un tableau [ … ] est écrit")]
    [TestCase("{ \"nom\": \"L\", \"nom\": \"M\" }", "1:15 : la clé « nom » est écrite deux fois")]
    [TestCase("{\n  \"nim\": \"L\"\n}", "2:3 : clé inconnue « nim » ; vouliez-vous écrire « nom » ?")]
    [TestCase("{ \"nom\": \"L\", \"version\": \"1\" }", "1:1 : la clé « roles » manque")]
    [TestCase("{ \"nom\": \"L\", \"version\": \"1\", \"roles\": {} }", "1:40 : au moins un rôle est attendu")]
    [TestCase("{ \"nom\": \"L\", \"version\": \"1\", \"roles\": { \"createur-de-contenu\": {} } }", "1:42 : rôle inconnu « createur-de-contenu » ; vouliez-vous écrire « createur-contenu » ?")]
    [TestCase("{ \"nom\": \"L\", \"version\": \"1\", \"roles\": { \"createur-contenu\": { \"pilote\": \"mail\" } } }", ": pilote inconnu « mail » ; pilotes connus : dossier, commande, mllp, manuel, reference")]
    [TestCase("{ \"nom\": \"L\", \"version\": \"1\", \"roles\": { \"createur-contenu\": { \"pilote\": \"dossier\" } } }", ": la clé « sortie » manque")]
    [TestCase("{ \"nom\": \"L\", \"version\": \"1\", \"roles\": { \"createur-contenu\": { \"pilote\": \"dossier\", \"sorties\": \".\" } } }", "clé inconnue « sorties » ; vouliez-vous écrire « sortie » ?")]
    [TestCase("{ \"nom\": \"L\", \"version\": \"1\", \"roles\": { \"createur-contenu\": { \"pilote\": \"dossier\", \"sortie\": \".\", \"delai\": \"2 mns\" } } }", "« 2 mns » n’est pas une durée")]
    [TestCase("{ \"nom\": \"L\", \"version\": \"${ENV:TESTPLANS_ABSENTE}\", \"roles\": { \"createur-contenu\": { \"pilote\": \"manuel\" } } }", "la variable d’environnement « TESTPLANS_ABSENTE » n’est pas définie")]
    [TestCase("{ \"nom\": \"L\", \"version\": \"1\", \"roles\": { \"createur-contenu\": { \"pilote\": \"commande\", \"programme\": \"x\", \"arguments\": [\"y\"] } } }", "un argument doit contenir « {demande} »")]
    public void A_wrong_file_is_one_line_at_its_place(string text, string expected)
    {
        using var place = new Workplace();
        var path = place.Write("systeme.json", text);

        var error = Assert.Throws<UnusableSystemException>(() => SystemDescription.Load(path));

        Assert.That(error!.Message.Replace('\u2019', '\''), Does.StartWith(path + ":").And.Contain(expected.Replace('\u2019', '\'')));
        Assert.That(error.Message, Does.Not.Contain("\n"));
    }

    [Test]
    public void Absent_files_and_folders_are_told_too()
    {
        using var place = new Workplace();
        Assert.That(() => SystemDescription.Load(Path.Combine(place.Root, "x.json")), Throws.TypeOf<UnusableSystemException>().With.Message.Contains("fichier introuvable"));
        Assert.That(() => SystemDescription.Load(place.Root), Throws.TypeOf<UnusableSystemException>().With.Message.Contains("ceci est un dossier"));
    }

    [Test]
    public void Bytes_that_are_not_UTF8_are_placed()
    {
        using var place = new Workplace();
        var path = Path.Combine(place.Root, "systeme.json");
        File.WriteAllBytes(path, [(byte)'{', (byte)'\n', (byte)' ', 0xE9, (byte)'}']);

        Assert.That(() => SystemDescription.Load(path), Throws.TypeOf<UnusableSystemException>().With.Message.StartsWith(path + ":2:2 :"));
    }

    [Test]
    public void Secrets_come_from_the_environment_and_are_masked()
    {
        using var place = new Workplace();
        var path = place.Write("systeme.json", """{ "nom": "Logiciel ${ENV:S}", "version": "1", "roles": { "createur-contenu": { "pilote": "manuel" } } }""");

        var system = SystemDescription.Load(path, name => name == "S" ? "secret" : null);

        Assert.That(system.Name, Is.EqualTo("Logiciel secret"));
        Assert.That(system.Secrets.Apply("le secret du système"), Is.EqualTo("le ••• du système"));
    }

    [Test]
    public void The_longer_of_two_secrets_is_masked_whole() =>
        Assert.That(new SecretMask(["abc", "abcdef"]).And(new SecretMask(["xyz"])).Apply("abcdef abc xyz"), Is.EqualTo("••• ••• •••"));

    [TestCase("2 minutes", 120)]
    [TestCase("30 secondes", 30)]
    [TestCase("500 ms", 0.5)]
    [TestCase("1,5 heure", 5400)]
    public void Durations_are_read_as_people_write_them(string text, double seconds) =>
        Assert.That(FrenchDuration.TryParse(text)!.Value.TotalSeconds, Is.EqualTo(seconds));

    [TestCase("0 s")]
    [TestCase("-1 s")]
    [TestCase("25 heures")]
    [TestCase("deux minutes")]
    [TestCase("")]
    public void What_is_not_a_duration_is_refused(string text) => Assert.That(FrenchDuration.TryParse(text), Is.Null);

    [Test]
    public void A_check_reaches_folders_and_leaves_nothing()
    {
        using var place = new Workplace();
        place.Folder("entree");
        var system = place.System(""" "consommateur-contenu": { "pilote": "dossier", "entree": "./entree", "restitutions": "./restitutions" } """);

        var lines = SystemCheck.Run(system);

        Assert.That(lines.Select(line => line.IsReached), Is.EqualTo(new[] { true, false }));
        Assert.That(lines[1].Text, Does.Contain("le dossier « restitutions » n’existe pas"));
        Assert.That(Directory.GetFileSystemEntries(Path.Combine(place.Root, "entree")), Is.Empty);
    }

    [Test]
    public void Roles_are_found_by_key_and_by_name()
    {
        Assert.That(ActorRole.Find("créateur de contenu"), Is.SameAs(ActorRole.ContentCreator));
        Assert.That(ActorRole.Find("consommateur-contenu"), Is.SameAs(ActorRole.ContentConsumer));
        Assert.That(ActorRole.Find("serveur"), Is.Null);
    }
}
