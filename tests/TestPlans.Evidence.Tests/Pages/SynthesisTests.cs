using TestPlans.Gherkin;

namespace TestPlans.Evidence.Tests;

internal sealed class SynthesisTests : IDisposable
{
    private readonly FictitiousRun _run = new();
    private string _html = "";

    [OneTimeSetUp]
    public async Task Play()
    {
        await _run.PlayAsync();
        _html = _run.Text("synthese.html");
    }

    public void Dispose() => _run.Dispose();

    [Test]
    public void The_page_says_verdict_system_operator_plan_packs_and_whose_rules()
    {
        foreach (var expected in new[]
        {
            "Dossier &lt;fictif&gt; 1.2", "Camille TESTDURAND", new string('c', 64), new string('a', 64), "règles TestPlans (non officielles)", "non conforme", "createur-contenu (dossier)",
        })
        {
            Assert.That(_html, Does.Contain(expected));
        }
    }

    [Test]
    public void The_packs_that_judged_are_told_from_those_that_were_only_at_hand()
    {
        var used = _html[_html.IndexOf("Jeux de règles employés", StringComparison.Ordinal).._html.IndexOf("Jeux de règles à disposition", StringComparison.Ordinal)];
        var judgements = _run.View.Reports.Count();
        Assert.That(used, Does.Contain(">ci-sis-cda<").And.Contain($"<td>{judgements}</td>").And.Not.Contain("ans-cda"));
        Assert.That(System.Net.WebUtility.HtmlDecode(_html), Does.Contain("qui n'ont rien jugé dans cette campagne : Kit fictif (ans-cda 2026.0, règles officielles)."));
    }

    [Test]
    public void A_finding_shows_rule_exigence_excerpt_found_and_expected()
    {
        Assert.That(_html, Does.Contain("<code>R-1</code>").And.Contain("<mark>code</mark>").And.Contain("<dd>X</dd>").And.Contain("<dd>Y</dd>"));
        Assert.That(_html, Does.Contain($"href=\"#{SynthesisContext.RequirementAnchor("EX-1")}\"").And.Contain($"id=\"{SynthesisContext.RequirementAnchor("EX-1")}\""));
    }

    [Test]
    public void A_judgement_shows_found_expected_place_excerpt_and_exigence_where_it_is_to_be_dealt_with_and_at_its_step()
    {
        var attention = _html[_html.IndexOf("id=\"a-traiter\"", StringComparison.Ordinal).._html.IndexOf("id=\"exigences\"", StringComparison.Ordinal)];
        var scenarios = _html[_html.IndexOf("id=\"scenarios\"", StringComparison.Ordinal)..];
        foreach (var part in new[] { attention, scenarios })
        {
            Assert.That(part, Does.Contain("<dd>titre &lt;trouvé&gt;</dd>").And.Contain("<dd>titre attendu</dd>").And.Contain("vsm.xml:2:4 /ClinicalDocument/title"));
            Assert.That(part, Does.Contain($"Exigence <a class=\"exigence\" href=\"#{SynthesisContext.RequirementAnchor("EX-COMPORTEMENT")}\">"));
            Assert.That(part, Does.Contain("<span class=\"ligne vise\"><span class=\"no\">2</span>").And.Not.Contain("extrait de secours"), "the document itself is quoted");
        }

        Assert.That(attention, Does.Contain("<dd>X</dd>").And.Contain("vsm.xml:2:6 /a/b"), "findings of a report show their place too");
    }

    [Test]
    public void Every_report_of_the_run_tells_where_and_which_exigence()
    {
        var junit = _run.Text("junit.xml");
        Assert.That(junit, Does.Contain("lieu : vsm.xml:2:4 /ClinicalDocument/title").And.Contain("exigence : EX-COMPORTEMENT").And.Contain("extrait : extrait de secours"));
        var allure = Directory.EnumerateFiles(Path.Combine(_run.Folder, "allure-results"), "*-result.json").Select(File.ReadAllText).Single(text => text.Contains("\"name\":\"Défaut placé\"", StringComparison.Ordinal));
        Assert.That(allure, Does.Contain("{\"name\":\"lieu\",\"value\":\"vsm.xml:2:4 /ClinicalDocument/title\"}").And.Contain("{\"name\":\"exigence\",\"value\":\"EX-COMPORTEMENT\"}"));
        Assert.That(RunFolder.Read(_run.Folder).Scenarios.Single(scenario => scenario.Name == "Défaut placé").Steps[^1].Judgement!.Accused(), Is.EqualTo(new[] { "EX-COMPORTEMENT" }), "the journal keeps it");
    }

    [Test]
    public void Each_exigence_has_its_verdict_or_the_reason_why_it_has_none()
    {
        var coverage = Coverage.Of([FictitiousRun.Requirements], _run.View);
        Assert.That(coverage.Rows.ToDictionary(row => row.Requirement.Id, row => row.Status), Is.EqualTo(new Dictionary<string, string>
        {
            ["EX-1"] = "non conforme",
            ["EX-2"] = "conforme",
            ["EX-3"] = "non exercée",
            ["EX-COMPORTEMENT"] = "non conforme",
            ["EX-NON"] = "non exercée",
        }));
        Assert.That(_html, Does.Contain("aucun essai ne dure dix ans").And.Contain("aucune règle qui la porte n&#39;a trouvé à s&#39;appliquer"));
    }

    [Test]
    public void Values_of_the_plan_the_system_and_the_documents_stay_text()
    {
        Assert.That(_html, Does.Contain("Code absent &lt;b&gt;gras&lt;/b&gt;"));
        Assert.That(_html.Split("<script").Length, Is.EqualTo(2), "our own script, and no other");
        Assert.That(_html.Contains('\u0007'), Is.False);
    }

    [Test]
    public void Nothing_is_fetched()
    {
        foreach (var page in Directory.EnumerateFiles(_run.Folder, "*.html", SearchOption.AllDirectories).Select(File.ReadAllText))
        {
            Assert.That(page, Does.Not.Contain("http:").And.Not.Contain("https:").And.Not.Contain(" src=").And.Not.Contain("url(").And.Not.Contain("@import"));
        }
    }

    [Test]
    public void Every_link_of_the_page_leads_somewhere()
    {
        foreach (var address in _html.Split("href=\"").Skip(1).Select(part => part[..part.IndexOf('"', StringComparison.Ordinal)]).Distinct())
        {
            var found = address.StartsWith('#') ? _html.Contains($"id=\"{address[1..]}\"", StringComparison.Ordinal) : File.Exists(Path.Combine(_run.Folder, address));
            Assert.That(found, Is.True, address);
        }
    }

    [Test]
    public void Identifiers_are_unique() =>
        Assert.That(_html.Split(" id=\"").Skip(1).Select(part => part[..part.IndexOf('"', StringComparison.Ordinal)]), Is.Unique);

    [Test]
    public void A_proof_is_to_be_judged_by_a_person_and_what_waits_is_to_be_dealt_with()
    {
        Assert.That(_html, Does.Contain("Avis du relecteur").And.Contain("capture:1.png"));
        Assert.That(_html[_html.IndexOf("id=\"a-traiter\"", StringComparison.Ordinal)..], Does.Contain("apportez la capture").And.Contain("panne fictive"));
    }

    [Test]
    public void A_run_without_anything_is_a_page_too()
    {
        var html = SynthesisPage.Write(new RunView(), [], new ArtefactStore(null));
        Assert.That(html, Does.Contain("0 scénario joué, la campagne n&#39;est pas terminée").And.Contain(Outcome.Broken.DisplayName()));
    }
}
