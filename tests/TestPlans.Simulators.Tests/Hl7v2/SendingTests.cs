using System.Net;
using System.Text;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Mllp;
using TestPlans.Simulators.Hl7v2;

namespace TestPlans.Simulators.Tests.Hl7v2;

/// <summary>Our PDS and PES: what they send to a receiver, and what they read in its answer.</summary>
internal sealed class SendingTests
{
    private static readonly SendOptions Soon = new() { AnswerTimeout = TimeSpan.FromMilliseconds(300) };
    private readonly MessageSource _source = Stays.Source();

    [Test]
    public async Task A_message_is_sent_and_its_acknowledgement_read()
    {
        await using var receiver = new PartnerBench();
        await using var bench = new PartnerBench();
        await using var conversation = await bench.Partner.OpenAsync([Stays.JeanneKey]);
        var sent = await conversation.SendAsync(receiver.Partner.EndPoint, IdentityMessages.Create(_source.Next(), Stays.Jeanne));
        Assert.That((sent.Answer!.Code, sent.Answer.IsPositive, sent.Answer.RecallsMessage, sent.Answer.IsCoherent, sent.Problem), Is.EqualTo(("AA", true, true, true, (string?)null)));
        Assert.That((sent.Report!.Title, sent.Report.Findings.Count), Is.EqualTo(("HL7 v2 – acquittement", 0)));
        Assert.That(conversation.Sent, Has.Count.EqualTo(1));
        Assert.That(receiver.Partner.Unclaimed.Single().Message.Content.ToArray(), Is.EqualTo(sent.Message.Content.ToArray()));
    }

    [Test]
    public async Task The_place_and_the_code_of_each_error_are_read()
    {
        await using var receiver = new PartnerBench();
        await using var bench = new PartnerBench();
        await using var conversation = await bench.Partner.OpenAsync([Stays.JeanneKey]);
        var message = Stays.Of(Stays.Jeanne, source: _source).Admit(Stays.Surgery, Stays.Start).Set("PV1-19", "").Set("PV1-51", "");
        var answer = (await conversation.SendAsync(receiver.Partner.EndPoint, message)).Answer!;
        var error = answer.Errors.Single();
        Assert.That((answer.Code, error.Place, error.Code, error.Severity), Is.EqualTo(("AE", "PV1-19", "101", "E")));
        Assert.That((error.IsAt("PV1-19"), error.IsAt("PV1"), error.IsAt("PV1-18")), Is.EqualTo((true, true, false)));
        Assert.That(error.Text, Does.Contain("PV1-19"));
    }

    [TestCase("MSH|^~\\&|A|B|C|D|2026||ACK^A28^ACK|1|D|2.5\rMSA|AA|{0}\r", "")]
    [TestCase("MSH|^~\\&|A|B|C|D|2026||ACK^A28^ACK|1|D|2.5\rMSA|AA|AUTRE\r", "ACK-RAPPEL")]
    [TestCase("MSH|^~\\&|A|B|C|D|2026||ACK^A31^ACK|1|D|2.5\rMSA|AA|{0}\r", "ACK-EVENEMENT")]
    [TestCase("MSH|^~\\&|A|B|C|D|2026||ADT^A28^ADT_A05|1|D|2.5\rMSA|AA|{0}\r", "ACK-TYPE")]
    [TestCase("MSH|^~\\&|A|B|C|D|2026||ACK^A28^ACK|1|D|2.5\r", "ACK-MSA ACK-RAPPEL")]
    [TestCase("MSH|^~\\&|A|B|C|D|2026||ACK^A28^ACK|1|D|2.5\rMSA|OK|{0}\r", "ACK-CODE")]
    [TestCase("MSH|^~\\&|A|B|C|D|2026||ACK^A28^ACK|1|D|2.5\rMSA|AE|{0}\r", "ACK-MOTIF")]
    [TestCase("MSH|^~\\&|A|B|C|D|2026||ACK^A28^ACK|1|D|2.5\rMSA|AA|{0}\rERR||PID^1^3|101|E\r", "ACK-POSITIF")]
    [TestCase("MSH|^~\\&|A|B|C|D|2026||ACK^A28^ACK|1|D|2.5\rMSA|AA|{0}\rERR||PID^1^3|103|W\r", "")]
    public void What_does_not_hold_together_in_an_answer_is_said(string answer, string incoherences)
    {
        var message = IdentityMessages.Create(_source.Next(), Stays.Jeanne).ToMessage();
        var read = AcknowledgementReader.Read(Encoding.ASCII.GetBytes(string.Format(answer, message.ControlId)), message.Bytes)!;
        Assert.That(string.Join(' ', read.Incoherences.Select(incoherence => incoherence.Id)), Is.EqualTo(incoherences));
    }

    [Test]
    public void What_is_no_message_is_not_read() => Assert.That(AcknowledgementReader.Read("bonjour"u8.ToArray(), "MSH|^~\\&|"u8.ToArray()), Is.Null);

    [TestCase("PID^1^3^2^1", "PID-3[2].1")]
    [TestCase("PID^^3", "PID-3")]
    [TestCase("MSH^1^9^1^2", "MSH-9.2")]
    [TestCase("ZBE", "ZBE")]
    [TestCase("OBX^2^5", "OBX[2]-5")]
    [TestCase("", "")]
    [TestCase("partout", "partout")]
    public void The_place_of_an_error_is_written_as_sentences_write_it(string erl, string place)
    {
        var read = AcknowledgementReader.Read(Encoding.ASCII.GetBytes($"MSH|^~\\&|A|B|C|D|2026||ACK|1|D|2.5\rMSA|AE|1\rERR||{erl}|101|E\r"), "x"u8.ToArray())!;
        Assert.That(read.Errors.Single().Place, Is.EqualTo(place));
    }

    [Test]
    public async Task A_message_sent_twice_has_two_answers()
    {
        await using var receiver = new PartnerBench();
        await using var bench = new PartnerBench();
        await using var conversation = await bench.Partner.OpenAsync([Stays.JeanneKey]);
        var sent = await conversation.SendAsync(receiver.Partner.EndPoint, IdentityMessages.Create(_source.Next(), Stays.Jeanne), new SendOptions { Fault = SendFault.Duplicate });
        Assert.That(sent.Repeat!.Acknowledgement!.Content.ToArray(), Is.EqualTo(sent.Acknowledgement!.Content.ToArray()));
        Assert.That(receiver.Partner.Unclaimed.Select(message => message.IsRepeat), Is.EqualTo(new[] { false, true }));
    }

    [Test]
    public async Task A_message_that_is_held_goes_after_the_next()
    {
        await using var receiver = new PartnerBench();
        await using var bench = new PartnerBench();
        await using var conversation = await bench.Partner.OpenAsync([Stays.JeanneKey]);
        var held = await conversation.SendAsync(receiver.Partner.EndPoint, IdentityMessages.Create(_source.Next(), Stays.Jeanne), new SendOptions { Fault = SendFault.OutOfOrder });
        Assert.That((held.IsHeld, receiver.Partner.ReceivedCount), Is.EqualTo((true, 0L)));
        await conversation.SendAsync(receiver.Partner.EndPoint, IdentityMessages.Update(_source.Next(), Stays.Jeanne));
        Assert.That(receiver.Partner.Unclaimed.Select(message => message.Type), Is.EqualTo(new[] { "ADT^A31", "ADT^A28" }));
        Assert.That(conversation.Sent.Select(sent => sent.IsHeld), Is.EqualTo(new[] { true, false, false }));
    }

    [TestCase(SendFault.TwoInFrame, "AE MSH[2] ER7-PLUSIEURS-MESSAGES")]
    [TestCase(SendFault.WrongCharset, "AE PID-5 ER7-OCTETS-HORS-JEU")]
    [TestCase(SendFault.LineFeeds, "AA")]
    [TestCase(SendFault.ThreeDelimiters, "AE MSH-2 ER7-SEPARATEURS")]
    public async Task A_message_that_breaks_its_encoding_is_answered(SendFault fault, string said)
    {
        await using var receiver = new PartnerBench();
        await using var bench = new PartnerBench();
        await using var conversation = await bench.Partner.OpenAsync([Stays.JeanneKey]);
        var sent = await conversation.SendAsync(receiver.Partner.EndPoint, IdentityMessages.Create(_source.Next(), Stays.Jeanne with { Ins = null, GivenNames = ["Zoé"] }), new SendOptions { Fault = fault });
        var received = receiver.Partner.Unclaimed.Single();
        var first = received.Report.Findings.FirstOrDefault(finding => finding.Severity == Validation.Severity.Error);
        Assert.That(string.Join(' ', new[] { sent.Answer!.Code, first?.Path, first?.Rule }.OfType<string>()), Is.EqualTo(said));
        Assert.That(sent.Answer.RecallsMessage, Is.True);
    }

    [TestCase(SendFault.HalfThenSilence, "pas d’acquittement")]
    [TestCase(SendFault.NoStart, "pas d’acquittement")]
    [TestCase(SendFault.NoEnd, "pas d’acquittement")]
    public async Task A_message_that_is_no_frame_is_not_answered(SendFault fault, string problem)
    {
        await using var receiver = new PartnerBench();
        await using var bench = new PartnerBench();
        await using var conversation = await bench.Partner.OpenAsync([Stays.JeanneKey]);
        var sent = await conversation.SendAsync(receiver.Partner.EndPoint, IdentityMessages.Create(_source.Next(), Stays.Jeanne), Soon with { Fault = fault });
        Assert.That((sent.Acknowledgement, sent.Answer), Is.EqualTo(((Validation.Artefact?)null, (AcknowledgementRead?)null)));
        Assert.That(sent.Problem, Does.Contain(problem));
        Assert.That(receiver.Partner.ReceivedCount, Is.Zero);
    }

    [Test]
    public async Task A_receiver_that_is_not_there_is_a_problem_and_not_an_exception()
    {
        await using var bench = new PartnerBench();
        await using var conversation = await bench.Partner.OpenAsync([Stays.JeanneKey]);
        var nobody = MllpServer.Start(new MllpServerOptions(), (_, _) => ValueTask.FromResult(MllpReply.Nothing));
        var port = nobody.Port;
        await nobody.DisposeAsync();
        var sent = await conversation.SendAsync(new IPEndPoint(IPAddress.Loopback, port), IdentityMessages.Create(_source.Next(), Stays.Jeanne));
        Assert.That(sent.Problem, Does.Contain("connexion refusée"));
    }
}
