namespace TestPlans.Gherkin.Tests.Features;

[TestFixture]
internal sealed class ParseErrorTests
{
    [TestCase("Fonctionnalité: F\n  Scénario: S\n    Alors x\n  Bogus", "a.feature:4:3: ligne inattendue « Bogus »")]
    [TestCase("Fonctionnalité: F\n  Scénario: S\n    Alors x\n      | a | b |\n      | 1 |", "a.feature:5:7: les lignes du tableau n'ont pas toutes le même nombre de cellules.")]
    [TestCase("# language: xx\nFonctionnalité: F", "a.feature:1:1: langue inconnue")]
    [TestCase("Fonctionnalité: F\n  Scénario: S\n    Alors x\n      \"\"\"\n      texte", "a.feature:6:0")]
    [TestCase("@a b\nFonctionnalité: F", "a.feature:1:1: étiquette mal formée")]
    [TestCase("@a\n", "a.feature:2")]
    [TestCase("", "a.feature:1:1: fichier vide ; attendu : « Fonctionnalité: ».")]
    [TestCase("\n  \n", "a.feature:1:1: fichier vide")]
    [TestCase("# Scénario: S\n\n# à écrire\n", "a.feature:1:1: rien que des commentaires ; attendu : « Fonctionnalité: ».")]
    public void A_broken_feature_is_one_French_line_with_its_place(string text, string expected)
    {
        var plan = PlanSet.Parse([new FeatureSource("a.feature", text)]);
        Assert.That(plan.Features, Is.Empty);
        Assert.That(plan.Errors[0].ToString(), Does.StartWith(expected.Replace(":6:0", ":6", StringComparison.Ordinal)));
        Assert.That(plan.Errors.Select(error => error.Message), Has.None.Contain("\n").And.None.Contain("expected"));
    }

    [Test]
    public async Task A_broken_feature_breaks_no_other_and_makes_the_run_not_conclusive()
    {
        var plan = PlanSet.Parse([new FeatureSource("a.feature", "Bogus"), new FeatureSource("b.feature", "Fonctionnalité: F\nScénario: S\nAlors tout va bien")]);
        var stream = new Collector();
        var summary = await new PlanEngine(StepLibrary.FromTypes(typeof(Steps))).RunAsync(plan, stream);
        Assert.That(summary.Scenarios.Single().Outcome, Is.EqualTo(Outcome.Passed));
        Assert.That(summary.Outcome, Is.EqualTo(Outcome.Broken));
        Assert.That(stream.Envelopes.Single(envelope => envelope.ParseError is not null).ParseError.Source.Uri, Is.EqualTo("a.feature"));
        Assert.That(stream.Envelopes[^1].TestRunFinished.Success, Is.False);
    }

    [Test]
    public void Files_that_cannot_be_read_as_text_are_errors_and_not_exceptions()
    {
        var folder = Directory.CreateTempSubdirectory("testplans").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "latin.feature"), [.. "Fonctionnalit"u8, 0xE9, .. ": F"u8]);
            File.WriteAllText(Path.Combine(folder, "bom.feature"), "Fonctionnalité: F\r\n  Scénario: S\r\n    Alors x\r\n", new System.Text.UTF8Encoding(true));
            File.WriteAllBytes(Path.Combine(folder, "large.feature"), new byte[(4 * 1024 * 1024) + 1]);
            var plan = PlanSet.Load([folder, Path.Combine(folder, "absent"), Path.Combine(folder, "bom.feature")], folder);
            Assert.That(plan.Features.Select(feature => feature.Uri), Is.EqualTo(new[] { "bom.feature" }));
            Assert.That(plan.Features[0].Name, Is.EqualTo("F"));
            Assert.That(plan.Errors.Select(error => error.ToString()), Is.EquivalentTo(new[]
            {
                "absent: ce fichier ou ce dossier n'existe pas.",
                "large.feature:1:1: fichier trop grand pour un plan de test : plus de 4 Mo.",
                "latin.feature:1:14: octet qui n'est pas de l'UTF-8 : enregistrez le fichier en UTF-8.",
            }));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void A_mistyped_keyword_is_told_once_and_another_fault_further_on_too()
    {
        var plan = PlanSet.Parse([new FeatureSource("a.feature", "Fonctionnalité: F\n\n  Contexte:\n    Étant donné y\n\n  Sénario: S\n    Quand x\n    Alors y\n\n  Scénario: U\n    Alors y\n\n  Scénari: T\n    Alors z\n")]);
        Assert.That(plan.Errors.Select(error => error.Line), Is.EqualTo(new[] { 6L, 13L }));
    }

    [Test, Platform(Exclude = "Win", Reason = "a link wants a right there")]
    public void A_broken_link_is_told_as_such()
    {
        var folder = Directory.CreateTempSubdirectory("testplans").FullName;
        try
        {
            File.CreateSymbolicLink(Path.Combine(folder, "rompu.feature"), Path.Combine(folder, "parti.feature"));
            Assert.That(PlanSet.Load([folder], folder).Errors.Single().ToString(), Is.EqualTo("rompu.feature:1:1: fichier illisible : ce lien est rompu, le fichier auquel il mène n'existe pas."));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void A_feature_may_still_say_another_language() =>
        Assert.That(PlanSet.Parse([new FeatureSource("a.feature", "# language: en\nFeature: F\nScenario: S\nGiven x")]).Scenarios.Single().Name, Is.EqualTo("S"));

    [Binding]
    private sealed class Steps
    {
        [Then("tout va bien")]
        public static void Good() { }
    }
}
