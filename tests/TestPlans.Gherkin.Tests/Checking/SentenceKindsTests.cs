namespace TestPlans.Gherkin.Tests.Checking;

/// <summary>What a sentence is, before anything runs.</summary>
[TestFixture]
internal sealed class SentenceKindsTests
{
    [TestCase("Quand l'opérateur saisit « x »", StepKind.Instruction)]
    [TestCase("Alors tout va bien", StepKind.Validation)]
    [TestCase("Alors deux pas", null)]
    [TestCase("Alors personne ne connaît cette phrase", null)]
    public void The_kind_is_the_one_of_the_only_step(string sentence, StepKind? expected)
    {
        var plan = PlanSet.Parse([new FeatureSource("essai.feature", $"Fonctionnalité: F\nScénario: S\n{sentence}")]);
        var scenario = plan.Scenarios.Single();
        Assert.That(SentenceKinds.Of(StepLibrary.FromTypes(typeof(Steps)), scenario, scenario.Pickle.Steps.Single()), Is.EqualTo(expected));
    }

    [Binding]
    internal sealed class Steps
    {
        [When("l'opérateur saisit {guillemets}")]
        [StepKind(StepKind.Instruction)]
        public static void Enter(string _) => throw NeverRun();

        [Then("tout va bien")]
        [Then("deux pas")]
        public static void One() => throw NeverRun();

        [Then("deux pas")]
        public static void Two() => throw NeverRun();

        private static InvalidOperationException NeverRun() => new("A kind is told without running the step.");
    }
}
