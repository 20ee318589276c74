using Microsoft.Extensions.DependencyInjection;

namespace TestPlans.Gherkin.Tests.Running;

[TestFixture]
internal sealed class HookTests
{
    private readonly List<string> _seen = [];

    [SetUp]
    public void Forget() => _seen.Clear();

    [Test]
    public async Task Hooks_run_around_run_feature_scenario_block_and_step()
    {
        await RunAsync("Fonctionnalité: F\nScénario: S\nÉtant donné rien\nEt rien\nAlors tout", typeof(AllHooks));
        Assert.That(string.Join(' ', _seen), Is.EqualTo(
            "run+ feature+F scenario+ block+Given step+ rien step- step+ rien step- block-Given block+Then step+ tout step- block-Then scenario- feature- run-"));
    }

    [Test]
    public async Task A_block_that_a_step_leaves_early_is_left_once()
    {
        await RunAsync("Fonctionnalité: F\nScénario: S\nÉtant donné un rôle absent\nEt rien\nAlors tout", typeof(AllHooks));
        Assert.That(string.Join(' ', _seen), Is.EqualTo("run+ feature+F scenario+ block+Given step+ step- block-Given scenario- feature- run-"));
    }

    [Test]
    public async Task Order_prevails_over_the_order_of_the_source_and_tags_choose()
    {
        await RunAsync("Fonctionnalité: F\n@a\nScénario: A\nAlors tout\n@b\nScénario: B\nAlors tout", typeof(OrderedHooks));
        Assert.That(_seen, Is.EqualTo(new[] { "early", "a or b", "late", "tout", "early", "a or b", "b not a", "late", "tout" }));
    }

    [Test]
    public async Task The_hooks_of_a_feature_run_once_for_all_its_scenarios()
    {
        await RunAsync("Fonctionnalité: F\nScénario: A\nAlors tout\nScénario: B\nAlors tout", typeof(FeatureHooks));
        Assert.That(_seen, Is.EqualTo(new[] { "begin", "tout", "tout", "end" }));
    }

    [Test]
    public async Task A_feature_that_cannot_begin_makes_its_scenarios_not_conclusive()
    {
        var (summary, _) = await RunAsync("@casse\nFonctionnalité: F\nScénario: A\nAlors tout\nScénario: B\nAlors tout", typeof(FeatureHooks));
        Assert.That(summary.Scenarios.Select(result => result.Outcome), Is.EqualTo(new[] { Outcome.Broken, Outcome.Broken }));
        Assert.That(summary.Scenarios[0].Reason, Does.Contain("FeatureHooks.Broken").And.Contain("simulateur absent"));
        Assert.That(_seen, Does.Not.Contain("tout").And.Contain("end"));
    }

    [Test]
    public async Task A_run_that_cannot_begin_runs_nothing_and_still_ends()
    {
        var (summary, stream) = await RunAsync("Fonctionnalité: F\nScénario: A\nAlors tout", typeof(BrokenRun));
        Assert.That((summary.Selected, summary.Scenarios.Count, summary.Outcome), Is.EqualTo((1, 0, Outcome.Broken)));
        Assert.That(summary.Fault, Does.Contain("BrokenRun.Begin").And.Contain("port pris"));
        Assert.That(_seen, Is.EqualTo(new[] { "end" }));
        Assert.That(stream.Envelopes[^1].TestRunFinished.Success, Is.False);
    }

    [Test]
    public async Task A_hook_that_fails_is_named_and_what_a_step_hook_throws_is_the_steps()
    {
        var (before, _) = await RunAsync("Fonctionnalité: F\n@avant\nScénario: A\nAlors tout", typeof(FailingHooks));
        Assert.That((before.Scenarios[0].Outcome, before.Scenarios[0].Reason), Is.EqualTo((Outcome.Broken, "Hook Before : InvalidOperationException : avant")));
        var (step, stream) = await RunAsync("Fonctionnalité: F\n@pas\nScénario: A\nAlors tout", typeof(FailingHooks));
        Assert.That((step.Scenarios[0].Outcome, step.Scenarios[0].Reason), Is.EqualTo((Outcome.Broken, "InvalidOperationException : pas")));
        Assert.That(stream.Statuses.Count(), Is.EqualTo(1));
    }

    private Task<(RunSummary Summary, Collector Stream)> RunAsync(string text, Type hooks) =>
        Bench.RunAsync(text, new PlanEngineOptions { Services = services => services.AddSingleton(_seen) }, hooks, typeof(Steps));

    [Binding]
    private sealed class Steps(List<string> seen)
    {
        [Given("rien")]
        public void Nothing() => seen.Add("rien");

        [Given("un rôle absent")]
        public static StepSignal NotClaimed() => StepSignal.Skipped;

        [Then("tout")]
        public void All() => seen.Add("tout");
    }

    [Binding]
    private sealed class AllHooks(List<string> seen, ScenarioContext scenario)
    {
        [AfterTestRun]
        public static void RunEnds(List<string> seen) => seen.Add("run-");

        [BeforeTestRun]
        public static Task RunBegins(List<string> seen)
        {
            seen.Add("run+");
            return Task.CompletedTask;
        }

        [BeforeFeature]
        public static void FeatureBegins(List<string> seen, FeatureContext feature) => seen.Add("feature+" + feature.FeatureInfo.Title);

        [AfterFeature]
        public static void FeatureEnds(List<string> seen) => seen.Add("feature-");

        [BeforeScenario]
        public void Begin() => seen.Add("scenario+");

        [AfterScenario]
        public void End() => seen.Add("scenario-");

        [BeforeScenarioBlock]
        public void BlockBegins() => seen.Add("block+" + scenario.CurrentScenarioBlock);

        [AfterScenarioBlock]
        public void BlockEnds() => seen.Add("block-" + scenario.CurrentScenarioBlock);

        [BeforeStep]
        public void StepBegins() => seen.Add("step+");

        [AfterStep]
        public void StepEnds() => seen.Add("step-");
    }

    [Binding]
    private sealed class OrderedHooks(List<string> seen)
    {
        [Before(Order = 20000)]
        public void Late() => seen.Add("late");

        [Before("a", "@b")]
        public void Either() => seen.Add("a or b");

        [Before("@b and not @a")]
        public void Expression() => seen.Add("b not a");

        [Before(Order = 1)]
        public void Early() => seen.Add("early");
    }

    [Binding]
    private sealed class FeatureHooks
    {
        [BeforeFeature]
        public static void Begin(List<string> seen) => seen.Add("begin");

        [BeforeFeature("casse")]
        public static void Broken() => throw new InvalidOperationException("simulateur absent");

        [AfterFeature]
        public static void End(List<string> seen) => seen.Add("end");
    }

    [Binding]
    private sealed class BrokenRun
    {
        [BeforeTestRun]
        public static void Begin() => throw new InvalidOperationException("port pris");

        [AfterTestRun]
        public static void End(List<string> seen) => seen.Add("end");
    }

    [Binding]
    private sealed class FailingHooks
    {
        [Before("avant")]
        public static void Before() => throw new InvalidOperationException("avant");

        [AfterStep("pas")]
        public static void After() => throw new InvalidOperationException("pas");
    }
}
