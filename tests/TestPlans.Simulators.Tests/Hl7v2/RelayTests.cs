using TestPlans.Simulators.Hl7v2;

namespace TestPlans.Simulators.Tests.Hl7v2;

/// <summary>A partner that stands between two systems: it hands on as it came, brings back the answer, and keeps both.</summary>
internal sealed class RelayTests
{
    private readonly MessageSource _source = Stays.Source();

    [Test]
    public async Task A_message_is_handed_on_byte_for_byte_and_the_answer_is_that_of_the_one_behind()
    {
        await using var front = new PartnerBench();
        await using var behind = new PartnerBench();
        await using var relay = await front.Partner.OpenAsync([Stays.JeanneKey]);
        relay.RelayTo(behind.Partner.EndPoint);
        var message = IdentityMessages.Create(_source.Next(), Stays.Jeanne).ToBytes();

        var answer = await front.AskAsync(message);

        var (handedOn, received) = (behind.Partner.Unclaimed.Single(), relay.Received.Single());
        Assert.That(handedOn.Message.Content.ToArray(), Is.EqualTo(message));
        Assert.That(answer.Bytes.ToArray(), Is.EqualTo(handedOn.Acknowledgement!.Content.ToArray()));
        Assert.That((received.Code, received.IsAccepted, received.Relayed!.Answer!.Code), Is.EqualTo(("AA", true, "AA")));
        Assert.That(relay.Sent, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_refusal_behind_is_the_refusal_in_front_whatever_the_partner_thinks()
    {
        await using var front = new PartnerBench();
        await using var behind = new PartnerBench(new PartnerOptions { Roles = PartnerRoles.Movements });
        await using var relay = await front.Partner.OpenAsync([Stays.JeanneKey]);
        relay.RelayTo(behind.Partner.EndPoint);

        var answer = await front.AskAsync(IdentityMessages.Create(_source.Next(), Stays.Jeanne).ToBytes());

        Assert.That((answer["MSA-1"].Text, answer["ERR-3.1"].Text), Is.EqualTo(("AR", "201")));
        Assert.That(relay.Received.Single().IsAccepted, Is.False);
    }

    [Test]
    public async Task Only_the_patients_of_the_conversation_are_handed_on()
    {
        await using var front = new PartnerBench();
        await using var behind = new PartnerBench();
        await using var relay = await front.Partner.OpenAsync([Stays.JeanneKey]);
        relay.RelayTo(behind.Partner.EndPoint);

        var answer = await front.AskAsync(IdentityMessages.Create(_source.Next(), Stays.Karim).ToBytes());

        Assert.That((answer["MSA-1"].Text, behind.Partner.ReceivedCount), Is.EqualTo(("AA", 0L)));
    }

    [Test]
    public async Task When_the_one_behind_is_silent_so_is_the_partner()
    {
        await using var front = new PartnerBench();
        await using var relay = await front.Partner.OpenAsync([Stays.JeanneKey]);
        await using var gone = new PartnerBench();
        var nowhere = gone.Partner.EndPoint;
        await gone.DisposeAsync();
        relay.RelayTo(nowhere);
        await using var client = new Formats.Hl7v2.Mllp.MllpClient(new Formats.Hl7v2.Mllp.MllpClientOptions("127.0.0.1", front.Partner.EndPoint.Port) { AnswerTimeout = TimeSpan.FromMilliseconds(500) });

        var exchange = await client.SendAsync(IdentityMessages.Create(_source.Next(), Stays.Jeanne).ToBytes());

        Assert.That(exchange.Answer, Is.Null);
        Assert.That((relay.Received.Single().Code, relay.Received.Single().IsAccepted), Is.EqualTo(("", false)));
    }
}
