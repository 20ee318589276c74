using System.Text.Json.Nodes;
using System.Xml.Linq;
using TestPlans.Gherkin;

namespace TestPlans.Evidence.Tests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class ResumeTests : IDisposable
{
    private readonly FictitiousRun _run = new();

    public void Dispose() => _run.Dispose();

    private string JournalPath => Path.Combine(_run.Folder, "journal.ndjson");

    private static string[] Keys(RunView view) => [.. view.Scenarios.Select(scenario => $"{scenario.Key} {scenario.Outcome}")];

    private static async Task<string[]> WholeAsync()
    {
        using var whole = new FictitiousRun();
        return Keys(await whole.PlayAsync());
    }

    [Test]
    public async Task An_interrupted_run_is_not_conclusive_and_its_resumption_gives_each_scenario_one_outcome()
    {
        var first = await _run.PlayAsync(stopAfter: 3);
        Assert.That(first.Scenarios, Has.Count.EqualTo(3));
        Assert.That(first.Selected, Is.EqualTo(10));

        var point = ResumePoint.Read(_run.Folder);
        Assert.That(point.Finished, Has.Count.EqualTo(3));
        Assert.That(point.Refusal(FictitiousRun.Description), Is.Null);
        var played = new OutcomeTracker();
        var second = await _run.PlayAsync(resume: point, also: played);

        Assert.That(played.Ended, Has.Count.EqualTo(7), "only what had not ended is run");
        Assert.That(Keys(second), Is.EqualTo(await WholeAsync()));
        Assert.That(Keys(RunFolder.Read(_run.Folder)), Is.EqualTo(Keys(second)));
        Assert.That((second.ResumedAt.Count, second.Problems.Count, second.Selected), Is.EqualTo((1, 0, 10)));
        Assert.That(XDocument.Parse(_run.Text("junit.xml")).Descendants("testcase").Count(), Is.EqualTo(10));
    }

    [Test]
    public async Task What_a_resumption_does_not_select_stays_owed_and_keeps_how_it_ended()
    {
        await _run.PlayAsync(stopAfter: 3);
        var failed = ResumePoint.Read(_run.Folder).Finished.Single(scenario => scenario.Outcome == Outcome.Failed).Key;

        var second = await _run.PlayAsync(resume: ResumePoint.Read(_run.Folder), where: scenario => scenario.Name == "Rôle absent");
        Assert.That(Keys(second), Has.Length.EqualTo(4).And.Contains($"{failed} Failed"));
        Assert.That(second.Selected, Is.EqualTo(10), "the six others are still owed");
        Assert.That(RunFolder.Read(_run.Folder).Selected, Is.EqualTo(10));
        Assert.That(_run.Text("synthese.html"), Does.Contain("6 scénarios choisis").And.Contain("la campagne est incomplète"));
    }

    [Test]
    public async Task A_campaign_in_which_only_what_passes_is_played_again_concludes_nothing()
    {
        var first = await _run.PlayAsync(stopAfter: 1);
        Assert.That(first.Scenarios.Single().Outcome, Is.EqualTo(Outcome.Passed));
        var second = await _run.PlayAsync(resume: ResumePoint.Read(_run.Folder), where: _ => false);
        Assert.That((second.Outcome, RunExit.Code(second)), Is.EqualTo((Outcome.Broken, 3)));
    }

    [Test]
    public async Task A_scenario_that_a_person_interrupted_is_run_again()
    {
        var plan = FictitiousRun.Feature.Replace("Alors personne ne connaît cette phrase", "Quand on interrompt la campagne", StringComparison.Ordinal);
        var first = await _run.PlayAsync(plan);
        Assert.That(first.Scenarios[^1].Interrupted);

        var point = ResumePoint.Read(_run.Folder);
        Assert.That(point.Finished.Select(scenario => scenario.Key), Is.EqualTo(first.Scenarios.SkipLast(1).Select(scenario => scenario.Key)));
    }

    [Test]
    public async Task A_killed_run_keeps_what_it_finished_though_its_last_line_is_torn()
    {
        await _run.PlayAsync(stopAfter: 4, complete: false);
        var bytes = File.ReadAllBytes(JournalPath);
        File.WriteAllBytes(JournalPath, bytes[..^100]);

        var read = RunFolder.Read(_run.Folder);
        Assert.That(read.Scenarios, Has.Count.EqualTo(3));
        Assert.That(read.Notes.Single(), Does.Contain("arrêt brutal"));
        Assert.That((read.Outcome, RunExit.Code(read) != 0), Is.EqualTo((Outcome.Failed, true)));

        var second = await _run.PlayAsync(resume: ResumePoint.Read(_run.Folder));
        Assert.That(Keys(second), Is.EqualTo(await WholeAsync()));
        Assert.That(File.ReadAllLines(JournalPath).All(line => JsonNode.Parse(line) is JsonObject), "the torn line is gone");
        Assert.That(second.Notes, Has.Some.Contains("arrêt brutal"));
    }

    [Test]
    public async Task A_journal_edited_by_hand_is_not_gone_on_with_and_concludes_nothing()
    {
        await _run.PlayAsync();
        Assert.That(ResumePoint.Read(_run.Folder).Refusal(FictitiousRun.Description), Is.Null);
        var lines = File.ReadAllLines(JournalPath);
        var edited = Array.FindIndex(lines, line => line.Contains("\"outcome\":\"failed\"", StringComparison.Ordinal));
        lines[edited] = lines[edited].Replace("\"outcome\":\"failed\"", "\"outcome\":\"passed\"", StringComparison.Ordinal);
        File.WriteAllText(JournalPath, string.Join('\n', lines) + "\n");

        Assert.That(ResumePoint.Read(_run.Folder).Refusal(FictitiousRun.Description), Does.Contain($"le journal a été modifié après la campagne (ligne {edited + 1})"));
        Assert.That(RunFolder.Read(_run.Folder).Problems, Has.Some.Contains("le journal a été modifié"));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(200)]
    [TestCase(3000)]
    public async Task A_journal_cut_anywhere_is_read_up_to_its_last_whole_line(int keep)
    {
        await _run.PlayAsync(stopAfter: 3, complete: false);
        var bytes = File.ReadAllBytes(JournalPath);
        File.WriteAllBytes(JournalPath, bytes[..keep]);

        var whole = bytes[..keep].Count(b => b == '\n');
        Assert.That(RunFolder.Read(_run.Folder).Scenarios, Has.Count.EqualTo(Math.Max(0, whole - 1)));
    }

    [Test]
    public async Task The_merged_messages_are_one_valid_stream()
    {
        await _run.PlayAsync(stopAfter: 4);
        await _run.PlayAsync(resume: ResumePoint.Read(_run.Folder), stopAfter: 2);
        await _run.PlayAsync(resume: ResumePoint.Read(_run.Folder));

        var lines = File.ReadAllLines(Path.Combine(_run.Folder, "messages.ndjson")).Select(line => JsonNode.Parse(line)!.AsObject()).ToList();
        foreach (var (once, count) in new[] { ("meta", 1), ("source", 1), ("gherkinDocument", 1), ("testRunStarted", 1), ("testRunFinished", 1), ("pickle", 10), ("testCase", 10), ("testCaseFinished", 10) })
        {
            Assert.That(lines.Count(line => line.ContainsKey(once)), Is.EqualTo(count), once);
        }

        var tracker = new OutcomeTracker();
        foreach (var envelope in MessagesFile.Read(_run.Folder))
        {
            await tracker.PublishAsync(envelope, CancellationToken.None);
        }

        Assert.That(tracker.Ended.Select(ended => ended.PickleId).Distinct().Count(), Is.EqualTo(10));
        var ids = lines.Select(line => line.First()).Where(member => member.Key is not "gherkinDocument").Select(member => member.Value?["id"]?.ToString()).OfType<string>().ToList();
        Assert.That(ids, Is.Unique);
    }

    [Test]
    public async Task Scenarios_that_failed_can_be_run_again_and_then_have_their_new_outcome_only()
    {
        await _run.PlayAsync();
        var point = ResumePoint.Read(_run.Folder).Where(scenario => scenario.Outcome is not (Outcome.Failed or Outcome.Broken));
        Assert.That(point.Finished, Has.Count.EqualTo(6));
        var played = new OutcomeTracker();
        var view = await _run.PlayAsync(resume: point, also: played);

        Assert.That((played.Ended.Count, view.Scenarios.Count), Is.EqualTo((4, 10)));
        var messages = new OutcomeTracker();
        foreach (var envelope in MessagesFile.Read(_run.Folder))
        {
            await messages.PublishAsync(envelope, CancellationToken.None);
        }

        Assert.That(messages.Ended, Has.Count.EqualTo(10));
    }

    [Test]
    public async Task Another_plan_system_tool_or_rule_set_refuses_the_resumption()
    {
        await _run.PlayAsync(stopAfter: 1);
        var point = ResumePoint.Read(_run.Folder);
        var now = FictitiousRun.Description;

        Assert.That(point.Refusal(now with { PlanSha256 = "autre" }), Does.Contain("le plan a changé"));
        Assert.That(point.Refusal(now with { System = now.System with { Version = "2" } }), Does.Contain("le système a changé"));
        Assert.That(point.Refusal(now with { ToolVersion = "9" }), Does.Contain("la version de TestPlans a changé"));
        Assert.That(point.Refusal(now with { Packs = [] }), Does.Contain("les jeux de règles ont changé"));
    }

    [Test]
    public async Task A_scenario_whose_text_changed_is_run_again()
    {
        await _run.PlayAsync(stopAfter: 3);
        var changed = FictitiousRun.Feature.Replace("Allergie connue", "Allergie nouvelle", StringComparison.Ordinal);
        var view = await _run.PlayAsync(changed, ResumePoint.Read(_run.Folder));

        Assert.That(view.Scenarios.Select(scenario => scenario.Name), Has.Some.EqualTo("Allergie nouvelle").And.None.EqualTo("Allergie connue"));
        Assert.That(view.Scenarios, Has.Count.EqualTo(10));
    }

    [Test]
    public async Task A_scenario_whose_artefact_changed_is_run_again()
    {
        await _run.PlayAsync();
        var artefact = Directory.EnumerateFiles(Path.Combine(_run.Folder, "artefacts"), "*.png").Single();
        File.AppendAllText(artefact, "retouchée");
        var point = ResumePoint.Read(_run.Folder);

        Assert.That(point.Finished.Select(scenario => scenario.Name), Has.None.EqualTo("Preuve donnée"));
        Assert.That(point.Notes.Single(), Does.Contain("1 scénario sera rejoué"));
    }

    [Test]
    public void A_folder_that_is_not_a_run_is_one_line()
    {
        Directory.CreateDirectory(_run.Folder);
        Assert.That(() => ResumePoint.Read(_run.Folder), Throws.TypeOf<UnusableRunException>().With.Message.Contains("n'est pas celui d'une campagne"));
    }
}
