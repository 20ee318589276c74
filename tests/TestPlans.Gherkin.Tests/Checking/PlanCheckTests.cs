namespace TestPlans.Gherkin.Tests.Checking;

[TestFixture]
internal sealed class PlanCheckTests
{
    [Test]
    public void A_sound_plan_has_nothing_to_say() =>
        Assert.That(Check("@volet:VSM @lent\nFonctionnalité: F\nScénario: S\nQuand l'opérateur agit\nAlors le code est « AA »"), Is.Empty);

    [Test]
    public void An_unknown_sentence_is_found_with_its_place_the_nearest_sentences_and_a_snippet()
    {
        var found = Check("Fonctionnalité: F\n  Scénario: S\n  Quand l'opérateur agit\n    Alors le code reçu est « AA »").Single();
        Assert.That(found.ToString(), Is.EqualTo("essai.feature:4:5: phrase inconnue : « le code reçu est « AA » »."));
        Assert.That((found.Code, found.Severity), Is.EqualTo(("undefined", DiagnosticSeverity.Error)));
        Assert.That(found.Suggestion, Does.StartWith("Phrases proches : « le code est {guillemets} »"));
        Assert.That(found.Suggestion, Does.Contain("[Then(\"le code reçu est {guillemets}\")]").And.Contain("public static Task LeCodeReçuEst(string valeur1)"));
    }

    [Test]
    public void A_sentence_with_two_steps_names_both() =>
        Assert.That(Check("Fonctionnalité: F\nScénario: S\nAlors deux pas").Single().Message, Does.StartWith("phrase ambiguë").And.Contain("Steps.One").And.Contain("Steps.Two"));

    [Test]
    public void A_table_that_the_step_does_not_take_is_found() =>
        Assert.That(Check("Fonctionnalité: F\nScénario: S\nAlors le code est « AA »\n|a|").Single().Code, Is.EqualTo("binding"));

    [Test]
    public void A_sentence_of_a_background_or_an_outline_is_reported_once() =>
        Assert.That(
            Check("Fonctionnalité: F\nContexte:\nÉtant donné rien de connu\nPlan du scénario: S\nAlors le code est « <c> »\nExemples:\n|c|\n|1|\n|2|").Select(found => (found.Code, found.Line)),
            Is.EqualTo(new[] { ("undefined", 3L) }));

    [Test]
    public void A_scenario_that_judges_nothing_is_found() =>
        Assert.That(Check("Fonctionnalité: F\nScénario: S\nQuand l'opérateur agit").Single().Code, Is.EqualTo("no-judgement"));

    [Test]
    public void Two_scenarios_of_one_title_are_found_and_the_rows_of_an_outline_are_not()
    {
        const string Scenario = "\nScénario: S\nAlors le code est « AA »";
        Assert.That(Check("Fonctionnalité: F" + Scenario + Scenario).Select(found => (found.Code, found.Line)), Is.EqualTo(new[] { ("duplicate-scenario", 4L) }));
        Assert.That(Check("Fonctionnalité: F\nPlan du scénario: S\nAlors le code est « <c> »\nExemples:\n|c|\n|1|\n|2|"), Is.Empty);
    }

    [TestCase("Fonctionnalité: F", "empty-feature")]
    [TestCase("# rien", "empty-feature")]
    [TestCase("Fonctionnalité: F\nScénario: S", "empty-scenario")]
    public void Empty_features_and_scenarios_are_found(string text, string code) => Assert.That(Check(text).Single().Code, Is.EqualTo(code));

    [TestCase("Fonctionnalité: F\nPlan du scénario: S\nAlors le code est « <c> »\n  Exemples:\n|c|", 4)]
    [TestCase("Fonctionnalité: F\nRègle: R\nPlan du scénario: S\nAlors le code est « <c> »\nExemples:\n|c|\n|1|\n  Exemples: sans lignes\n|c|", 8)]
    public void Examples_without_a_row_are_found(string text, int line) =>
        Assert.That(Check(text).Select(found => (found.Code, found.Line, found.Column)), Is.EqualTo(new[] { ("empty-examples", (long)line, 3L) }));

    [TestCase("@volt:VSM", "étiquette inconnue", "Vouliez-vous écrire « @volet:VSM » ?")]
    [TestCase("@niveau:N4", "n'est pas une valeur de @niveau", "Par exemple « @niveau:N1 ».")]
    [TestCase("@acteur:", "n'est pas une valeur de @acteur", "Par exemple « @acteur:createur-contenu ».")]
    [TestCase("@couleur:bleu", "étiquette inconnue", null)]
    public void A_tag_of_unknown_form_is_found_with_what_to_write(string tag, string message, string? suggestion)
    {
        var found = Check($"Fonctionnalité: F\n\n{tag}\nScénario: S\nAlors le code est « AA »").Single();
        Assert.That((found.Code, found.Line, found.Column, found.Suggestion), Is.EqualTo(("tag", 3L, 1L, suggestion)));
        Assert.That(found.Message, Does.Contain(message));
    }

    [TestCase("@CI-SIS-VSM-Create_doc-Sc1")]
    [TestCase("@preuve:DMP/AIRS.06.01.02")]
    [TestCase("@version:2022.01")]
    public void A_tag_of_known_form_is_not(string tag) => Assert.That(Check($"{tag}\nFonctionnalité: F\nScénario: S\nAlors le code est « AA »"), Is.Empty);

    [Test]
    public void Parse_errors_faulty_bindings_and_wrong_examples_are_all_told()
    {
        var plan = PlanSet.Parse([new FeatureSource("a.feature", "n'importe quoi"), new FeatureSource("b.feature", "Fonctionnalité: F\nScénario: S\nAlors le code est « AA »")]);
        var found = PlanCheck.Run(plan, StepLibrary.FromTypes(typeof(Steps), typeof(FaultySteps)));
        Assert.That(found.Select(one => one.Code), Is.EqualTo(new[] { "parse", "binding", "binding", "example" }));
        Assert.That(found[1].ToString(), Is.EqualTo("FaultySteps.Unknown: expression « un {machin} » : Undefined parameter type 'machin'."));
    }

    private static IReadOnlyList<Diagnostic> Check(string text) => PlanCheck.Run(Bench.Plan(text), StepLibrary.FromTypes(typeof(Steps)));

    [Binding]
    private sealed class Steps
    {
        [Then("le code est {guillemets}"), Example("le code est « AA »")]
        public static void Code(string code) => _ = code;

        [When("l'opérateur agit")]
        public static void Act() { }

        [Then("deux pas")]
        public static void One() { }

        [Then("{word} pas")]
        public static void Two(string word) => _ = word;
    }

    [Binding]
    private sealed class FaultySteps
    {
        [Given("un {machin}")]
        public static void Unknown(string thing) => _ = thing;

        [BeforeTestRun]
        public void NotStatic() => _ = this;

        [Given("une phrase"), Example("une autre phrase")]
        public static void Phrase() { }
    }
}
