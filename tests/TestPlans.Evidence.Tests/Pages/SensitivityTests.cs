using TestPlans.Gherkin;

namespace TestPlans.Evidence.Tests;

internal sealed class SensitivityTests
{
    private static readonly DefectRow Defect = new("ins-absent", "l'INS n'est pas écrit", "EX-1");
    private static readonly ScenarioColumn Scenario = new("a.feature:3", "Allergie <connue>", Outcome.Passed);

    private static SensitivityMatrix Matrix(params SensitivityCell[] cells) => new([Defect], [Scenario], cells);

    private static SensitivityCell Cell(Outcome outcome, bool atJudgement = true, string requirement = "EX-1", string? advised = null) =>
        new(Scenario.Key, Defect.Id, outcome, atJudgement, [requirement], advised is null ? [] : [advised]);

    [Test]
    public void A_defect_seen_at_a_judgement_with_its_exigence_proves_both() => Assert.That(Matrix(Cell(Outcome.Failed)).Problems(), Is.Empty);

    [Test]
    public void What_is_unproven_is_said()
    {
        Assert.That(Matrix(Cell(Outcome.Passed)).Problems(), Has.Exactly(2).Items.And.Some.Contains("aucun scénario ne le voit").And.Some.Contains("aucun défaut ne le rougit"));
        Assert.That(Matrix(Cell(Outcome.Failed, atJudgement: false)).Problems().Single(), Does.Contain("« Alors »"));
        Assert.That(Matrix(Cell(Outcome.Failed, requirement: "AUTRE")).Problems().Single(), Does.Contain("(EX-1)"));
        Assert.That(Matrix(Cell(Outcome.Broken)).Problems(), Has.Some.Contains("ne prouve rien"));
        Assert.That((Matrix(Cell(Outcome.Failed)) with { Scenarios = [Scenario with { Baseline = Outcome.Failed }] }).Problems().Single(), Does.Contain("sans aucun défaut"));
    }

    [Test]
    public void A_rule_that_only_warns_is_proven_by_its_warning()
    {
        Assert.That(Matrix(Cell(Outcome.Passed, advised: "EX-1")).Problems().Single(), Does.Contain("aucun défaut ne le rougit"));
        Assert.That(Matrix(Cell(Outcome.Passed, advised: "AUTRE")).Problems(), Has.Some.Contains("aucun scénario ne le voit"));
        Assert.That(SensitivityReport.Text(Matrix(Cell(Outcome.Passed, advised: "EX-1"))), Does.Contain("averti"));
    }

    [TestCase("", 1)]
    [TestCase("touche tout document", 0)]
    public void A_defect_that_reddens_more_than_three_wants_a_reason(string reason, int problems)
    {
        var scenarios = Enumerable.Range(1, 4).Select(i => Scenario with { Key = $"a.feature:{i}" }).ToList();
        var matrix = new SensitivityMatrix([Defect with { Reason = reason }], scenarios, [.. scenarios.Select(s => Cell(Outcome.Failed) with { Scenario = s.Key })]);
        Assert.That(matrix.Problems(), Has.Count.EqualTo(problems));
    }

    [Test]
    public void It_is_shown_as_text_csv_and_page()
    {
        var matrix = Matrix(Cell(Outcome.Failed));
        Assert.That(SensitivityReport.Text(matrix), Does.Contain("ins-absent    1  Allergie <connue>").And.Contain("rien n'est sans preuve"));
        Assert.That(SensitivityReport.Csv(matrix), Does.Contain("ins-absent;EX-1;non conforme"));
        Assert.That(SensitivityReport.Html(matrix), Does.Contain("Allergie &lt;connue&gt;").And.Contain("●").And.Not.Contain("<script"));
    }
}
