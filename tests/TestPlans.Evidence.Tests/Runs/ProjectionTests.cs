using TestPlans.Gherkin;
using TestPlans.Validation;

namespace TestPlans.Evidence.Tests;

internal sealed class ProjectionTests : IDisposable
{
    private readonly FictitiousRun _run = new();

    [OneTimeSetUp]
    public Task Play() => _run.PlayAsync();

    public void Dispose() => _run.Dispose();

    private ScenarioView Scenario(string name) => _run.View.Scenarios.Single(scenario => scenario.Name.StartsWith(name, StringComparison.Ordinal));

    [TestCase("Allergie connue", Outcome.Passed)]
    [TestCase("Code absent", Outcome.Failed)]
    [TestCase("Preuve donnée", Outcome.ToReview)]
    [TestCase("Preuve à venir", Outcome.Awaited)]
    [TestCase("Rôle absent", Outcome.Skipped)]
    [TestCase("Panne", Outcome.Broken)]
    [TestCase("Phrase inconnue", Outcome.Broken)]
    [TestCase("Ligne trois", Outcome.Passed)]
    public void Each_scenario_has_its_outcome(string name, Outcome outcome) => Assert.That(Scenario(name).Outcome, Is.EqualTo(outcome));

    [Test]
    public void The_run_says_who_what_and_how_much()
    {
        Assert.That(_run.View.Description!.Operator, Is.EqualTo("Camille TESTDURAND"));
        Assert.That((_run.View.Selected, _run.View.Scenarios.Count), Is.EqualTo((10, 10)));
        Assert.That(_run.View.StartedAt, Is.Not.Null);
        Assert.That(_run.View.FinishedAt, Is.Not.Null);
        Assert.That(_run.View.Problems, Is.Empty);
        Assert.That((_run.View.Outcome, RunExit.Code(_run.View)), Is.EqualTo((Outcome.Failed, 1)));
    }

    [Test]
    public void A_step_keeps_its_words_kind_table_and_logs()
    {
        var steps = Scenario("Ligne un").Steps;

        Assert.That(steps.Select(step => step.Keyword), Is.EqualTo(new[] { "Étant donné", "Étant donné", "Quand", "Alors" }));
        Assert.That(steps.Select(step => step.Kind), Is.EqualTo(new[] { "contexte", "contexte", "transaction", "validation" }));
        Assert.That(steps[1].Table, Is.EqualTo(new[] { new[] { "a", "b" }, ["un", "deux"] }));
        Assert.That(steps[0].Logs.Single(), Is.EqualTo("patient Jeanne TESTMARTIN"));
        Assert.That(Scenario("Preuve donnée").Steps[1].Kind, Is.EqualTo("preuve"));
        Assert.That(Scenario("Ligne un").Arguments.Single(), Is.EqualTo(new NamedValue("n", "un")));
    }

    [Test]
    public void A_judgement_that_did_not_hold_keeps_what_was_found_and_expected()
    {
        var step = Scenario("Code absent").Steps[2];

        Assert.That(step.Message, Is.EqualTo("le document n'est pas conforme : 2 constats\n- R-1"));
        Assert.That((step.Found, step.Expected), Is.EqualTo(("X\nsur deux lignes", "Y")));
        Assert.That(step.Trace, Is.Empty);
        Assert.That(Scenario("Code absent").Steps[3].Outcome, Is.Null, "the step after it was not carried out");
    }

    [Test]
    public void A_fault_of_the_tool_keeps_its_trace_and_an_unknown_sentence_says_so()
    {
        Assert.That(Scenario("Panne").Steps[^1].Trace, Is.Not.Empty);
        Assert.That(Scenario("Phrase inconnue").Steps[^1].Message, Does.StartWith("Phrase inconnue"));
    }

    [Test]
    public void A_report_is_kept_whole_as_a_file_and_in_short_in_the_view()
    {
        var step = Scenario("Code absent").Steps[2];
        var report = step.Reports.Single();
        var file = step.Attachments.Single();

        Assert.That(ReportJson.Read(_run.Text(file.File)).Findings, Has.Count.EqualTo(2));
        Assert.That(report.Counts, Is.EqualTo(new RuleCounts(4, 3, 2, 0)));
        Assert.That(report.Requirements.ToDictionary(r => r.Id, r => r.Verdict), Is.EqualTo(new Dictionary<string, Verdict>
        {
            ["EX-1"] = Verdict.Failed,
            ["EX-2"] = Verdict.Passed,
            ["EX-3"] = Verdict.NotApplicable,
        }));
    }

    [Test]
    public void Artefacts_are_named_by_their_hash_and_kept_once_with_names_good_for_Windows()
    {
        var artefact = Scenario("Allergie connue").Steps[1].Attachments.Single();

        Assert.That(artefact.Sha256, Is.EqualTo(Stable.Hash(Samples.Document)));
        Assert.That(File.ReadAllBytes(Path.Combine(_run.Folder, artefact.File)), Is.EqualTo(Samples.Document));
        var names = Directory.EnumerateFileSystemEntries(_run.Folder, "*", SearchOption.AllDirectories).Select(Path.GetFileName).ToList();
        Assert.That(names.Count(name => name!.StartsWith(artefact.Sha256, StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(names.Where(name => name!.IndexOfAny(['<', '>', ':', '"', '|', '?', '*']) >= 0), Is.Empty);
    }

    [Test]
    public void A_proof_says_what_was_asked_and_answered_beside_its_file()
    {
        var step = Scenario("Preuve donnée").Steps[1];
        Assert.That(step.Proofs.Single().Label, Is.EqualTo("capture"));
        Assert.That(step.Attachments.Single().Name, Is.EqualTo("capture:1.png"));
        Assert.That(step.Outcome, Is.EqualTo(Outcome.ToReview));
    }

    [Test]
    public void Messages_read_back_project_to_the_same_view()
    {
        var projection = new RunProjection(new AttachmentKeeper(new ArtefactStore(null)), text => text);
        foreach (var envelope in MessagesFile.Read(_run.Folder))
        {
            projection.Apply(envelope);
        }

        var read = projection.View();
        Assert.That(Json(read), Is.EqualTo(Json(_run.View)));
    }

    [Test]
    public void The_journal_read_back_shows_the_same_scenarios() =>
        Assert.That(Json(RunFolder.Read(_run.Folder)), Is.EqualTo(Json(_run.View)));

    private static string Json(RunView view) => System.Text.Json.JsonSerializer.Serialize(view, EvidenceJson.Indented);
}
