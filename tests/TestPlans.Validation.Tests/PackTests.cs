namespace TestPlans.Validation.Tests;

internal sealed class PackTests
{
    [Test]
    public void A_pack_is_read_whole()
    {
        using var folder = new PackFolder();
        var pack = PackReader.Read(folder.Path);
        Assert.That(pack.Models.Select(model => model.Id), Is.EqualTo(new[] { "essai/a", "essai/general" }));
        Assert.That(pack.Models[0].Detect, Is.EqualTo(new Detection("xpath", "true()")));
        Assert.That(pack.Models[1].Steps[0], Is.EqualTo(new ModelStep("xsd", "a.xsd", null, "iso", "EX-XSD")));
        Assert.That(pack.LockSha256, Has.Length.EqualTo(64));
    }

    [TestCase("{ ", "mal formé")]
    [TestCase("", "vide")]
    [TestCase("{\n  \"é\": 1, }", ":2:3: la clé « é » est inconnue ; les clés d'ici sont : id, version,")]
    [TestCase("{ \"id\": 3 }", ":1:9: « id » doit être un texte, et non un nombre")]
    [TestCase("{ \"idd\": \"x\" }", ":1:3: la clé « idd » est inconnue ; vouliez-vous « id » ?")]
    [TestCase("{ \"id\": \"a\",\n  \"id\": \"b\" }", ":2:3: la clé « id » est écrite deux fois")]
    [TestCase("[]", ":1:1: « pack.json » doit être un objet, et non une liste")]
    [TestCase("{ \"models\": [ { \"titel\": \"x\" } ] }", ":1:17: la clé « titel » est inconnue ; vouliez-vous « title » ?")]
    [TestCase("{ \"models\": [ { \"generic\": \"oui\" } ] }", ":1:28: « models[0].generic » doit être true ou false, et non un texte")]
    [TestCase("{ \"models\": [ { \"steps\": [ { \"xsd\": null } ] } ] }", "« models[0].steps[0].xsd » doit être un texte, et non null")]
    [TestCase("{ \"namespaces\": { \"cda\": [] } }", "« namespaces.cda » doit être un texte, et non une liste")]
    [TestCase("{ \"id\": \"a\" } }", "mal formé")]
    [TestCase("", ":1:1: vide")]
    [TestCase("{\n \"id\": \"é\", x", ":2:13: JSON mal formé : « x » n'est pas attendu ici")]
    [TestCase("{ \"id\": \"a\",\n  \"title\": \"t", ":2:14: JSON mal formé : le fichier s'arrête trop tôt")]
    [TestCase("{ \"id\": \"\\ud800\" }", ":1:9: texte illisible")]
    public void A_wrong_pack_is_one_line_that_names_its_file(string json, string word)
    {
        using var folder = new PackFolder(json);
        var fault = Assert.Throws<UnusablePackException>(() => PackReader.Read(folder.Path));
        Assert.That(fault!.Message, Does.Contain("pack.json").And.Contain(word));
        Assert.That(fault.Message.Split('\n'), Has.Length.EqualTo(1));
    }

    // Each fault is one edit of a sound pack, so that nothing else is wrong with it.
    [TestCase("\"id\": \"essai\", ", "", ":1:1: « id » manque")]
    [TestCase("\"id\": \"essai\"", "\"id\": \" \"", ":1:9: « id » est vide")]
    [TestCase("\"origin\": \"ours\"", "\"origin\": \"moi\"", ":1:44: « origin » vaut « moi »")]
    [TestCase(", \"origin\": \"ours\"", "", ":1:1: « origin » manque ; attendu : ours, official ou other")]
    [TestCase("\"id\": \"essai/a\", ", "", ":2:15: « models[0].id » manque")]
    [TestCase("\"essai/general\"", "\"essai/a\"", ":3:23: le modèle « essai/a » est déclaré deux fois")]
    [TestCase("[ { \"schematron\": \"a.sch\" } ]", "[]", ":2:115: le modèle « essai/a » n'a aucune étape")]
    [TestCase(", \"steps\": [ { \"schematron\": \"a.sch\" } ]", "", ":2:15: le modèle « essai/a » n'a aucune étape")]
    [TestCase("\"schematron\": \"a.sch\"", "\"schematron\": \"../a.sch\"", ":2:133: l'étape « ../a.sch » du modèle « essai/a » sort du dossier")]
    [TestCase("\"schematron\": \"a.sch\"", "\"schematron\": \"\"", ":2:133: une étape du modèle « essai/a » ne nomme pas son fichier")]
    [TestCase("\"schematron\": \"a.sch\"", "\"schematron\": \"a\\u0000b\"", ":2:133: l'étape")]
    [TestCase("\"schematron\": \"a.sch\"", "\"xsd\": \"a\", \"schematron\": \"b\"", ":2:131: une étape du modèle « essai/a » nomme un fichier de règles et un seul ; trouvé : xsd, schematron")]
    [TestCase("\"schematron\": \"a.sch\"", "", ":2:117: une étape du modèle « essai/a » nomme un fichier de règles et un seul ; trouvé : rien")]
    [TestCase("\"schematron\": \"a.sch\"", "\"schematron\": \"a.sch\", \"mode\": \"xyz\"", ":2:150: le mode « xyz » du modèle « essai/a » est inconnu ; attendu : iso ou ans")]
    [TestCase("\"schematron\": \"a.sch\"", "\"schematron\": \"a.sch\", \"applies\": \"parfois\"", ":2:153: « applies » vaut « parfois » dans le modèle « essai/a » ; attendu : always ou if-concerned")]
    [TestCase("{ \"xpath\": \"true()\" }, \"steps\": [ { \"schematron\"", "{ \"regex\": \"b\" }, \"steps\": [ { \"schematron\"", ":2:85: « detect » du modèle « essai/a » a une seule clé, parmi : xpath, msh")]
    [TestCase("{ \"xpath\": \"true()\" }, \"steps\": [ { \"schematron\"", "{ \"xpath\": \"a\", \"msh\": \"b\" }, \"steps\": [ { \"schematron\"", ":2:99: « detect » du modèle « essai/a » a une seule clé")]
    [TestCase("{ \"xpath\": \"true()\" }, \"steps\": [ { \"schematron\"", "{}, \"steps\": [ { \"schematron\"", ":2:83: « detect » du modèle « essai/a » a une seule clé")]
    [TestCase("\"standard\": \"CDA\", \"detect\"", "\"standard\": \"CDA\", \"set\": \"document\", \"detect\"", ":2:102: le modèle « essai/a » juge un ensemble")]
    public void What_a_pack_may_not_say_is_told_where_it_is_said(string sound, string wrong, string line)
    {
        Assert.That(PackFolder.Right, Does.Contain(sound), "the edit applies");
        var at = PackFolder.Right.IndexOf(sound, StringComparison.Ordinal);
        using var folder = new PackFolder(PackFolder.Right.Remove(at, sound.Length).Insert(at, wrong));
        var fault = Assert.Throws<UnusablePackException>(() => PackReader.Read(folder.Path));
        Assert.That(fault!.Message, Does.StartWith(Path.Combine(folder.Path, "pack.json") + line));
        Assert.That(fault.Message.Split('\n'), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_pack_without_models_is_told_at_its_list()
    {
        using var folder = new PackFolder("{ \"id\": \"a\", \"version\": \"1\", \"origin\": \"ours\", \"title\": \"t\", \"source\": \"s\",\n \"models\": [] }");
        Assert.That(() => PackReader.Read(folder.Path), Throws.InstanceOf<UnusablePackException>().With.Message.Contains("pack.json:2:12: « models » est absent ou vide"));
    }

    [Test]
    public void A_step_said_twice_is_the_same_wherever_it_is_said()
    {
        using var folder = new PackFolder();
        var step = PackReader.Read(folder.Path).Models[0].Steps[0];
        Assert.That(step.Place.ToString(), Is.EqualTo("pack.json:2:133"));
        Assert.That(step with { Place = default }, Is.EqualTo(step));
    }

    [Test]
    public void Every_key_that_is_read_may_be_written()
    {
        static IEnumerable<string> Keys(Type type) => type.GetProperties().Select(property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..]);
        Assert.That(PackShape.File.Keys!.Keys, Is.EquivalentTo(Keys(typeof(PackFile))));
        Assert.That(PackShape.File.Keys["models"].Items!.Keys!.Keys, Is.EquivalentTo(Keys(typeof(PackFile.ModelEntry))));
    }

    [Test]
    public void A_byte_order_mark_comments_and_trailing_commas_are_read()
    {
        using var folder = new PackFolder("\uFEFF// essai\n" + PackFolder.Right.Replace("\"source\": \"aucune\",", "\"source\": \"aucune\", /* ici */", StringComparison.Ordinal));
        Assert.That(PackReader.Read(folder.Path).Id, Is.EqualTo("essai"));
    }

    [TestCase("if-concerned", true)]
    [TestCase("always", false)]
    public void A_step_may_apply_only_to_documents_that_it_concerns(string applies, bool ifConcerned)
    {
        using var folder = new PackFolder(PackFolder.Right.Replace("\"schematron\": \"a.sch\"", $"\"schematron\": \"a.sch\", \"applies\": \"{applies}\"", StringComparison.Ordinal));
        Assert.That(PackReader.Read(folder.Path).Models[0].Steps[0].IfConcerned, Is.EqualTo(ifConcerned));
    }

    [Test]
    public void One_unusable_pack_does_not_keep_the_others_from_serving()
    {
        using var all = new PackFolder();
        foreach (var (name, json) in new[] { ("bon", PackFolder.Right), ("casse", "{ \"id\": 3 }") })
        {
            Directory.CreateDirectory(Path.Combine(all.Path, "jeux", name));
            File.WriteAllText(Path.Combine(all.Path, "jeux", name, "pack.json"), json);
        }

        var unusable = new List<UnusablePackException>();
        Assert.That(PackReader.ReadAll(Path.Combine(all.Path, "jeux"), unusable).Select(pack => pack.Id), Is.EqualTo(new[] { "essai" }));
        Assert.That(unusable.Single().Message, Does.Contain("casse").And.Contain("un nombre"));
        Assert.Throws<UnusablePackException>(() => PackReader.ReadAll(Path.Combine(all.Path, "jeux")));
    }

    [Test]
    public void A_lock_sees_what_changed_appeared_or_went()
    {
        using var folder = new PackFolder();
        Assert.Throws<UnusablePackException>(() => PackLock.Verify(folder.Path));
        var unlocked = PackReader.Read(folder.Path).LockSha256;
        Assert.That(PackLock.Write(folder.Path), Is.EqualTo(2));
        Assert.That(PackReader.Read(folder.Path).LockSha256, Is.EqualTo(unlocked), "a lock that holds names the same rules");
        Assert.That(PackLock.Verify(folder.Path), Is.Empty);
        Assert.That(PackReader.Read(folder.Path).LockSha256, Has.Length.EqualTo(64));
        File.WriteAllText(Path.Combine(folder.Path, "a.sch"), "autres règles");
        File.WriteAllText(Path.Combine(folder.Path, "b.sch"), "de plus");
        Assert.That(PackLock.Verify(folder.Path), Is.EquivalentTo(new[] { "a.sch : a changé depuis pack.lock", "b.sch : n'est pas dans pack.lock" }));
        File.Delete(Path.Combine(folder.Path, "a.sch"));
        Assert.That(PackLock.Verify(folder.Path), Has.Member("a.sch : absent"));
    }

    [Test]
    public void The_specific_model_is_taken_before_the_generic_one_and_an_unknown_artefact_concludes_nothing()
    {
        using var folder = new PackFolder();
        var catalogue = new Catalogue([PackReader.Read(folder.Path)], [new Everything()]);
        Assert.That(catalogue.Judge(new Artefact("a", "application/xml", default)).Model, Is.EqualTo("essai/a"));
        Assert.That(catalogue.Find("Essai général")!.Id, Is.EqualTo("essai/general"));
        Assert.That(catalogue.Nearest("essai/b").Select(model => model.Id), Has.Member("essai/a"));
        var none = new Catalogue([PackReader.Read(folder.Path)], []);
        Assert.That(none.Judge(new Artefact("a", "application/xml", default)).Verdict, Is.EqualTo(Verdict.Inconclusive));
        Assert.That(none.Judge(new Artefact("a", "application/xml", default), none.Models[0]).Verdict, Is.EqualTo(Verdict.Inconclusive));
    }

    /// <summary>A validator that recognises everything and judges nothing.</summary>
    private sealed class Everything : IValidator, IArtefactReading
    {
        public string Standard => "CDA";

        public IReadOnlyList<string> StepKinds => [];

        public bool IsOfStandard => true;

        public void Check(Model model)
        {
        }

        public IArtefactReading Read(Artefact artefact) => this;

        public bool Matches(Model model) => true;

        public Report Judge(Model model, JudgeOptions options) => new ReportBuilder().Build(new Artefact("a", "application/xml", default), model);
    }
}
