using TestPlans.Formats.Hl7v2;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Tests.Hl7v2;

/// <summary>What the reference PDS sends, from its own patients.</summary>
public sealed class IdentitySupplierTests
{
    private static TestPatient Jeanne => Acts.Patient("TESTMARTIN").Identity;

    private static IEnumerable<Defect> MessageDefects => DefectCatalogue.Load().Where(defect => defect.MessageEdit is { } edit && !edit.Messages.Contains("ACK") && edit.Messages.All(name => name is "A28" or "A31" or "A40" or "A47" or "A24" or "A37"));

    [Test]
    public async Task Each_act_sends_its_message_about_its_own_patient()
    {
        await using var wire = new Wire();
        await using var software = Acts.Software();
        await wire.ActAsync(software, "creer-identite", Jeanne);
        await wire.ActAsync(software, "modifier-identite", Jeanne, ("nomUtilise", "TESTLEGALL"));
        await wire.ActAsync(software, "creer-identite", Jeanne, ("doublon", "oui"));
        await wire.ActAsync(software, "fusionner", Jeanne);
        await wire.ActAsync(software, "changer-identifiant", Jeanne);
        await wire.ActAsync(software, "creer-identite", Jeanne, ("doublon", "oui"));
        await wire.ActAsync(software, "rapprocher", Jeanne);
        await wire.ActAsync(software, "separer", Jeanne);
        Assert.That(wire.Received.Select(one => one.Event), Is.EqualTo(new[] { "A28", "A31", "A28", "A40", "A47", "A28", "A24", "A37" }));
        Assert.Multiple(() =>
        {
            Assert.That(wire.Received[1]["PID-5[2].1"].Text, Is.EqualTo("TESTLEGALL"));
            Assert.That(wire.Received[2]["PID-32"].Text, Is.EqualTo("PROV"));
            Assert.That(wire.Received[3]["MRG-1.1"].Text, Is.EqualTo(wire.Received[2]["PID-3.1"].Text));
            Assert.That(wire.Received[4]["MRG-1.1"].Text, Is.EqualTo(wire.Received[0]["PID-3.1"].Text));
            foreach (var couple in wire.Received.TakeLast(2))
            {
                Assert.That(couple.Segments.Select(segment => segment.Name), Is.EqualTo(new[] { "MSH", "EVN", "PID", "PID" }));
                Assert.That((couple["PID-3.1"].Text, couple["PID[2]-3.1"].Text), Is.EqualTo((wire.Received[4]["PID-3.1"].Text, wire.Received[5]["PID-3.1"].Text)));
                Assert.That(couple["PID[2]-32"].Text, Is.EqualTo("PROV"));
            }

            Assert.That(wire.Received.Select(one => one.ControlId), Is.Unique);
        });
    }

    // PAM.fr 2.11.2 §4.4.2 to §4.4.4, §6.6.2.
    [Test]
    public async Task An_INS_that_was_told_is_replaced_deleted_or_withdrawn_by_A47()
    {
        await using var wire = new Wire();
        await using var software = Acts.Software();
        var told = Jeanne.Ins!.Matricule;
        foreach (var (trait, value) in new[] { ("matricule", "258043523810290"), ("matricule", ""), ("statutIdentite", "PROV") })
        {
            await wire.ActAsync(software, "creer-identite", Jeanne);
            await wire.ActAsync(software, "modifier-identite", Jeanne, (trait, value));
        }

        var changes = wire.Received.Where(one => one.Event == "A47").ToArray();
        Assert.That(changes.Select(one => one["MRG-1.1"].Text), Is.EqualTo(new[] { told, told, told }));
        Assert.That(changes.Select(one => System.Text.Encoding.UTF8.GetString(one["PID-3[2].1"].Raw)), Is.EqualTo(new[] { "258043523810290", "\"\"", "\"\"" }));
        Assert.That(changes.Select(one => one["PID-32"].Text), Is.EqualTo(new[] { "VALI", "VALI", "PROV" }));
    }

    [Test]
    public async Task A_used_name_that_is_no_longer_one_is_told_empty_once()
    {
        await using var wire = new Wire();
        await using var software = Acts.Software();
        await wire.ActAsync(software, "creer-identite", Jeanne);
        await wire.ActAsync(software, "modifier-identite", Jeanne, ("nomUtilise", ""));
        await wire.ActAsync(software, "modifier-identite", Jeanne, ("nomUtilise", "TESTLEGALL"));
        Assert.That(wire.Received.Skip(1).Select(one => System.Text.Encoding.UTF8.GetString(one["PID-5[2].1"].Raw)), Is.EqualTo(new[] { "\"\"", "TESTLEGALL" }));
    }

    [Test]
    public async Task Someone_unknown_has_one_provisional_identifier_until_he_is_identified_or_recognised()
    {
        var unknown = Acts.Patient("TESTINCONNU").Identity;
        await using var wire = new Wire();
        await using var software = Acts.Software();
        await wire.ActAsync(software, "creer-identite", unknown);
        await wire.ActAsync(software, "modifier-identite", unknown, ("identiteInconnue", "non"), ("nomNaissance", "TESTROSSI"));
        Assert.Multiple(() =>
        {
            Assert.That(wire.Received.Select(one => one["PID-31"].Text), Is.EqualTo(new[] { "Y", "N" }));
            Assert.That(wire.Received.Select(one => one["PID-5.7"].Text), Is.EqualTo(new[] { "U", "L" }));
            Assert.That(wire.Received.Select(one => one["PID-3"].Repetitions.Count), Is.EqualTo(new[] { 1, 1 }));
            Assert.That(wire.Received[1]["PID-3.1"].Text, Is.EqualTo(wire.Received[0]["PID-3.1"].Text));
        });
    }

    [Test]
    public async Task What_has_no_answer_is_sent_again_as_it_was_and_what_is_refused_waits_for_a_person()
    {
        await using var wire = new Wire();
        await using var software = Acts.Software();
        wire.HangUp(1);
        await wire.ActAsync(software, "creer-identite", Jeanne);
        Assert.That(wire.Received.Select(one => Convert.ToHexString(one.Bytes.Span)).Distinct().ToArray(), Has.Length.EqualTo(1));
        Assert.That(wire.Received, Has.Count.EqualTo(2));
        wire.Answer = "AE";
        await wire.ActAsync(software, "modifier-identite", Jeanne, ("nomUtilise", "X"));
        Assert.That(wire.Received, Has.Count.EqualTo(3));
        wire.Answer = "AA";
        await wire.ActAsync(software, "retransmettre", Jeanne);
        Assert.That(wire.Received, Has.Count.EqualTo(4));
        Assert.That(await wire.ActAsync(software, "retransmettre", Jeanne), Is.TypeOf<Unreachable<WorkflowDone>>(), "nothing waits any more");
    }

    [Test]
    public async Task What_it_cannot_do_is_said()
    {
        await using var wire = new Wire();
        await using var software = Acts.Software();
        foreach (var (act, patient, word) in new[] { ("danser", Jeanne, "n’a pas été créée"), ("creer-identite", Jeanne with { BirthName = "INCONNUE", Ins = null }, "n’a pas de patient"), ("retransmettre", Jeanne, "aucun message refusé"), ("rapprocher", Jeanne, "n’a pas été créée") })
        {
            Assert.That(((Unreachable<WorkflowDone>)await wire.ActAsync(software, act, patient)).Reason, Does.Contain(word));
        }

        Assert.That(wire.Received, Is.Empty);
    }

    [TestCaseSource(nameof(MessageDefects))]
    public async Task A_defect_of_a_message_acts(object defect)
    {
        await using var wire = new Wire();
        await using var software = Acts.Software((Defect)defect);
        foreach (var patient in Acts.Patients.Records.Select(record => record.Identity))
        {
            await wire.ActAsync(software, "creer-identite", patient, ("jeuCaracteres", patient.BirthName.Contains('Ÿ', StringComparison.Ordinal) ? "8859/15" : "UNICODE UTF-8"));
            await wire.ActAsync(software, "modifier-identite", patient, ("prenomUtilise", "Camille"));
            await wire.ActAsync(software, "creer-identite", patient, ("doublon", "oui"));
            await wire.ActAsync(software, "rapprocher", patient);
            await wire.ActAsync(software, "separer", patient);
            await wire.ActAsync(software, "fusionner", patient);
            await wire.ActAsync(software, "changer-identifiant", patient);
            await wire.ActAsync(software, "modifier-identite", patient, ("matricule", ""));
        }

        Assert.That(software.DefectHasActed, Is.True);
    }
}
