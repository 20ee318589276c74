using System.Xml.Linq;

namespace TestPlans.Evidence.Tests;

internal sealed class RunJUnitTests
{
    [Test]
    public async Task One_suite_a_feature_one_case_a_scenario_and_every_status_said()
    {
        using var run = new FictitiousRun();
        await run.PlayAsync();
        var suite = XDocument.Parse(run.Text("junit.xml")).Root!.Elements("testsuite").Single();

        Assert.That((string?)suite.Attribute("name"), Is.EqualTo("Création du VSM"));
        Assert.That(new[] { "tests", "failures", "errors", "skipped" }.Select(name => (int)suite.Attribute(name)!), Is.EqualTo(new[] { 10, 2, 2, 3 }));
        var failure = suite.Descendants("failure").First().Value;
        Assert.That(failure, Does.Contain("R-1 (EX-1)").And.Contain("lieu : vsm.xml /a/b (ligne 2, colonne 6)").And.Contain("trouvé : X").And.Contain("attendu : Y"));
        Assert.That(suite.Descendants("skipped").Select(skipped => ((string)skipped.Attribute("message")!).Split(" : ")[0]), Is.EquivalentTo(new[] { "preuve attendue", "à instruire", "sans objet" }));
        Assert.That(suite.Elements("testcase").Select(c => (string?)c.Attribute("name")), Has.Some.EqualTo("Ligne trois [trois]"));
    }

    [Test]
    public void A_problem_of_the_run_is_an_error()
    {
        var xml = XDocument.Parse(RunJUnit.Write(new RunView { Problems = ["a.feature:3:1: ligne inattendue"] }));
        Assert.That((string?)xml.Descendants("error").Single().Attribute("message"), Does.Contain("ligne inattendue"));
    }
}
