using System.Text;
using System.Text.Json.Nodes;
using TestPlans.Gherkin;
using TestPlans.Validation;

namespace TestPlans.Evidence.Tests;

internal sealed class CoverageTests
{
    private static ScenarioView Scenario(Outcome outcome, Outcome step, Report? report, params string[] tags) => new()
    {
        Key = "features/cda/vsm/a.feature:3",
        Uri = "features/cda/vsm/a.feature",
        Name = "scénario",
        Outcome = outcome,
        Reason = outcome == Outcome.Skipped ? "rôle absent" : "",
        Tags = tags,
        Steps = [new StepView { Outcome = step, Reports = report is null ? [] : [ReportView.Of(report, "00")] }],
    };

    private static CoverageRow Row(string id, params ScenarioView[] scenarios) =>
        Coverage.Of([FictitiousRun.Requirements], new RunView { Scenarios = scenarios }).Rows.Single(row => row.Requirement.Id == id);

    [Test]
    public void A_rule_tried_that_held_covers_and_one_never_tried_does_not()
    {
        var passed = Scenario(Outcome.Passed, Outcome.Passed, Samples.Report());
        Assert.That(Row("EX-2", passed).Outcome, Is.EqualTo(Outcome.Passed));
        Assert.That(Row("EX-2", passed).ExercisedBy.Single().Rules, Is.EqualTo(new[] { "R-OK" }));
        Assert.That(Row("EX-3", passed).Outcome, Is.Null);
    }

    [Test]
    public void A_faulty_document_that_was_rightly_refused_says_nothing()
    {
        var faulty = Samples.Report(Samples.Finding("R-1"));
        Assert.That(Row("EX-1", Scenario(Outcome.Passed, Outcome.Passed, faulty)).Outcome, Is.Null);
        Assert.That(Row("EX-1", Scenario(Outcome.Failed, Outcome.Failed, faulty)).Outcome, Is.EqualTo(Outcome.Failed));
    }

    [Test]
    public void A_warning_does_not_make_an_exigence_non_conforming() =>
        Assert.That(Row("EX-1", Scenario(Outcome.Passed, Outcome.Passed, Samples.Report(Samples.Finding("R-1", severity: Severity.Warning)))).Outcome, Is.EqualTo(Outcome.Passed));

    [Test]
    public void A_rule_that_held_on_a_document_that_a_person_handed_over_is_to_be_reviewed()
    {
        var judged = Scenario(Outcome.ToReview, Outcome.Passed, Samples.Report());
        StepView handed = new() { Outcome = Outcome.ToReview };
        Assert.That(Row("EX-2", judged with { Steps = [handed, .. judged.Steps] }).Outcome, Is.EqualTo(Outcome.ToReview));
        Assert.That(Row("EX-2", judged with { Steps = [.. judged.Steps, handed] }).Outcome, Is.EqualTo(Outcome.Passed), "a proof of something else comes after");
    }

    [Test]
    public void A_rule_that_could_not_be_evaluated_is_not_conclusive()
    {
        var report = Samples.Report() with { Verdict = Verdict.Inconclusive, Rules = [new RuleOutcome("R", "EX-1", 2, 0, 1)] };
        Assert.That(Row("EX-1", Scenario(Outcome.Broken, Outcome.Broken, report)).Outcome, Is.EqualTo(Outcome.Broken));
    }

    [Test]
    public void The_gravest_outcome_of_an_exigence_holds() =>
        Assert.That(Row("EX-COMPORTEMENT", Scenario(Outcome.Passed, Outcome.Passed, null, "@exi:EX-COMPORTEMENT"), Scenario(Outcome.Awaited, Outcome.Awaited, null, "@exi:EX-COMPORTEMENT")).Outcome, Is.EqualTo(Outcome.Awaited));

    [Test]
    public void A_scenario_that_does_not_apply_exercises_nothing_and_says_why()
    {
        var row = Row("EX-COMPORTEMENT", Scenario(Outcome.Skipped, Outcome.Skipped, null, "@exi:EX-COMPORTEMENT"));
        Assert.That((row.Outcome, row.Reason), Is.EqualTo(((Outcome?)null, "sans objet pour ce système : rôle absent")));
    }

    [Test]
    public void An_exigence_that_no_file_describes_is_still_shown()
    {
        var coverage = Coverage.Of([], new RunView { Scenarios = [Scenario(Outcome.Passed, Outcome.Passed, Samples.Report())] });
        Assert.That(coverage.Volets.Single().Title, Does.Contain("qu'aucun exigences.csv ne décrit"));
        Assert.That(coverage.Rows.Single().Requirement.Id, Is.EqualTo("EX-2"));
    }

    [Test]
    public void Volets_that_the_run_did_not_touch_may_be_left_out()
    {
        var other = RequirementsFile.Parse("features/fhir/gap/exigences.csv", Encoding.UTF8.GetBytes("id;obligation;enonce;verification\nG-1;DOIT;x;artefact"));
        var view = new RunView { Scenarios = [Scenario(Outcome.Passed, Outcome.Passed, null)] };
        Assert.That(Coverage.Of([FictitiousRun.Requirements, other], view, touchedOnly: true).Volets.Select(volet => volet.Title), Is.EqualTo(new[] { "cda/vsm" }));
        Assert.That(Coverage.Of([FictitiousRun.Requirements, other], view).Volets, Has.Count.EqualTo(2));
    }

    [Test]
    public void It_is_written_as_csv_that_reads_back_as_json_and_as_a_page()
    {
        var view = new RunView { Scenarios = [Scenario(Outcome.Passed, Outcome.Passed, Samples.Report())] };
        var coverage = Coverage.Of([FictitiousRun.Requirements], view);
        var rows = CsvReader.Read("c.csv", Encoding.UTF8.GetBytes(CoverageReport.Csv(coverage)), []);

        Assert.That(rows, Has.Count.EqualTo(6));
        Assert.That(rows[2].Select(cell => cell.Text).Take(3), Is.EqualTo(new[] { "cda", "vsm", "EX-2" }));
        Assert.That(rows[2][8].Text, Is.EqualTo("conforme"));
        Assert.That((int?)JsonNode.Parse(CoverageReport.Json(coverage))!["volets"]![0]!["nonExercees"], Is.EqualTo(4));
        Assert.That(CoverageReport.Html(coverage, view), Does.Contain("<code>EX-2</code>").And.Not.Contain("<script"));
    }

    [TestCase("=1+1", "'=1+1")]
    [TestCase("@SUM(A1)", "'@SUM(A1)")]
    [TestCase("a;b", "\"a;b\"")]
    [TestCase("dit \"oui\"", "\"dit \"\"oui\"\"\"")]
    public void A_cell_is_text_for_a_spreadsheet(string text, string cell) => Assert.That(CsvText.Cell(text), Is.EqualTo(cell));
}
