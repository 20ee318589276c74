using System.Text.Json;

namespace TestPlans.Validation.Tests;

/// <summary>Green is earned: each way of not earning it.</summary>
internal sealed class ReportBuilderTests
{
    private static readonly RuleOutcome Fired = new("R1", "EX1", 2, 0, 0);
    private static readonly RuleOutcome Silent = new("R2", null, 0, 0, 0);
    private static readonly RuleOutcome Unevaluable = new("R3", null, 1, 0, 1);

    [Test]
    public void A_rule_that_fired_and_held_passes() => Assert.That(VerdictOf([Fired, Silent]), Is.EqualTo(Verdict.Passed));

    [Test]
    public void No_rule_fired_is_no_pass() => Assert.That(VerdictOf([Silent]), Is.EqualTo(Verdict.Inconclusive));

    [Test]
    public void A_rule_that_could_not_be_evaluated_is_no_pass() => Assert.That(VerdictOf([Fired, Unevaluable]), Is.EqualTo(Verdict.Inconclusive));

    [Test]
    public void What_a_step_lacks_is_no_pass() => Assert.That(new ReportBuilder().Add("a.sch", "schematron", [Fired], [], "un jeu de valeurs manque"), Is.EqualTo(Verdict.Inconclusive));

    [Test]
    public void No_rule_fired_of_a_step_that_may_not_concern_the_artefact_is_not_applicable()
    {
        Verdict Of(IReadOnlyCollection<RuleOutcome> rules, string? doubt = null) => new ReportBuilder().Add("a.sch", "schematron", rules, [], doubt, ifConcerned: true);
        Assert.That((Of([Silent]), Of([Fired]), Of([Unevaluable]), Of([Silent], "des règles manquent")), Is.EqualTo((Verdict.NotApplicable, Verdict.Passed, Verdict.Inconclusive, Verdict.Inconclusive)));
    }

    [Test]
    public void What_a_failed_step_could_not_look_at_is_said()
    {
        using var folder = new PackFolder();
        var builder = new ReportBuilder();
        builder.Add("a.sch", "schematron", [Fired], [new Finding { Rule = "R1", Severity = Severity.Error, Message = "m" }], "un jeu de valeurs manque");
        builder.Add("b.sch", "schematron", [Fired, Unevaluable], []);
        var steps = builder.Build(new Artefact("a.xml", "application/xml", "<a/>"u8.ToArray()), PackReader.Read(folder.Path).Models[0]).Steps;
        Assert.That(steps.Select(step => (step.Verdict, step.Reason)), Is.EqualTo(new[] { (Verdict.Failed, "un jeu de valeurs manque"), (Verdict.Inconclusive, "une règle n'a pas pu être évaluée : R3") }));
    }

    [TestCase(Severity.Error, Verdict.Failed)]
    [TestCase(Severity.Warning, Verdict.Passed)]
    [TestCase(Severity.Information, Verdict.Passed)]
    public void Only_an_error_fails(Severity severity, Verdict expected) =>
        Assert.That(new ReportBuilder().Add("a.sch", "schematron", [Fired], [new Finding { Rule = "R1", Severity = severity, Message = "m" }]), Is.EqualTo(expected));

    [Test]
    public void An_error_weighs_more_than_what_could_not_be_evaluated() =>
        Assert.That(new ReportBuilder().Add("a.sch", "schematron", [Unevaluable], [new Finding { Rule = "R1", Severity = Severity.Error, Message = "m" }], "doute"), Is.EqualTo(Verdict.Failed));

    [Test]
    public void A_step_that_was_not_carried_out_keeps_the_whole_from_passing()
    {
        using var folder = new PackFolder();
        var builder = new ReportBuilder();
        builder.Add("a.sch", "schematron", [Fired], []);
        builder.AddInconclusive("b.xsd", "xsd", "le schéma n'a pas pu être compilé");
        var report = builder.Build(new Artefact("a.xml", "application/xml", "<a/>"u8.ToArray()), PackReader.Read(folder.Path).Models[0]);
        Assert.That(report.Verdict, Is.EqualTo(Verdict.Inconclusive));
        Assert.That(report.Artefact.Sha256, Is.EqualTo("29114363f749a0226b6988dda3ca2492a954117ab6b5f382706c20300dabc079"));
        Assert.That(report.Artefact.Bytes, Is.EqualTo(4));
    }

    [Test]
    public void A_report_reads_back_as_it_was_written()
    {
        using var folder = new PackFolder();
        var builder = new ReportBuilder();
        builder.Add("a.sch", "schematron", [Fired, Unevaluable], [new Finding { Rule = "R1", Severity = Severity.Error, Message = "« é »", Path = "/a", Line = 3, Column = 4, Found = "x", Expected = "y", Requirement = "EX1" }]);
        var report = builder.Build(new Artefact("a.xml", "application/xml", "<a/>"u8.ToArray()), PackReader.Read(folder.Path).Models[0]);
        var json = ReportJson.Write(report);
        Assert.That(ReportJson.Write(ReportJson.Read(json)), Is.EqualTo(json));
        Assert.That(json, Does.Contain("« é »").And.Contain("\"verdict\": \"failed\""));
        Assert.Throws<JsonException>(() => ReportJson.Read("null"));
    }

    private static Verdict VerdictOf(IReadOnlyCollection<RuleOutcome> rules) => new ReportBuilder().Add("a.sch", "schematron", rules, []);
}
