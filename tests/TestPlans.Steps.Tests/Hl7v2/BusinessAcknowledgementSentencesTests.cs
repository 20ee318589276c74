using TestPlans.Gherkin;
using TestPlans.Simulators.Hl7v2;
using TestPlans.Simulators.Patients;

namespace TestPlans.Steps.Tests.Hl7v2;

/// <summary>The sentences of business acknowledgements (ZAM), both ways, on a wire.</summary>
internal sealed class BusinessAcknowledgementSentencesTests
{
    private const string Asking = "Quand le simulateur « CREATEUR » transmet par « ORU^R01 » le document « compte rendu » de ce patient à un professionnel par MSSanté, en demandant un accusé de réception\n";
    private const string Awaiting = "Alors le simulateur « CREATEUR » reçoit sous « {0} » l'accusé métier « ZAM^Z02 » du document transmis\n";
    private const string Given = "Étant donné un document « compte rendu » de ce patient, transmis par « ORU^R01 » au DMP\n";

    private readonly MessageSource _source = new(new MessageParties(), "Z", TimeProvider.System);

    [Test]
    public async Task What_a_manager_gives_back_is_recognised_by_the_message_that_it_names()
    {
        await using var bench = new SentenceBench();
        bench.Then = request => bench.SendAsync(BusinessAcknowledgements.Of(_source.Next(), "Z02", request, isPositive: true));
        var result = await bench.ManagerAsync(Asking + Awaiting.Replace("{0}", "10 secondes", StringComparison.Ordinal) + "Et l'accusé métier nomme la boîte d'un destinataire du document transmis", returns: true);
        Assert.That(result.Outcome, Is.EqualTo(Outcome.Passed), result.Reason);
        Assert.That(bench.Received.Single().AllSegments("OBX").Single(one => one.Field(3).Component(1).Is("ACK_RECEPTION")).Field(5).Component(1).Text, Is.EqualTo("Y"));
    }

    [TestCase("OBX-4", "UN-AUTRE", "1 seconde", "rien en ")]
    [TestCase("MSH-9.2", "Z03", "1 seconde", "rien en ")]
    [TestCase("OBX[2]-5.4", "un.autre@exemple.invalid", "10 secondes", "ne nomme pas la boîte d'un destinataire")]
    public async Task Another_message_another_event_or_another_mailbox_is_not_it(string path, string value, string limit, string expected)
    {
        await using var bench = new SentenceBench();
        bench.Then = request => bench.SendAsync(BusinessAcknowledgements.Of(_source.Next(), "Z02", request, isPositive: true).Set(path, value));
        var result = await bench.ManagerAsync(Asking + Awaiting.Replace("{0}", limit, StringComparison.Ordinal) + "Et l'accusé métier nomme la boîte d'un destinataire du document transmis", returns: true);
        Assert.That(result.Outcome, Is.EqualTo(Outcome.Failed), result.Reason);
        Assert.That(result.Reason, Does.Contain(expected));
    }

    [Test]
    public async Task Without_a_port_nothing_can_come_back_and_the_scenario_is_without_object()
    {
        await using var bench = new SentenceBench();
        var result = await bench.ManagerAsync(Asking);
        Assert.That((result.Outcome, bench.Received.Count), Is.EqualTo((Outcome.Skipped, 0)), result.Reason);
    }

    [TestCase("« ZAM^Z01 » du document transmis", "Z01", "Y")]
    [TestCase("« ZAM^Z01 » du document transmis, en erreur", "Z01", "N")]
    public async Task A_creator_is_given_what_it_asked_for(string what, string trigger, string value)
    {
        await using var bench = new SentenceBench();
        var run = bench.CreatorAsync($"{Given}Quand le simulateur « GESTIONNAIRE » rend l'accusé métier {what}\nAlors le système testé acquitte le message par « AA »", returns: true);
        Assert.That(await bench.AskedAsync(), Does.Contain("transmettre-document"));
        await bench.SendAsync(Message(asks: true));
        var result = await run;
        Assert.That(result.Outcome, Is.EqualTo(Outcome.Passed), result.Reason);
        var told = bench.Received.Single();
        Assert.That((told.Event, told["OBX-4"].Text, told["OBX-5.1"].Text, told.Segment("ERR") is null, told["MSH-5"].Text), Is.EqualTo((trigger, "D-1", value, value == "Y", "CREATEUR")));
    }

    [TestCase(true, false, "« adresse »")]
    [TestCase(false, true, "ne demande pas cet accusé")]
    public async Task A_creator_that_asked_for_nothing_or_takes_nothing_is_given_nothing(bool asks, bool takes, string expected)
    {
        await using var bench = new SentenceBench();
        var run = bench.CreatorAsync($"{Given}Quand le simulateur « GESTIONNAIRE » rend l'accusé métier « ZAM^Z01 » du document transmis", returns: takes);
        await bench.AskedAsync();
        await bench.SendAsync(Message(asks));
        var result = await run;
        Assert.That((result.Outcome, bench.Received.Count), Is.EqualTo((Outcome.Skipped, 0)), result.Reason);
        Assert.That(result.Reason, Does.Contain(expected));
    }

    private static Formats.Hl7v2.Editing.Er7Draft Message(bool asks)
    {
        var jeanne = new SimulatedPatient { BirthName = "TESTMARTIN", GivenNames = ["Jeanne"], BirthDate = new DateOnly(1958, 4, 12) };
        var source = new MessageSource(new MessageParties { SendingApplication = "CREATEUR" }, "D", TimeProvider.System);
        var report = SimulatedDocument.Of(InventedReport.Write(jeanne, "1", DateTimeOffset.UnixEpoch));
        return DocumentMessages.Of(source.Next(), new DocumentTransmission { Patient = jeanne, Visit = new SimulatedVisit(), Documents = [report], AsksReceipt = asks });
    }
}
