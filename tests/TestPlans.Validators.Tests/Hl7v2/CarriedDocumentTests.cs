using TestPlans.Validation;

namespace TestPlans.Validators.Tests.Hl7v2;

/// <summary>The document inside a message is judged by its own model, and its findings keep their places.</summary>
internal sealed class CarriedDocumentTests
{
    [Test]
    public void A_fault_of_the_document_is_told_with_its_line_and_the_obx_it_is_in()
    {
        var carried = Bench.Carried("consultation.xml", "  <languageCode code=\"fr-FR\" />\n", "");
        var report = Judge("oru", carried, out var inside);
        Assert.That(report.Verdict, Is.EqualTo(Verdict.Failed));
        Assert.That(report.Findings, Is.Not.Empty);
        Assert.That(report.Findings.Select(finding => finding.Artefact), Is.All.EqualTo("oru.hl7#OBX-5"), report.Show());
        Assert.That(report.Findings.Select(finding => finding.Line), Is.All.InRange(1, 20));
        Assert.That(report.Steps.Select(step => step.Name), Has.Some.EqualTo("oru.hl7#OBX-5 : structuration-minimale.sch"));
        Assert.That(report.Rules.Where(rule => rule.Fired > 0).Select(rule => rule.Id), Has.Some.StartsWith("STRUCT-MIN-"));
        var document = inside.Single();
        Assert.That(document.Content.ToArray(), Is.EqualTo(Convert.FromBase64String(carried)));
        Assert.That(report.Parts.Single(), Is.EqualTo(ArtefactReference.To(document)));
        Assert.That((report.Pack!.Id, report.PartPacks.Single().Id), Is.EqualTo(("hl7v2-fr", "ci-sis-cda")), "both packs answer for the verdict");
    }

    [Test]
    public void A_fault_of_base64_is_at_its_character()
    {
        var report = Judge("oru", "PENsaW5*YWw=", out _);
        var finding = report.Findings.First(finding => finding.Rule == "DOC-BASE64");
        var line = System.Text.Encoding.UTF8.GetString(Message("oru", "PENsaW5*YWw=")).Split('\r')[finding.Line - 1];
        Assert.That(line[finding.Column - 1], Is.EqualTo('*'), report.Show());
    }

    [Test]
    public void Padding_that_is_missing_does_not_hide_the_document()
    {
        var report = Judge("oru", Bench.Carried("consultation.xml", "</ClinicalDocument>", "</ClinicalDocument>\n\n").TrimEnd('='), out var inside);
        Assert.That(report.Findings.Select(finding => finding.Rule), Is.EqualTo(new[] { "DOC-BASE64" }), report.Show());
        Assert.That(inside, Has.Count.EqualTo(1));
        Assert.That(report.Steps.Select(step => step.Kind), Does.Contain("xsd"), "it was judged all the same");
    }

    [Test]
    public void What_is_no_cda_document_is_kept_and_shown_where_it_fails()
    {
        var report = Judge("oru", Convert.ToBase64String("<a>\n<b></a>"u8), out var inside);
        var finding = report.Findings.Single();
        Assert.That((finding.Rule, finding.Artefact, finding.Path), Is.EqualTo(("DOC-CDA", (string?)null, "OBX-5.5")));
        Assert.That((finding.Other!.Artefact, finding.Other.Line), Is.EqualTo(("oru.hl7#OBX-5", 2)));
        Assert.That(inside.Single().Name, Is.EqualTo("oru.hl7#OBX-5"));
    }

    [Test]
    public void Nobody_to_judge_the_document_is_inconclusive()
    {
        var report = Bench.JudgeAlone(Bench.Draft("oru"));
        Assert.That((report.Verdict, report.Findings.Count), Is.EqualTo((Verdict.Inconclusive, 0)), report.Show());
    }

    [Test]
    public void A_report_about_two_goes_through_json_without_loss()
    {
        var report = Bench.Judge(Bench.Draft("oru").Set("PID-7", "19580413"));
        var read = ReportJson.Read(ReportJson.Write(report));
        Assert.That(read.Findings.Single(), Is.EqualTo(report.Findings.Single()));
        Assert.That(read.Findings.Single().Other, Is.Not.Null);
        Assert.That(read.Parts, Is.EqualTo(report.Parts));
    }

    private static byte[] Message(string name, string carried) => Bench.Draft(name).Set("OBX-5.5", carried).ToBytes();

    private static Report Judge(string name, string carried, out List<Artefact> inside)
    {
        var found = inside = [];
        return Bench.Catalogue.Judge(new Artefact(name + ".hl7", "x-application/hl7-v2+er7", Message(name, carried)), new JudgeOptions { Inside = found.Add });
    }
}
