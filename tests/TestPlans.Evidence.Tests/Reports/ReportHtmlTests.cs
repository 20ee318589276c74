namespace TestPlans.Evidence.Tests;

internal sealed class ReportHtmlTests
{
    [Test]
    public void The_page_shows_verdict_origin_rule_excerpt_and_mark()
    {
        var html = ReportHtml.Write(Samples.Report(Samples.Finding("R-1")), Samples.Document);

        Assert.That(html, Does.Contain("<h1>vsm.xml</h1>").And.Contain("non conforme").And.Contain("règles TestPlans (non officielles)"));
        Assert.That(html, Does.Contain("<code>R-1</code>").And.Contain("<dd>X</dd>").And.Contain("<dd>Y</dd>"));
        Assert.That(html, Does.Contain("<mark>code</mark>=&quot;X&quot;"));
    }

    [Test]
    public void Hostile_values_stay_text()
    {
        var report = Samples.Report(Samples.Finding(Samples.Hostile, Samples.Hostile) with { Path = Samples.Hostile, Found = Samples.Hostile, Requirement = Samples.Hostile });
        report = report with { Artefact = report.Artefact with { Name = Samples.Hostile }, Title = Samples.Hostile };
        var html = ReportHtml.Write(report, System.Text.Encoding.UTF8.GetBytes("\n" + Samples.Hostile));

        Assert.That(html, Does.Not.Contain("<script"));
        Assert.That(html.Contains('\u0007'), Is.False);
        Assert.That(html, Does.Contain("&lt;script&gt;"));
    }

    [Test]
    public void Nothing_is_fetched()
    {
        var html = ReportHtml.Write(Samples.Report(Samples.Finding("R-1")), Samples.Document);
        Assert.That(html, Does.Not.Contain("http://").And.Not.Contain("https://").And.Not.Contain("src=").And.Not.Contain("url("));
        Assert.That(html, Does.Contain("default-src &#39;none&#39;"));
    }

    [Test]
    public void Both_places_of_a_finding_are_quoted()
    {
        var (report, message, document) = Samples.Pair();
        var html = ReportHtml.Write(report, message.Content, [document]);
        Assert.That(html, Does.Contain("<mark>19580412</mark>").And.Contain("et oru.hl7#OBX-5 : /a/b (ligne 2, colonne 6)").And.Contain("<dt>Avec</dt><dd>oru.hl7#OBX-5"));
    }
}
