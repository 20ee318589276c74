using TestPlans.Gherkin;
using TestPlans.Simulators.Hl7v2;
using TestPlans.Simulators.Patients;
using TestPlans.Steps.Common;
using TestPlans.Steps.Hl7v2;
using TestPlans.Systems;
using TestPlans.Validation;

namespace TestPlans.Steps.Tests.Hl7v2;

/// <summary>What a document manager keeps, judged both ways.</summary>
internal sealed class KeptDocumentTests
{
    private static readonly JudgedPlace Place = Places.Whole(new Artefact("etat.json", "application/json", "{}"u8.ToArray()));
    private static readonly CarriedDocument Sent = new("2.999.10.1.2", "aa");
    private static readonly KeptDocument Kept = new() { Identifier = Sent.Id, Sha256 = "aa", Diffusions = ["DMP"], Masks = ["MASQUE_PS"], Replaces = "2.999.10.1.1" };
    private static readonly KeptDocument Former = new() { Identifier = "2.999.10.1.1", State = KeptDocumentState.Replaced };

    [Test]
    public void The_very_bytes_are_kept_once_and_active()
    {
        Assert.That(() => KeptDocumentSteps.Same([Kept, Former], Sent, Place), Throws.Nothing);
        Assert.That(() => KeptDocumentSteps.Same([Kept with { Sha256 = "bb" }], Sent, Place), Throws.TypeOf<JudgementException>().With.Message.Contains("octet pour octet"));
        Assert.That(() => KeptDocumentSteps.Same([], Sent, Place), Throws.TypeOf<JudgementException>().With.Message.Contains("n'est pas conservé"));
        Assert.That(() => KeptDocumentSteps.Same([Kept with { State = KeptDocumentState.Deleted }], Sent, Place), Throws.TypeOf<JudgementException>().With.Message.Contains("n'est pas actif"));
        Assert.That(() => KeptDocumentSteps.Same([Kept, Kept], Sent, Place), Throws.TypeOf<JudgementException>().With.Message.Contains("plusieurs fois"));
        // A state that shows no hash proves nothing.
        Assert.That(() => KeptDocumentSteps.Same([Kept with { Sha256 = null }], Sent, Place), Throws.TypeOf<PlanException>());
    }

    [TestCase("au DMP, masqué aux professionnels", true)]
    [TestCase("au DMP", false)]
    [TestCase("à un professionnel par MSSanté", false)]
    public void Where_a_document_goes_is_what_was_asked_no_more_no_less(string words, bool right) => Assert.That(
        () => KeptDocumentSteps.Routed([Kept], Sent, DocumentRoutingParameterTypes.Of(words), Place), right ? Throws.Nothing : Throws.TypeOf<JudgementException>());

    [Test]
    public void A_replacement_names_the_former_which_is_no_longer_active()
    {
        Assert.That(() => KeptDocumentSteps.InPlaceOf([Kept, Former], Sent, Former.Identifier, Place), Throws.Nothing);
        Assert.That(() => KeptDocumentSteps.InPlaceOf([Kept], Sent, Former.Identifier, Place), Throws.Nothing);
        Assert.That(() => KeptDocumentSteps.InPlaceOf([Kept with { Replaces = null }, Former], Sent, Former.Identifier, Place), Throws.TypeOf<JudgementException>().With.Message.Contains("ne dit pas remplacer"));
        Assert.That(() => KeptDocumentSteps.InPlaceOf([Kept, Former with { State = KeptDocumentState.Active }], Sent, Former.Identifier, Place), Throws.TypeOf<JudgementException>().With.Message.Contains("toujours actif"));
    }

    [Test]
    public void Documents_of_a_message_are_those_that_can_be_read()
    {
        var source = new MessageSource(new MessageParties(), "T", TimeProvider.System);
        var patient = new SimulatedPatient { BirthName = "TESTMARTIN", GivenNames = ["Jeanne"] };
        SimulatedDocument[] documents = [.. new[] { "1", "2" }.Select(number => SimulatedDocument.Of(InventedReport.Write(patient, number, DateTimeOffset.UnixEpoch)))];
        var draft = DocumentMessages.Of(source.Next(), new DocumentTransmission { Patient = patient, Visit = new SimulatedVisit(), Documents = documents });
        Assert.That(Ids(draft), Is.EqualTo(new[] { "2.999.10.5.1.1", "2.999.10.5.1.2" }));
        Assert.That(Ids(draft.Set("OBX[1]-5.5", "ceci n'est pas du Base64")), Is.EqualTo(new[] { "2.999.10.5.1.2" }));

        static IEnumerable<string> Ids(Formats.Hl7v2.Editing.Er7Draft message) => CarriedDocuments.Of(new Artefact("message.hl7", Hl7v2Partner.MediaType, message.ToBytes())).Select(one => one.Id);
    }
}
