using TestPlans.Formats.Cda;

namespace TestPlans.ReferenceSystem.Tests;

/// <summary>Without a defect, everything that the system can produce holds every rule of the pack.</summary>
public sealed class DocumentTests
{
    [TestCaseSource(typeof(Acts), nameof(Acts.All))]
    public void Each_document_holds_every_rule(object act)
    {
        var one = (Act)act;
        var document = Acts.Software().Produce(one);
        Assert.That(Rules.Of(one.Type).Broken(document).Select(rule => rule.Id), Is.Empty);
        Assert.That(Rules.Of(Acts.Report).Broken(document).Select(rule => rule.Id), Is.Empty);
    }

    [Test]
    public void The_same_act_at_the_same_time_with_the_same_seed_gives_the_same_bytes()
    {
        var act = new Act(Acts.Patient("TESTMARTIN").Identity, "dossier complet", "VSM", Replaces: false);
        Assert.That(Acts.Software().Produce(act).Sha256, Is.EqualTo(Acts.Software().Produce(act).Sha256));
        Assert.That(Acts.Software(seed: "2").Produce(act).Sha256, Is.Not.EqualTo(Acts.Software().Produce(act).Sha256));
    }

    [Test]
    public void A_correction_keeps_the_set_raises_the_number_and_names_the_replaced_version()
    {
        var software = Acts.Software();
        var act = new Act(Acts.Patient("TESTCOLONNA").Identity, "consultation de suivi", "VSM", Replaces: false);
        var first = CdaHeaderReader.Read(Acts.Software().Produce(act).Content).Value!;
        var second = CdaHeaderReader.Read(software.Produce(act with { Replaces = true }).Content).Value!;
        Assert.Multiple(() =>
        {
            Assert.That(second.SetId, Is.EqualTo(first.SetId));
            Assert.That(second.VersionNumber, Is.EqualTo("2"));
            Assert.That(second.Replaces, Is.EqualTo(new[] { first.Id }));
            Assert.That(second.Id, Is.Not.EqualTo(first.Id));
        });
    }

    [Test]
    public void An_INS_goes_out_only_when_the_identity_is_qualified()
    {
        // A patient without a situation has an identity to send, and no document.
        foreach (var patient in Acts.Patients.Records.Where(record => record.Situations.Count > 0))
        {
            var act = new Act(patient.Identity, patient.Situations.Keys.First(), Acts.Report, Replaces: false);
            var ids = CdaHeaderReader.Read(Acts.Software().Produce(act).Content).Value!.Patient!.Ids;
            Assert.That(ids.Any(id => id.Root == "1.2.250.1.213.1.4.10"), Is.EqualTo(patient.Identity.IsQualified), patient.Identity.DisplayName);
        }

        Assert.That(Acts.Patients.Records.Any(patient => !patient.Identity.IsQualified), Is.True);
    }

    [Test]
    public void What_it_cannot_produce_is_said()
    {
        var jeanne = Acts.Patient("TESTMARTIN").Identity;
        Assert.Multiple(() =>
        {
            Assert.That(() => Acts.Software().Produce(new Act(jeanne, "dossier complet", "ordonnance", false)), Throws.InvalidOperationException.With.Message.Contains("ne produit pas « ordonnance »"));
            Assert.That(() => Acts.Software().Produce(new Act(jeanne, "grippe", "VSM", false)), Throws.InvalidOperationException.With.Message.Contains("ne connaît pas la situation « grippe »"));
            Assert.That(() => Acts.Software().Produce(new Act(jeanne with { BirthName = "X", Ins = null }, "dossier complet", "VSM", false)), Throws.InvalidOperationException.With.Message.Contains("n’a pas de dossier"));
        });
    }
}
