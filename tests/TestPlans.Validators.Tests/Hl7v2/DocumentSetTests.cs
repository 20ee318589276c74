using System.Text;
using TestPlans.Validation;

namespace TestPlans.Validators.Tests.Hl7v2;

/// <summary>A message beside a document that lies apart from it.</summary>
internal sealed class DocumentSetTests
{
    private static readonly Model Model = Bench.Catalogue.Find("hl7v2/cda-hl7v2-2.1-coherence")!;

    [Test]
    public void A_message_and_its_document_are_coherent()
    {
        var report = Judge(Message(), Document("consultation.xml"));
        Assert.That((report.Verdict, report.Findings.Count), Is.EqualTo((Verdict.Passed, 0)), report.Show());
        Assert.That(report.Parts.Select(part => part.Name), Is.EqualTo(new[] { "oru.hl7", "consultation.xml" }));
    }

    [Test]
    public void A_finding_points_into_both()
    {
        var report = Judge(Document("consultation.xml", "value=\"19580412\"", "value=\"19580413\""), Message());
        var finding = report.Findings.Single();
        Assert.That((finding.Rule, finding.Artefact, finding.Path, finding.Line, finding.Found), Is.EqualTo(("COH-NAISSANCE", "oru.hl7", "PID-7.1", 2, "19580412")), report.Show());
        Assert.That(finding.Other, Is.EqualTo(new Place("consultation.xml", "/ClinicalDocument/recordTarget/patientRole/patient/birthTime", 35, 10, "19580413")));
    }

    [Test]
    public void Places_are_the_ones_of_the_document()
    {
        var text = Bytes("consultation.xml", "value=\"19580412\"", "value=\"19580413\"");
        var line = Encoding.UTF8.GetString(text).Split('\n')[34];
        Assert.That(line.IndexOf("<birthTime", StringComparison.Ordinal) + 1, Is.EqualTo(9), "the place is the name of the element, after its bracket");
    }

    [Test]
    public void A_document_that_cannot_be_read_is_a_finding()
    {
        var finding = Judge(Message(), new Artefact("autre.xml", "application/xml", "<autre/>"u8.ToArray())).Findings.Single();
        Assert.That((finding.Rule, finding.Artefact), Is.EqualTo(("COH-LECTURE", "autre.xml")));
    }

    [Test]
    public void Two_messages_are_no_pair()
    {
        var report = Judge(Message(), Message());
        Assert.That(report.Verdict, Is.EqualTo(Verdict.Inconclusive), report.Show());
        Assert.That(report.Steps.Single().Reason, Does.Contain("2 message(s), 0 document(s)"));
    }

    [Test]
    public void A_pack_that_declares_a_rule_nobody_knows_is_unusable()
    {
        var file = Path.Combine(Path.GetTempPath(), Guid.NewGuid() + ".csv");
        File.WriteAllText(file, "rule;severity;requirement;source;statement\nCOH-AUTRE;error;X;Y;Z\n");
        try
        {
            Assert.That(() => Validators.Coherence.CoherenceRules.Read(file, Validators.Hl7v2.Documents.DocumentRules.OfPair), Throws.InstanceOf<UnusablePackException>().With.Message.Contains("COH-AUTRE"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Report Judge(params Artefact[] members) => Bench.Catalogue.Judge(new ArtefactSet("paire", members), Model);

    private static Artefact Message() => new("oru.hl7", "x-application/hl7-v2+er7", Bench.Draft("oru").ToBytes());

    private static Artefact Document(string name, params string[] replaced) => new(name, "application/xml", Bytes(name, replaced));

    private static byte[] Bytes(string name, params string[] replaced) => Convert.FromBase64String(Bench.Carried(name, replaced));
}
