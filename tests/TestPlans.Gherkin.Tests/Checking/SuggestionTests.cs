using Io.Cucumber.Messages.Types;

namespace TestPlans.Gherkin.Tests.Checking;

[TestFixture]
internal sealed class SuggestionTests
{
    [Test]
    public void A_snippet_is_ready_to_paste()
    {
        const string Expected = """
            /// <summary>À écrire.</summary>
            [When("l'opérateur exporte {artefact} {guillemets} sous {durée} {int} fois")]
            [StepKind(StepKind.Transaction)]
            [Example("l’opérateur exporte l'archive « A » sous « 2 minutes » 3 fois")]
            public static Task LOpérateurExporteSousFois(string artefact1, string valeur2, TimeSpan durée3, int nombre4, DataTable tableau)
            {
                throw new PendingStepException();
            }
            """;
        Assert.That(Snippet("Quand l’opérateur exporte l'archive « A » sous « 2 minutes » 3 fois\n|a|"), Is.EqualTo(Expected.ReplaceLineEndings("\n")));
    }

    [TestCase("Alors le champ (PV1/a) vaut {x}", @"[Then(""le champ \\(PV1\\/a\\) vaut \\{x\\}"")]")]
    [TestCase("Alors la version « 2.11 » du 3.5", "[Then(\"la version {guillemets} du {float}\")]")]
    [TestCase("Alors il dit \"bonjour\"", "[Then(\"il dit {string}\")]")]
    public void Values_become_parameters_and_reserved_characters_are_escaped(string step, string attribute) => Assert.That(Snippet(step), Does.Contain("\n" + attribute + "\n"));

    [Test]
    public void The_expression_that_is_proposed_accepts_the_sentence()
    {
        foreach (var text in new[] { "l'acquittement désigne le champ « PV1-19 » avec le code « 101 »", "il contient 2 documents (dont 1 note) / archive", "rien" })
        {
            var types = new Gherkin.Expressions.ParameterTypes();
            var attribute = Snippet("Alors " + text).Split('\n')[1];
            var expression = attribute["[Then(\"".Length..^"\")]".Length].Replace("\\\\", "\\", StringComparison.Ordinal);
            Assert.That(new Gherkin.Expressions.CucumberExpression(expression, types).Match(text), Is.Not.Null, expression);
        }
    }

    [Test]
    public void The_nearest_sentences_come_best_first_and_strangers_not_at_all()
    {
        var library = StepLibrary.FromTypes(typeof(Steps));
        Assert.That(NearestSentences.Of(library, Step("Alors le systeme testé acquite le message par « AA »")), Is.EqualTo(new[]
        {
            "le système testé acquitte le message par {guillemets}", "le système testé acquitte l'archive",
        }));
        Assert.That(NearestSentences.Of(library, Step("Alors xyz")), Is.Empty);
    }

    private static string Snippet(string step) => SnippetWriter.Write(StepLibrary.FromTypes(), Step(step));

    private static PickleStep Step(string step) => Bench.Plan("Fonctionnalité: F\nScénario: S\n" + step).Scenarios.Single().Pickle.Steps[0];

    [Binding]
    private sealed class Steps
    {
        [Then("le système testé acquitte le message par {guillemets}")]
        public static void Ack(string code) => _ = code;

        [Then("le système testé acquitte l'archive")]
        public static void AckArchive() { }

        [Then("une preuve est jointe")]
        public static void Proof() { }
    }
}
