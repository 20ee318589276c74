using TestPlans.Formats.Cda;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Documents;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Tests.Hl7v2;

/// <summary>What the reference creator sends of its own documents (ANS, Transmission de documents CDA en HL7v2 2.1).</summary>
public sealed class DocumentSupplierTests
{
    private static TestPatient Jeanne => Acts.Patient("TESTMARTIN").Identity;

    [TestCase("ORU^R01", "ORU R01 R01 R01", "2.5")]
    [TestCase("MDM^T02", "MDM T02 T10 T04", "2.6")]
    public async Task A_document_is_transmitted_replaced_and_deleted(string message, string events, string version)
    {
        await using var wire = new Wire();
        await using var software = Acts.Software();
        await ActAsync(wire, software, "transmettre-document", ("document", "VSM"), ("message", message));
        await ActAsync(wire, software, "remplacer-document");
        await ActAsync(wire, software, "supprimer-document");
        var told = wire.Received.ToList();
        var documents = told.ConvertAll(Document);
        Assert.Multiple(() =>
        {
            Assert.That($"{told[0].Type} {string.Join(' ', told.Select(one => one.Event))}", Is.EqualTo(events));
            Assert.That(told.Select(one => one["MSH-12.1"].Text).Distinct(), Is.EqualTo(new[] { version }));
            Assert.That(told.Select(one => one["ORC-1"].Text + one["OBX[1]-11"].Text), Is.EqualTo(new[] { "NWF", "ROC", "CAD" }));
            Assert.That(told.Select(one => one.ControlId), Is.Unique);
            Assert.That(documents[1].Id, Is.Not.EqualTo(documents[0].Id));
            Assert.That(documents[1].Replaces, Is.EqualTo(new[] { documents[0].Id }));
            Assert.That(documents[2].Id, Is.EqualTo(documents[1].Id), "what is deleted is the version that stands");
        });
    }

    [TestCase("DMP", "", "NNNNNYNNYN", "SB")]
    [TestCase("DMP", "professionnels", "YNNNNYNNYN", "SB")]
    [TestCase("DMP", "patient", "NYNNNYNNYN", "SB")]
    [TestCase("professionnel", "", "NYNNNNYNYY", "SB RCT REPLY")]
    [TestCase("patient", "", "NNNNNNNYYY", "SB RCT REPLY")]
    [TestCase("DMP+professionnel+patient", "", "NNNNNYYYYY", "SB RCT RCT REPLY")]
    public async Task The_metadata_and_the_participants_say_where_it_goes(string to, string hidden, string metadata, string participants)
    {
        await using var wire = new Wire();
        await using var software = Acts.Software();
        await ActAsync(wire, software, "transmettre-document", ("document", "VSM"), ("message", "ORU^R01"), ("destinataires", to), ("masque", hidden));
        var told = wire.Received.Single();
        Assert.That(string.Concat(told.AllSegments("OBX").Skip(1).Select(one => one.Field(5).Component(1).Text)), Is.EqualTo(metadata));
        Assert.That(string.Join(' ', told.AllSegments("PRT").Select(one => one.Field(4).Component(1).Text)), Is.EqualTo(participants));
    }

    [Test]
    public async Task A_document_is_hidden_by_a_new_version_of_it()
    {
        await using var wire = new Wire();
        await using var software = Acts.Software();
        await ActAsync(wire, software, "transmettre-document", ("document", "VSM"), ("message", "ORU^R01"));
        await ActAsync(wire, software, "masquer-document");
        var (first, second) = (wire.Received[0], wire.Received[1]);
        var headers = new[] { first, second }.Select(message => CdaHeaderReader.Read(EncapsulatedData.Of(message).Single().Base64!.Bytes).Value!).ToList();
        var (before, after) = (headers[0], headers[1]);
        Assert.That(after.Id, Is.Not.EqualTo(before.Id));
        Assert.That((after.Replaces.Single(), after.SetId, after.VersionNumber, after.Code), Is.EqualTo((before.Id!, before.SetId, "2", before.Code)));
        Assert.That((second["ORC-1"].Text, second["OBX[2]-5.1"].Text, second["OBX[6]-5.1"].Text), Is.EqualTo(("RO", "Y", "Y")));
    }

    [Test]
    public async Task Two_forms_of_a_report_go_are_replaced_and_deleted_together()
    {
        await using var wire = new Wire();
        await using var software = Acts.Software();
        await ActAsync(wire, software, "transmettre-document", ("document", "compte rendu de consultation"), ("second", "compte rendu structuré"), ("message", "ORU^R01"));
        await ActAsync(wire, software, "remplacer-document");
        await ActAsync(wire, software, "supprimer-document");
        var told = wire.Received.Select(one => EncapsulatedData.Of(one).Select(carried => CdaHeaderReader.Read(carried.Base64!.Bytes).Value!).ToList()).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(told[0].Concat(told[1]).Select(one => one.Id), Is.Unique);
            Assert.That(told[1].Select(one => one.Replaces.Single()), Is.EqualTo(told[0].Select(one => one.Id)));
            Assert.That(told[2].Select(one => one.Id), Is.EqualTo(told[1].Select(one => one.Id)));
            Assert.That(string.Join(' ', wire.Received[0].Segments.Skip(4).Take(5).Select(one => one.Name)), Is.EqualTo("OBR OBX PRT OBX OBX"), "the participants follow the first");
            Assert.That(wire.Received[0].AllSegments("OBX").Select(one => one.Field(1).Text), Is.EqualTo(Enumerable.Range(1, 12).Select(rank => $"{rank}")));
        });
    }

    [TestCase("DMP", "")]
    [TestCase("professionnel", "CORPSMAIL_PS")]
    [TestCase("DMP+professionnel+patient", "CORPSMAIL_PS CORPSMAIL_PATIENT")]
    public async Task The_text_of_the_mail_goes_to_whom_the_mail_goes(string to, string expected)
    {
        await using var wire = new Wire();
        await using var software = Acts.Software();
        await ActAsync(wire, software, "transmettre-document", ("document", "VSM"), ("message", "MDM^T02"), ("destinataires", to), ("courriel", "Été"));
        var mails = EncapsulatedData.Of(wire.Received.Single()).Skip(1).ToList();
        Assert.That(string.Join(' ', mails.Select(one => one.Identifier.Component(1).Text)), Is.EqualTo(expected));
        Assert.That(mails.Select(one => System.Text.Encoding.UTF8.GetString(one.Base64!.Bytes.Span)), Is.All.EqualTo("Été"));
    }

    [Test]
    public async Task Nothing_is_sent_of_what_cannot_be_done()
    {
        await using var wire = new Wire();
        await using var software = Acts.Software();
        foreach (var (act, document, word) in new[] { ("remplacer-document", "", "aucun document"), ("transmettre-document", "poème", "ne produit pas"), ("transmettre-document", "VSM", "« poème »"), ("danser", "", "aucun document") })
        {
            Assert.That(((Unreachable<WorkflowDone>)await ActAsync(wire, software, act, ("document", document), ("second", "poème"))).Reason, Does.Contain(word));
        }

        Assert.That(wire.Received, Is.Empty);
    }

    private static CdaHeader Document(Er7Message message) => CdaHeaderReader.Read(EncapsulatedData.Of(message).Single().Base64!.Bytes).Value!;

    private static async Task<ActResult<WorkflowDone>> ActAsync(Wire wire, ReferenceSoftware software, string act, params (string Key, string Value)[] parameters) =>
        await ((IDocumentSupplier)software.Actor(ActorRole.DocumentSupplier)!).ActAsync(
            new WorkflowRequest(act, Jeanne, parameters.ToDictionary(one => one.Key, one => one.Value), "—", wire.Place), CancellationToken.None);
}
