using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Validation;

namespace TestPlans.Validators.Tests.Hl7v2;

internal sealed class SoundMessagesTests
{
    [TestCaseSource(typeof(Bench), nameof(Bench.Sound))]
    public void A_sound_message_is_conforming_without_a_remark(string name)
    {
        var report = Bench.Judge(Bench.Draft(name));
        Assert.That(report.Verdict, Is.EqualTo(Verdict.Passed), report.Show());
        Assert.That(report.Findings, Is.Empty, report.Show());
    }

    [TestCase("a28", "PAM.fr 2.11 – création d’identité")]
    [TestCase("a31", "PAM.fr 2.11 – mise à jour d’identité")]
    [TestCase("a40", "PAM.fr 2.11 – fusion d’identités")]
    [TestCase("a47", "PAM.fr 2.11 – changement d’identifiant")]
    [TestCase("a24", "PAM.fr 2.11 – rapprochement d’identités")]
    [TestCase("a37", "PAM.fr 2.11 – séparation d’identités")]
    [TestCase("ack-aa", "HL7 v2 – acquittement")]
    [TestCase("a01", "PAM.fr 2.11 – admission")]
    [TestCase("a02", "PAM.fr 2.11 – mutation")]
    [TestCase("z99", "PAM.fr 2.11 – mise à jour de mouvement")]
    public void Its_model_is_recognised(string name, string title) => Assert.That(Bench.Judge(Bench.Draft(name)).Title, Is.EqualTo(title));

    // Every event of PAM.fr 2.11.2 §2.2 and §5.3.2.
    [TestCase("A01 A02 A03 A04 A05 A06 A07 A11 A12 A13 A14 A15 A16 A21 A22 A25 A26 A27 A38 A44 A52 A53 A54 A55 Z99")]
    public void Every_movement_event_has_its_model_and_a_sound_message(string events)
    {
        var sound = Bench.Sound.ToHashSet();
        foreach (var name in events.Split(' ').Select(code => code.ToLowerInvariant()))
        {
            Assert.That(sound, Does.Contain(name));
            Assert.That(Bench.Judge(Bench.Draft(name)).Model, Is.EqualTo("hl7v2/pam-fr-2.11-" + name));
        }
    }

    [Test]
    public void Version_2_10_has_its_own_models()
    {
        var draft = Bench.Draft("a28").Set("MSH-12.3", "2.10").Set("MSH-21.1", "2.10").Set("MSH-21.2", "IHE_FRANCE-2.10-PAM");
        Assert.That(Bench.Judge(draft).Model, Is.EqualTo("hl7v2/pam-fr-2.10-a28"));
        Assert.That(Bench.Judge(draft).Findings, Is.Empty);
        Assert.That(Zfa(draft, 4), Is.EqualTo(new[] { "SEGMENT-Z-INATTENDU" }), "ZFA came to identities with 2.11");
        Assert.That(Zfa(Bench.Draft("a28"), 4), Is.EqualTo(new[] { "ZFA-4.X" }), "without its fourth field");
        var admission = Bench.Draft("a01").Set("MSH-12.3", "2.10").Set("MSH-21.1", "2.10").Set("MSH-21.2", "IHE_FRANCE-2.10-PAM");
        Assert.That(Zfa(admission, 5), Is.Empty, "which is of 2.10");
        Assert.That(Zfa(Bench.Draft("a01"), 5), Is.EqualTo(new[] { "ZFA-4.X" }), "and no longer of 2.11");
    }

    private static string[] Zfa(Er7Draft draft, int place) => Bench.Judge(draft.Add("ZFA").Set("ZFA-1", "ACTIF").Set("ZFA-2", "20260115").Set("ZFA-4", "Y").Move("ZFA", place)).Faults();

    [Test]
    public void Every_event_is_judged_under_2_10_too()
    {
        // The class of the patient that is monitored from home (V) came with 2.11.1.
        foreach (var name in Bench.Sound.Where(static name => !Bench.Draft(name).ToMessage()["PV1-2"].Is("V") && Bench.Judge(Bench.Draft(name)).Model.StartsWith("hl7v2/pam-fr-2.11-", StringComparison.Ordinal)))
        {
            // The last fields of ZFA came with 2.11.
            var draft = Bench.Draft(name);
            draft = draft.SegmentNames.Contains("ZFA") ? draft.Remove("ZFA") : draft;
            var report = Bench.Judge(draft.Set("MSH-12.3", "2.10").Set("MSH-21.1", "2.10").Set("MSH-21.2", "IHE_FRANCE-2.10-PAM"));
            Assert.That((report.Model, report.Verdict), Is.EqualTo((Bench.Judge(Bench.Draft(name)).Model.Replace("2.11", "2.10", StringComparison.Ordinal), Verdict.Passed)), report.Show());
        }
    }

    [Test]
    public void A_message_without_a_model_is_inconclusive()
    {
        var report = Bench.Judge("MSH|^~\\&|A|B|C|D|20260115||QBP^Q22^QBP_Q21|1|D|2.5\rQPD|IHE PDQ Query|1|@PID.5.1^X\r");
        Assert.That((report.Model, report.Verdict), Is.EqualTo(("hl7v2/base-2.5", Verdict.Inconclusive)), report.Show());
    }

    [Test]
    public void An_unreadable_message_is_failed_with_the_place_of_its_fault()
    {
        var report = Bench.Judge("MSH|^^\\&|A\r");
        Assert.That((report.Verdict, report.Findings.Single().Rule, report.Findings.Single().Line), Is.EqualTo((Verdict.Failed, "ER7-SEPARATEURS", 1)));
    }

    [Test]
    public void What_is_no_message_is_not_of_this_standard() =>
        Assert.That(Bench.Judge("<ClinicalDocument/>").Model, Is.Empty);

    [Test]
    public void A_model_that_is_named_holds_the_message_to_its_promise()
    {
        var model = Bench.Catalogue.Find("PAM.fr 2.11 – création d’identité")!;
        var report = Bench.Catalogue.Judge(new Artefact("m", "x", Bench.Draft("a31").ToBytes()), model);
        Assert.That(report.Faults(), Is.EqualTo(new[] { "MODELE.RECONNAISSANCE" }));
    }
}
