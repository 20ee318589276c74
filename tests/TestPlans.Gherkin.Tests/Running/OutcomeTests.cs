namespace TestPlans.Gherkin.Tests.Running;

[TestFixture]
internal sealed class OutcomeTests
{
    [TestCase("Alors le jugement tient", Outcome.Passed)]
    [TestCase("Alors le jugement ne tient pas", Outcome.Failed)]
    [TestCase("Alors l'outil tombe en panne", Outcome.Broken)]
    [TestCase("Alors le pas n'est pas écrit", Outcome.Broken)]
    [TestCase("Alors cette phrase n'existe pas", Outcome.Broken)]
    [TestCase("Alors la phrase est ambiguë", Outcome.Broken)]
    [TestCase("Alors l'opérateur doit joindre une preuve", Outcome.Awaited)]
    [TestCase("Alors l'opérateur joint une preuve", Outcome.ToReview)]
    [TestCase("Étant donné un rôle que le système ne déclare pas", Outcome.Skipped)]
    [TestCase("Quand rien n'est jugé", Outcome.Broken)]
    [TestCase("Quand l'acte attendu n'arrive pas", Outcome.Failed)]
    public async Task A_scenario_ends_as_its_step_says(string step, Outcome expected)
    {
        var (summary, _) = await Bench.RunAsync($"Fonctionnalité: F\nScénario: S\n{step}", typeof(Steps));
        Assert.That(summary.Scenarios.Single().Outcome, Is.EqualTo(expected), summary.Scenarios[0].Reason);
        Assert.That(summary.Scenarios[0].Reason, expected == Outcome.Passed ? Is.Null : Is.Not.Empty);
        Assert.That(summary.Fault, Is.Null);
    }

    [Test]
    public async Task A_judgement_that_does_not_hold_prevails_over_a_proof_that_was_given()
    {
        var (summary, _) = await Bench.RunAsync("Fonctionnalité: F\nScénario: S\nAlors l'opérateur joint une preuve\nEt le jugement ne tient pas", typeof(Steps));
        Assert.That(summary.Outcome, Is.EqualTo(Outcome.Failed));
        Assert.That(summary.Scenarios[0].Reason, Is.EqualTo("Le code est faux.\nAttendu : A\nTrouvé : B"));
    }

    [Test]
    public async Task A_proof_awaited_prevails_over_a_proof_given()
    {
        var (summary, _) = await Bench.RunAsync("Fonctionnalité: F\nScénario: S\nAlors l'opérateur joint une preuve\nEt l'opérateur doit joindre une preuve", typeof(Steps));
        Assert.That(summary.Outcome, Is.EqualTo(Outcome.Awaited));
    }

    [Test]
    public async Task A_step_of_kind_proof_is_no_judgement_when_the_kinds_are_told()
    {
        var library = StepLibrary.FromTypes(typeof(Steps));
        var options = new PlanEngineOptions { RunAttachments = [StepCatalogue.Of(library).ToAttachment()] };
        var (summary, _) = await Bench.RunAsync("Fonctionnalité: F\nScénario: S\nAlors rien n'est joint", options, typeof(Steps));
        Assert.That(summary.Outcome, Is.EqualTo(Outcome.Broken));
        Assert.That(summary.Scenarios[0].Reason, Is.EqualTo("Aucun jugement n'a été porté dans ce scénario."));
    }

    [Test]
    public async Task Steps_after_a_role_that_is_not_claimed_are_skipped()
    {
        var (summary, stream) = await Bench.RunAsync("Fonctionnalité: F\nScénario: S\nÉtant donné un rôle que le système ne déclare pas\nAlors le jugement ne tient pas\nEt cette phrase n'existe pas", typeof(Steps));
        Assert.That(summary.Outcome, Is.EqualTo(Outcome.Skipped));
        Assert.That(summary.Scenarios[0].Reason, Is.EqualTo("Le rôle n'est pas déclaré dans systeme.json."));
        Assert.That(stream.Statuses, Is.All.EqualTo(Io.Cucumber.Messages.Types.TestStepResultStatus.SKIPPED));
    }

    [Test]
    public void The_gravest_outcome_of_a_set_is_kept_and_an_empty_set_is_not_conclusive()
    {
        Assert.That(new[] { Outcome.Passed, Outcome.Awaited, Outcome.Skipped }.Combine(), Is.EqualTo(Outcome.Awaited));
        Assert.That(Array.Empty<Outcome>().Combine(), Is.EqualTo(Outcome.Broken));
        Assert.That(Enum.GetValues<Outcome>().Select(outcome => outcome.DisplayName()), Is.Unique);
    }

    [Binding]
    private sealed class Steps(IReqnrollOutputHelper output)
    {
        [Then("le jugement tient")]
        public void Holds()
        {
            // What is logged or attached is no proof by a person.
            output.WriteLine("vu");
            output.Attach("{}", "application/json");
        }

        [Then("le jugement ne tient pas")]
        public static void Fails() => throw new JudgementException("Le code est faux.", "B", "A");

        [Then("l'outil tombe en panne")]
        public static void Breaks() => throw new InvalidOperationException("panne");

        [Then("le pas n'est pas écrit")]
        public static Task Pending() => throw new PendingStepException();

        [Then("la phrase est ambiguë")]
        public static void One() { }

        [Then("la phrase est {word}")]
        public static void Two(string word) => _ = word;

        [Then("l'opérateur doit joindre une preuve")]
        public static ValueTask Await() => throw new ProofAwaitedException("Capture de l'écran.");

        [Then("l'opérateur joint une preuve"), StepKind(StepKind.Preuve)]
        public void Give() => output.Attach("{}", MediaTypes.Proof);

        [Then("rien n'est joint"), StepKind(StepKind.Preuve)]
        public static void GiveNothing() { }

        [Given("un rôle que le système ne déclare pas")]
        public static void NotClaimed() => throw new NotClaimedException("Le rôle n'est pas déclaré dans systeme.json.");

        [When("rien n'est jugé")]
        public static void Nothing() { }

        [When("l'acte attendu n'arrive pas")]
        public static void TooLate() => throw new JudgementException("Rien reçu en 2 minutes.");
    }
}
