using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Documents;
using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Simulators.Hl7v2;

namespace TestPlans.Simulators.Tests.Hl7v2;

/// <summary>What our CREATEUR sends deserves no finding at all: neither the message, nor its document, nor what they say of each other.</summary>
internal sealed class OwnDocumentsTests
{
    private static readonly MessageSource Source = Stays.Source("C");

    private static IEnumerable<TestCaseData> All()
    {
        foreach (var carrier in Enum.GetValues<DocumentCarrier>())
        {
            var first = Documents.Report(Documents.Jeanne);
            yield return Case(carrier, "au DMP", Documents.Request(carrier, Documents.Dmp));
            yield return Case(carrier, "partout", Documents.Request(carrier, Documents.Everywhere));
            yield return Case(carrier, "à un professionnel", Documents.Request(carrier, new DocumentDestination { ToProfessional = true }));
            yield return Case(carrier, "au patient", Documents.Request(carrier, new DocumentDestination { ToPatient = true }) with { ReplyTo = "secretariat@mssante.exemple.invalid" });
            yield return Case(carrier, "masqué", Documents.Request(carrier, Documents.Dmp with { IsHiddenFromProfessionals = true, IsSecret = true }));
            yield return Case(carrier, "caché au patient", Documents.Request(carrier, Documents.Dmp with { IsHiddenFromPatient = true, IsHiddenFromRepresentatives = true }));
            yield return Case(carrier, "sans INS", Documents.Request(carrier, new DocumentDestination { ToProfessional = true }, Stays.Karim with { BirthPlace = "69123" }));
            yield return Case(carrier, "remplacé", Documents.Request(carrier, Documents.Dmp, null, Documents.Replacing(Documents.Jeanne, first)) with { Action = DocumentAction.Replace });
            yield return Case(carrier, "supprimé", Documents.Request(carrier, Documents.Dmp, null, first) with { Action = DocumentAction.Delete });
            yield return Case(carrier, "confidentialité", Documents.Request(carrier, Documents.Dmp with { IsHiddenFromProfessionals = true }, null, Documents.Replacing(Documents.Jeanne, first)) with { Action = DocumentAction.Replace, ChangesConfidentiality = true });
            yield return Case(carrier, "corps de courriel", Documents.Request(carrier, Documents.Everywhere) with { MailToProfessionals = "Cher confrère,\nvoici…", MailToPatient = "Bonjour" });
        }

        yield return Case(DocumentCarrier.Oru, "deux formats", Documents.Request(DocumentCarrier.Oru, Documents.Dmp, null, Documents.Report(Documents.Jeanne), Documents.Twin(Documents.Jeanne)));
    }

    private static TestCaseData Case(DocumentCarrier carrier, string name, DocumentTransmission request) =>
        new TestCaseData(DocumentMessages.Of(Source.Next(), request).ToBytes()).SetArgDisplayNames(carrier.ToString(), name);

    [TestCaseSource(nameof(All))]
    public void None_of_our_messages_has_a_finding(byte[] message) => Assert.That(Judge.Findings(message), Is.Empty);

    [Test]
    public void Every_message_that_a_partner_takes_is_one_that_we_send()
    {
        var sent = All().Select(data => Er7Message.Parse((byte[])data.Arguments[0]!).Message!).Select(message => $"{message.Type}^{message.Event}").ToHashSet();
        Assert.That(SupportedMessages.Of(PartnerRoles.Documents).Except(sent), Is.Empty);
    }

    [Test]
    public void The_document_is_carried_byte_for_byte_whatever_the_charset()
    {
        var document = Documents.Report(Documents.Jeanne);
        var source = new MessageSource(new MessageParties { Charset = Er7Charset.Latin9 }, "L", TimeProvider.System);
        var message = DocumentMessages.Of(source.Next(), Documents.Request(DocumentCarrier.Mdm, Documents.Dmp, null, document)).ToMessage();
        Assert.That(message["MSH-18"].Text, Is.EqualTo("8859/15"));
        Assert.That(EncapsulatedData.Of(message).Single().Base64!.Bytes.ToArray(), Is.EqualTo(document.Content.ToArray()));
        Assert.That(Judge.Findings(message.Bytes.ToArray()), Is.Empty);
    }

    // The other way round: one edit, and the rule that watches it speaks, alone.
    [TestCase("MSH-21.1", "1.0", "DOC-MSH-21")]
    [TestCase("ORC-1", "ZZ", "DOC-ORC-1")]
    [TestCase("OBX[1]-1", "7", "DOC-OBX-1")]
    [TestCase("OBX[1]-5.4", "Hex", "DOC-OBX-5.4")]
    [TestCase("OBX[2]-5.1", "O", "DOC-META-VALEUR")]
    [TestCase("OBX[2]-11", "P", "DOC-META-STATUT")]
    [TestCase("PRT[1]-2", "AD", "DOC-PRT-2")]
    [TestCase("PRT[1]-8.7", "FINEX", "DOC-PRT-8.7")]
    [TestCase("TXA-12.1", "2.999.10.5.1.9", "COH-TXA-12")]
    [TestCase("PID-7", "19580413", "COH-NAISSANCE")]
    public void One_edit_is_one_finding(string path, string value, string rule)
    {
        var draft = DocumentMessages.Of(Source.Next(), Documents.Request(DocumentCarrier.Mdm, Documents.Dmp)).Set(path, value);
        Assert.That(Errors(draft), Is.EqualTo(new[] { rule }));
    }

    [Test]
    public void A_patient_without_INS_is_no_recipient_that_a_mailbox_can_be_found_for()
    {
        var karim = Stays.Karim with { BirthPlace = "69123" };
        Assert.That(Errors(DocumentMessages.Of(Source.Next(), Documents.Request(DocumentCarrier.Oru, new DocumentDestination { ToPatient = true }, karim))), Does.Contain("DOC-PRT-5.1"));
    }

    private static string[] Errors(Er7Draft draft) => [.. Judge.Of(draft.ToBytes()).Findings.Where(finding => finding.Severity == Validation.Severity.Error).Select(finding => finding.Rule)];
}
