using TestPlans.Validation;

namespace TestPlans.Evidence.Tests;

internal sealed class ReportTextTests
{
    [Test]
    public void A_finding_shows_rule_exigence_place_found_expected_and_excerpt()
    {
        var text = ReportText.Write(Samples.Report(Samples.Finding("R-1")), Samples.Document);

        Assert.That(text, Does.StartWith("vsm.xml : non conforme\n"));
        Assert.That(text, Does.Contain("règles TestPlans (non officielles)"));
        Assert.That(text, Does.Contain("R-1  erreur, exigence EX-1"));
        Assert.That(text, Does.Contain("trouvé : X").And.Contain("attendu : Y"));
        Assert.That(text, Does.Contain("vsm.xml:2:6  /a/b"));
        Assert.That(text, Does.Contain(">     2 |   <b code=\"X\"/>\n            |      ^\n"));
    }

    [Test]
    public void A_conforming_report_says_how_much_was_checked_and_no_finding()
    {
        var text = ReportText.Write(Samples.Report(), Samples.Document);

        Assert.That(text, Does.StartWith("vsm.xml : conforme\n"));
        Assert.That(text, Does.Contain("2 règles au modèle, 1 appliquée, 0 en échec"));
        Assert.That(text, Does.Not.Contain("erreur"));
    }

    [Test]
    public void The_same_sentence_is_said_once_for_many_places_and_the_rest_is_counted()
    {
        var findings = Enumerable.Range(0, 8).Select(i => Samples.Finding("R-1", line: 1 + (i % 3))).ToArray();
        var text = ReportText.Write(Samples.Report(findings), Samples.Document);

        Assert.That(text.Split("le code est attendu"), Has.Length.EqualTo(2));
        Assert.That(text, Does.Contain("(8 constats)").And.Contain("et 3 autres constats"));
    }

    [Test]
    public void Errors_come_before_warnings()
    {
        var text = ReportText.Write(Samples.Report(Samples.Finding("A", severity: Severity.Warning), Samples.Finding("B")));

        Assert.That(text.IndexOf("B  erreur", StringComparison.Ordinal), Is.LessThan(text.IndexOf("A  avertissement", StringComparison.Ordinal)).And.GreaterThan(0));
    }

    [Test]
    public void No_escape_sequence_of_a_document_reaches_the_console() =>
        Assert.That(ReportText.Write(Samples.Report(Samples.Finding("R", "rouge \u001b[31m"))).Contains('\u001b'), Is.False);

    [Test]
    public void An_unknown_document_says_why()
    {
        var report = Samples.Report() with { Model = "", Pack = null, Verdict = Verdict.Inconclusive, Rules = [], Steps = [new ReportStep("reconnaissance", "structure", Verdict.Inconclusive, "aucun modèle ne le reconnaît")] };
        Assert.That(ReportText.Write(report), Does.Contain("vsm.xml : non concluant").And.Contain("(aucun modèle ne le reconnaît)").And.Contain("modèle   aucun"));
    }

    [Test]
    public void A_finding_about_two_places_quotes_both_each_under_its_name()
    {
        var (report, message, document) = Samples.Pair();
        var text = ReportText.Write(report, message.Content, [document]);

        Assert.That(text, Does.Contain("  avec     oru.hl7#OBX-5, "));
        Assert.That(text, Does.Contain("    oru.hl7:2:7  PID-7\n").And.Contain(">     2 | PID|||19580412\n            |       ^\n"));
        Assert.That(text, Does.Contain("    et oru.hl7#OBX-5:2:6  /a/b\n").And.Contain(">     2 |   <b code=\"X\"/>\n"));
    }

    [Test]
    public void A_finding_of_a_part_is_quoted_from_the_part()
    {
        var (report, message, document) = Samples.Pair();
        var inside = report with { Findings = [Samples.Finding("R-1") with { Artefact = document.Name }] };

        Assert.That(ReportText.Write(inside, message.Content, [document]), Does.Contain("oru.hl7#OBX-5:2:6  /a/b\n").And.Contain("<b code=\"X\"/>"));
        Assert.That(ReportText.Write(inside, message.Content), Does.Contain("oru.hl7#OBX-5:2:6  /a/b\n").And.Not.Contain("PID|||"), "the message is not quoted for its document");
    }

    [Test]
    public void A_set_is_called_so()
    {
        var set = new ArtefactSet("ensemble", [new Artefact("a.hl7", "x", "1"u8.ToArray()), new Artefact("b.hl7", "x", "2"u8.ToArray())]);
        var report = Samples.Report() with { Artefact = ArtefactReference.To(set), Parts = [.. set.Members.Select(ArtefactReference.To)] };
        Assert.That(ReportText.Write(report), Does.Contain("  ensemble 2 octets").And.Contain("  avec     b.hl7, 1 octet"));
        Assert.That(ReportHtml.Write(report), Does.Contain("ensemble de 2 artefacts"));
    }
}
