using Io.Cucumber.Messages.Types;
using Microsoft.Extensions.DependencyInjection;

namespace TestPlans.Gherkin.Tests.Running;

[TestFixture]
internal sealed class EngineTests
{
    private const string Three = "Fonctionnalité: F\n@a @b\nScénario: A\nAlors tout va bien\n@b\nScénario: B\nAlors tout va bien\nScénario: C\nAlors tout va bien";

    [TestCase("@a", "A")]
    [TestCase("@b and not @a", "B")]
    [TestCase("", "A B C")]
    [TestCase("@x", "")]
    public async Task Tags_select(string tags, string expected)
    {
        var (summary, stream) = await Bench.RunAsync(Three, new PlanEngineOptions { Tags = TagExpression.Parse(tags) }, typeof(Steps));
        Assert.That(Names(summary), Is.EqualTo(expected));
        Assert.That(stream.Envelopes.Count(envelope => envelope.Pickle is not null), Is.EqualTo(3), "what was not exercised is told too");
        Assert.That(summary.Outcome, Is.EqualTo(expected.Length == 0 ? Outcome.Broken : Outcome.Passed));
    }

    [Test]
    public async Task A_predicate_selects_by_place_and_the_order_may_be_reversed()
    {
        var (summary, _) = await Bench.RunAsync(Three, new PlanEngineOptions { Where = scenario => scenario.Key != "essai.feature:6", Order = ScenarioOrder.Reverse }, typeof(Steps));
        Assert.That(Names(summary), Is.EqualTo("C A"));
    }

    [Test]
    public async Task A_random_order_is_that_of_its_seed()
    {
        var text = "Fonctionnalité: F" + string.Concat(Enumerable.Range(1, 20).Select(number => FormattableString.Invariant($"\nScénario: {number}\nAlors tout va bien")));
        var runs = new List<string>();
        foreach (var seed in new[] { 1, 1, 2 })
        {
            runs.Add(Names((await Bench.RunAsync(text, new PlanEngineOptions { Order = ScenarioOrder.Random, Seed = seed }, typeof(Steps))).Summary));
        }

        Assert.That(runs[0], Is.EqualTo(runs[1]).And.Not.EqualTo(runs[2]));
    }

    [Test]
    public async Task Two_runs_give_the_same_stream_to_the_letter()
    {
        var options = new PlanEngineOptions { Time = new StoppedTime(), RunAttachments = [new RunAttachment("{}", MediaTypes.Run)] };
        var (_, first) = await Bench.RunAsync(Three, options, typeof(Steps));
        var (_, second) = await Bench.RunAsync(Three, options, typeof(Steps));
        Assert.That(first.Envelopes.Select(MessageJson.Write), Is.EqualTo(second.Envelopes.Select(MessageJson.Write)));
        var started = first.Envelopes.FindIndex(envelope => envelope.TestRunStarted is not null);
        Assert.That(first.Envelopes[started + 1].Attachment, Has.Property("MediaType").EqualTo(MediaTypes.Run).And.Property("TestRunStartedId").EqualTo(first.Envelopes[started].TestRunStarted.Id));
    }

    [Test]
    public async Task A_step_that_hangs_is_not_conclusive_and_the_next_scenario_runs()
    {
        var (summary, _) = await Bench.RunAsync("Fonctionnalité: F\nScénario: A\nAlors rien ne vient\nScénario: B\nAlors tout va bien", new PlanEngineOptions { Time = new HastyTime() }, typeof(Steps));
        Assert.That(summary.Scenarios[0], Has.Property("Outcome").EqualTo(Outcome.Broken).And.Property("Reason").EqualTo("Le pas n'a pas rendu la main en 7.5 s."));
        Assert.That(summary.Scenarios[1].Outcome, Is.EqualTo(Outcome.Passed));
    }

    [TestCase("Alors une requête est annulée", "TaskCanceledException : requête")]
    [TestCase("Alors une requête expire", "TimeoutException : requête")]
    public async Task What_a_step_cancels_itself_is_neither_an_interruption_nor_a_bound(string step, string reason)
    {
        var (summary, _) = await Bench.RunAsync("Fonctionnalité: F\nScénario: A\n" + step, typeof(Steps));
        Assert.That((summary.Scenarios[0].Outcome, summary.Scenarios[0].Reason, summary.Fault), Is.EqualTo((Outcome.Broken, reason, (string?)null)));
    }

    [Test]
    public async Task Steps_may_come_from_a_base_class()
    {
        var (summary, _) = await Bench.RunAsync("Fonctionnalité: F\nScénario: A\nAlors tout va comme avant", typeof(DerivedSteps));
        Assert.That(summary.Outcome, Is.EqualTo(Outcome.Passed), summary.Scenarios[0].Reason);
    }

    [Test]
    public async Task Workers_run_scenarios_together_and_the_stream_stays_one_line()
    {
        var meeting = new Meeting(2);
        var sink = new Exclusive();
        var options = new PlanEngineOptions { Workers = 2, Services = services => services.AddSingleton(meeting) };
        var plan = Bench.Plan("Fonctionnalité: F\nScénario: A\nAlors les deux se rencontrent\nScénario: B\nAlors les deux se rencontrent");
        var summary = await new PlanEngine(StepLibrary.FromTypes(typeof(MeetingSteps)), options).RunAsync(plan, sink);
        Assert.That(summary.Scenarios.Select(result => result.Outcome), Is.All.EqualTo(Outcome.Passed));
        Assert.That(sink.Overlaps, Is.Zero);
    }

    [Test]
    public async Task An_interrupted_run_tidies_up_and_closes_its_stream()
    {
        using var stop = new CancellationTokenSource();
        var seen = new List<string>();
        var options = new PlanEngineOptions { Services = services => services.AddSingleton(stop).AddSingleton(seen) };
        var stream = new Collector();
        var plan = Bench.Plan("Fonctionnalité: F\nScénario: A\nAlors on interrompt\nScénario: B\nAlors on interrompt");
        var summary = await new PlanEngine(StepLibrary.FromTypes(typeof(InterruptingSteps)), options).RunAsync(plan, stream, stop.Token);
        Assert.That((summary.Selected, summary.Scenarios.Count, summary.Outcome, summary.Fault), Is.EqualTo((2, 1, Outcome.Broken, "La campagne a été interrompue.")));
        Assert.That(seen, Is.EqualTo(new[] { "after" }));
        Assert.That(stream.Envelopes[^1].TestRunFinished.Success, Is.False);
    }

    [Test]
    public void A_listener_that_fails_ends_the_run_at_once_with_its_own_exception()
    {
        var seen = new List<string>();
        var engine = new PlanEngine(StepLibrary.FromTypes(typeof(NotingSteps)), new PlanEngineOptions { Services = services => services.AddSingleton(seen) });
        var plan = Bench.Plan("Fonctionnalité: F\nScénario: A\nAlors on note\nScénario: B\nAlors on note");
        Assert.That(() => engine.RunAsync(plan, new FullDisk()), Throws.TypeOf<IOException>().With.Message.EqualTo("disque plein"));
        Assert.That(seen, Has.Count.EqualTo(1), "what cannot be kept is not run");
    }

    [Test]
    public async Task A_run_read_back_gives_the_outcomes_of_the_live_one()
    {
        var (summary, stream) = await Bench.RunAsync(Three + "\nScénario: D\nAlors rien de connu", typeof(Steps));
        var tracker = new OutcomeTracker();
        foreach (var line in stream.Envelopes.Select(MessageJson.Write))
        {
            await tracker.PublishAsync(MessageJson.Read(line), CancellationToken.None);
        }

        Assert.That(tracker.Ended.Select(ended => (ended.Outcome, ended.Reason)), Is.EqualTo(summary.Scenarios.Select(result => (result.Outcome, result.Reason))));
    }

    private static string Names(RunSummary summary) => string.Join(' ', summary.Scenarios.Select(result => result.Scenario.Name));

    [Binding]
    private sealed class Steps
    {
        [Then("tout va bien")]
        public static void Good() { }

        [Then("rien ne vient"), StepTimeout(7.5)]
        public static Task Never() => new TaskCompletionSource().Task;

        [Then("une requête est annulée")]
        public static Task Cancelled() => throw new TaskCanceledException("requête");

        [Then("une requête expire")]
        public static Task TimedOut() => throw new TimeoutException("requête");
    }

    private abstract class BaseSteps
    {
        [Then("tout va comme avant")]
        public void Good() => _ = this;
    }

    [Binding]
    private sealed class DerivedSteps : BaseSteps;

    [Binding]
    private sealed class MeetingSteps(Meeting meeting)
    {
        [Then("les deux se rencontrent")]
        public Task Meet() => meeting.ArriveAsync();
    }

    [Binding]
    private sealed class InterruptingSteps(CancellationTokenSource stop, ScenarioContext context, List<string> seen)
    {
        [Then("on interrompt")]
        public async Task Stop()
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.StepCancellation);
        }

        [AfterScenario]
        public void After() => seen.Add("after");
    }

    private sealed class Meeting(int expected)
    {
        private readonly TaskCompletionSource _all = new();
        private int _here;

        public Task ArriveAsync()
        {
            if (Interlocked.Increment(ref _here) == expected)
            {
                _all.SetResult();
            }

            return _all.Task;
        }
    }

    private sealed class Exclusive : IEnvelopeSink
    {
        private int _inside;

        public int Overlaps { get; private set; }

        public async ValueTask PublishAsync(Envelope envelope, CancellationToken cancellationToken)
        {
            Overlaps += Interlocked.Increment(ref _inside) > 1 ? 1 : 0;
            await Task.Yield();
            Interlocked.Decrement(ref _inside);
        }
    }

    private sealed class FullDisk : IEnvelopeSink
    {
        public ValueTask PublishAsync(Envelope envelope, CancellationToken cancellationToken) =>
            envelope.TestStepFinished is null ? ValueTask.CompletedTask : throw new IOException("disque plein");
    }

    [Binding]
    private sealed class NotingSteps(List<string> seen)
    {
        [Then("on note")]
        public void Note() => seen.Add("noté");
    }

    private sealed class StoppedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 12, 8, 0, 0, TimeSpan.Zero);

        public override long GetTimestamp() => 0;
    }

    /// <summary>A clock on which 7.5 seconds are already over, and longer waits never end.</summary>
    private sealed class HastyTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime == TimeSpan.FromSeconds(7.5) ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, period);
    }
}
