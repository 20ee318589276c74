using System.Xml.Linq;
using TestPlans.Validation;

namespace TestPlans.Evidence.Tests;

internal sealed class ReportJUnitTests
{
    private static XElement Root(params Report[] reports) => XDocument.Load(new StringReader(ReportJUnit.Write(reports))).Root!;

    [Test]
    public void One_suite_a_document_one_case_a_rule()
    {
        var suite = Root(Samples.Report(Samples.Finding("R-1"))).Element("testsuite")!;

        Assert.That((string?)suite.Attribute("name"), Is.EqualTo("vsm.xml"));
        Assert.That(suite.Elements("testcase").Select(c => (string?)c.Attribute("name")), Is.EqualTo(new[] { "R-1", "R-OK", "R-JAMAIS" }));
        Assert.That((int?)suite.Attribute("failures"), Is.EqualTo(1));
        Assert.That((int?)suite.Attribute("skipped"), Is.EqualTo(1));
        Assert.That(suite.Descendants("failure").Single().Value, Does.Contain("vsm.xml /a/b (ligne 2, colonne 6)").And.Contain("trouvé : X").And.Contain("attendu : Y").And.Contain("exigence : EX-1"));
    }

    [Test]
    public void A_warning_is_not_a_failure() =>
        Assert.That(Root(Samples.Report(Samples.Finding("R-1", severity: Severity.Warning))).Descendants("failure"), Is.Empty);

    [Test]
    public void A_step_that_could_not_be_carried_out_is_an_error()
    {
        var report = Samples.Report() with { Verdict = Verdict.Inconclusive, Steps = [new ReportStep("cda/CDA.xsd", "xsd", Verdict.Inconclusive, "le schéma ne compile pas")] };
        Assert.That((string?)Root(report).Descendants("error").Single().Attribute("message"), Is.EqualTo("le schéma ne compile pas"));
    }

    [Test]
    public void A_finding_of_no_listed_rule_is_a_failure_too()
    {
        var report = Samples.Report() with { Rules = [], Findings = [Samples.Finding("XML")] };
        Assert.That((string?)Root(report).Descendants("failure").Single().Parent!.Attribute("name"), Is.EqualTo("XML"));
    }

    [Test]
    public void Control_characters_and_lone_surrogates_leave_the_file_readable() =>
        Assert.That(Root(Samples.Report(Samples.Finding("R", Samples.Hostile + "\ud800 😀"))).Descendants("failure").Single().Value, Does.Contain("<script>").And.Contain("😀"));
}
