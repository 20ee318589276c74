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
    [TestCase("{ \"version\": \"1\" }", "« id » manque")]
    [TestCase("{ \"id\": \"a\", \"version\": \"1\", \"origin\": \"moi\", \"title\": \"t\", \"source\": \"s\" }", "« origin »")]
    [TestCase("{ \"id\": \"a\", \"version\": \"1\", \"origin\": \"ours\", \"title\": \"t\", \"source\": \"s\" }", "« models »")]
    [TestCase("{ \"id\": \"a\", \"version\": \"1\", \"origin\": \"ours\", \"title\": \"t\", \"source\": \"s\", \"models\": [ { \"id\": \"m\", \"title\": \"t\", \"standard\": \"CDA\" } ] }", "aucune étape")]
    [TestCase("{ \"id\": \"a\", \"version\": \"1\", \"origin\": \"ours\", \"title\": \"t\", \"source\": \"s\", \"models\": [ { \"id\": \"m\", \"title\": \"t\", \"standard\": \"CDA\", \"steps\": [ { \"xsd\": \"../x.xsd\" } ] } ] }", "sort du dossier")]
    [TestCase("{ \"id\": \"a\", \"version\": \"1\", \"origin\": \"ours\", \"title\": \"t\", \"source\": \"s\", \"models\": [ { \"id\": \"m\", \"title\": \"t\", \"standard\": \"CDA\", \"steps\": [ { \"xsd\": \"a\", \"schematron\": \"b\" } ] } ] }", "un seul")]
    [TestCase("{ \"id\": \"a\", \"version\": \"1\", \"origin\": \"ours\", \"title\": \"t\", \"source\": \"s\", \"models\": [ { \"id\": \"m\", \"title\": \"t\", \"standard\": \"CDA\", \"detect\": { \"regex\": \"b\" }, \"steps\": [ { \"xsd\": \"a\" } ] } ] }", "« detect »")]
    [TestCase("{ \"id\": \"a\", \"version\": \"1\", \"origin\": \"ours\", \"title\": \"t\", \"source\": \"s\", \"models\": [ { \"id\": \"m\", \"title\": \"t\", \"standard\": \"CDA\", \"steps\": [ { \"xsd\": \"a\", \"applies\": \"parfois\" } ] } ] }", "« applies »")]
    public void A_wrong_pack_is_one_line_that_names_its_file(string json, string word)
    {
        using var folder = new PackFolder(json);
        var fault = Assert.Throws<UnusablePackException>(() => PackReader.Read(folder.Path));
        Assert.That(fault!.Message, Does.Contain("pack.json").And.Contain(word));
        Assert.That(fault.Message.Split('\n'), Has.Length.EqualTo(1));
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

        public bool IsOfStandard => true;

        public IArtefactReading Read(Artefact artefact) => this;

        public bool Matches(Model model) => true;

        public Report Judge(Model model, JudgeOptions options) => new ReportBuilder().Build(new Artefact("a", "application/xml", default), model);
    }
}
