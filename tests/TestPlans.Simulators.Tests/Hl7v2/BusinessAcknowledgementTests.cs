using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Simulators.Hl7v2;

namespace TestPlans.Simulators.Tests.Hl7v2;

/// <summary>Business acknowledgements (ZAM): those that we give have no finding, those that we take reach the scenario whose message they name.</summary>
internal sealed class BusinessAcknowledgementTests
{
    private static readonly MessageSource Source = Stays.Source();

    private static Er7Draft Request() => DocumentMessages.Of(Source.Next(), Documents.Request(DocumentCarrier.Mdm, Documents.Everywhere) with { AsksReceipt = true });

    [Test]
    public void None_of_ours_has_a_finding([Values("Z01", "Z02", "Z03")] string trigger, [Values] bool isPositive)
    {
        var request = Request().ToMessage();
        var draft = BusinessAcknowledgements.Of(Source.Next(), trigger, request, isPositive);
        Assert.That(Judge.Findings(draft.ToBytes()), Is.Empty);
        var message = draft.ToMessage();
        Assert.That((message["OBX-4"].Text, message["MSH-5"].Text, message.Segment("ERR") is null), Is.EqualTo((request.ControlId, request["MSH-3"].Text, isPositive)));
    }

    // The other way round: one edit, and the rule that watches it speaks, alone.
    [TestCase("OBX-4", "", "ZAM-OBX-4")]
    [TestCase("OBX-2", "ST", "ZAM-OBX-2")]
    [TestCase("OBX[2]-3.1", "LECTEUR_MSS", "ZAM-DESTINATAIRE")]
    [TestCase("ERR-5.3", "HL70357", "ZAM-ERR-5")]
    public void One_edit_is_one_finding(string path, string value, string rule) =>
        Assert.That(Judge.Findings(BusinessAcknowledgements.Of(Source.Next(), "Z02", Request().ToMessage(), isPositive: false).Set(path, value).ToBytes()).Skip(1).Select(line => line.Split(' ')[1]), Is.EqualTo(new[] { rule }));

    [Test]
    public void An_event_that_carries_none_is_a_mistake_of_ours() =>
        Assert.That(() => BusinessAcknowledgements.Of(Source.Next(), "Z04", Request().ToMessage(), isPositive: true), Throws.ArgumentException);

    [Test]
    public async Task One_is_for_the_conversation_that_sent_the_message_it_names()
    {
        await using var manager = new PartnerBench(new PartnerOptions { Roles = PartnerRoles.Documents });
        await using var creator = new PartnerBench(new PartnerOptions { Roles = PartnerRoles.BusinessAcknowledgements });
        await using var ours = await creator.Partner.OpenAsync([Stays.JeanneKey]);
        await using var others = await creator.Partner.OpenAsync([Stays.KarimKey]);
        var request = Request();
        await ours.SendAsync(manager.Partner.EndPoint, request);

        Assert.That((await creator.AskAsync(BusinessAcknowledgements.Of(Source.Next(), "Z01", request.ToMessage(), isPositive: true)))["MSA-1"].Text, Is.EqualTo("AA"));
        Assert.That((await creator.AskAsync(BusinessAcknowledgements.Of(Source.Next(), "Z01", Request().ToMessage(), isPositive: true)))["MSA-1"].Text, Is.EqualTo("AA"));

        Assert.That(ours.Received.Single().Parsed["OBX-4"].Text, Is.EqualTo(request.ToMessage().ControlId));
        Assert.That(others.Received, Is.Empty);
        Assert.That(creator.Partner.Unclaimed.Select(one => one.Type), Is.EqualTo(new[] { "ZAM^Z01" }), "of a message that nobody sent here");
        Assert.That((await manager.AskAsync(BusinessAcknowledgements.Of(Source.Next(), "Z01", request.ToMessage(), isPositive: true))).Said(), Is.EqualTo("AR MSH^1^9^1^1 200"), "a manager takes none");
    }
}
