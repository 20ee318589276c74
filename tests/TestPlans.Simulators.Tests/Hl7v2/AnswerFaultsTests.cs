using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Mllp;
using TestPlans.Simulators.Hl7v2;

namespace TestPlans.Simulators.Tests.Hl7v2;

/// <summary>What a sender sees when a scenario spoils our answer.</summary>
internal sealed class AnswerFaultsTests
{
    private readonly MessageSource _source = Stays.Source();

    [Test]
    public async Task A_late_answer_comes_when_its_delay_is_over()
    {
        var time = new ManualTime();
        await using var bench = new PartnerBench(time: time);
        await using var conversation = await bench.Partner.OpenAsync([Stays.JeanneKey]);
        conversation.Script(new Fault.Late(TimeSpan.FromMinutes(1)));
        var answer = bench.AskAsync(IdentityMessages.Create(_source.Next(), Stays.Jeanne));
        Assert.That(await conversation.WaitAsync(_ => true, TimeSpan.FromMinutes(9)), Is.Not.Null, "it is received before it is answered");
        await time.ArmedAsync(TimeSpan.FromMinutes(1));
        Assert.That(answer.IsCompleted, Is.False);
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.That((await answer).Said(), Is.EqualTo("AA"));
    }

    [Test]
    public async Task An_absent_answer_leaves_the_connection_open_and_the_message_learned()
    {
        await using var bench = new PartnerBench();
        await using var conversation = await bench.Partner.OpenAsync([Stays.JeanneKey]);
        conversation.Script(new Fault.Absent());
        var message = IdentityMessages.Create(_source.Next(), Stays.Jeanne).ToBytes();
        var both = await bench.TellAsync([.. MllpFraming.Frame(message), .. MllpFraming.Frame(message)]);
        Assert.That(both.Count(value => value == MllpFraming.End), Is.EqualTo(1), "the second sending is answered");
        Assert.That(conversation.Received.Select(received => (received.Acknowledgement is null, received.Code, received.IsRepeat)), Is.EqualTo(new[] { (true, "", false), (false, "AA", true) }));
        Assert.That(conversation.Learned!.LastEvent, Is.EqualTo("A28"));
    }

    [Test]
    public async Task A_refusal_is_as_scripted_teaches_nothing_and_lets_the_message_come_again()
    {
        await using var bench = new PartnerBench();
        await using var conversation = await bench.Partner.OpenAsync([Stays.JeanneKey]);
        conversation.Script(new Fault.Negative("AE", [new Er7Error("206", new Er7Path("PID", 1, 3), "Dossier verrouillé.")]));
        var message = IdentityMessages.Create(_source.Next(), Stays.Jeanne).ToBytes();
        Assert.That((await bench.AskAsync(message)).Said(), Is.EqualTo("AE PID^1^3 206"));
        Assert.That(conversation.Learned, Is.Null);
        Assert.That((await bench.AskAsync(message)).Said(), Is.EqualTo("AA"));
        Assert.That(conversation.Received.Select(received => received.IsRepeat), Is.EqualTo(new[] { false, false }));
    }

    [Test]
    public async Task A_closed_connection_gives_no_answer()
    {
        await using var bench = new PartnerBench();
        await using var conversation = await bench.Partner.OpenAsync([Stays.JeanneKey]);
        conversation.Script(new Fault.Closed());
        await using var client = bench.Client();
        var exchange = await client.SendAsync(IdentityMessages.Create(_source.Next(), Stays.Jeanne).ToBytes());
        Assert.That(exchange.Failure, Is.EqualTo(MllpFailure.Closed));
        Assert.That((await client.SendAsync(IdentityMessages.Create(_source.Next(), Stays.Jeanne).ToBytes())).Failure, Is.Null, "the next one is answered");
    }

    [Test]
    public async Task An_answer_to_another_message_recalls_another_control_id()
    {
        await using var bench = new PartnerBench();
        await using var conversation = await bench.Partner.OpenAsync([Stays.JeanneKey]);
        conversation.Script(new Fault.WrongControlId());
        var answer = await bench.AskAsync(IdentityMessages.Create(_source.Next(), Stays.Jeanne));
        Assert.That((answer["MSA-1"].Text, answer["MSA-2"].Text), Is.EqualTo(("AA", "INCONNU-0")));
        Assert.That(conversation.Received.Single().Acknowledgement!.Content.ToArray(), Is.EqualTo(answer.Bytes.ToArray()), "the evidence is what went out");
    }

    [TestCase(MalformedAnswer.NoMsa, "MSH", 1)]
    [TestCase(MalformedAnswer.NoHeader, "MSA", 1)]
    [TestCase(MalformedAnswer.Twice, "MSH", 2)]
    [TestCase(MalformedAnswer.NoStart, null, 1)]
    [TestCase(MalformedAnswer.NoEnd, "MSH", 0)]
    [TestCase(MalformedAnswer.Noise, "\u00C3(", 1)]
    public async Task A_malformed_answer_is_malformed_as_scripted(MalformedAnswer how, string? begins, int ends)
    {
        await using var bench = new PartnerBench();
        await using var conversation = await bench.Partner.OpenAsync([Stays.JeanneKey]);
        conversation.Script(new Fault.Malformed(how));
        var said = System.Text.Encoding.Latin1.GetString(await bench.TellAsync(MllpFraming.Frame(IdentityMessages.Create(_source.Next(), Stays.Jeanne).ToBytes())));
        Assert.That(said, begins is null ? Does.StartWith("MSH") : Does.StartWith("\v" + begins));
        Assert.That(said.Count(character => character == '\x1c'), Is.EqualTo(ends));
        Assert.That(said.Contains("MSA|", StringComparison.Ordinal), Is.EqualTo(how is not (MalformedAnswer.NoMsa or MalformedAnswer.Noise)));
    }

    [Test]
    public async Task Faults_are_used_once_in_order_for_the_messages_that_they_are_for()
    {
        await using var bench = new PartnerBench();
        await using var conversation = await bench.Partner.OpenAsync([Stays.JeanneKey]);
        conversation.Script(new Fault.Negative("AR", [new Er7Error("207", null, "Refus.")]), message => message.Event == "A31");
        Assert.That((await bench.AskAsync(IdentityMessages.Create(_source.Next(), Stays.Jeanne))).Said(), Is.EqualTo("AA"));
        Assert.That((await bench.AskAsync(IdentityMessages.Update(_source.Next(), Stays.Jeanne))).Said(), Is.EqualTo("AR  207"));
        Assert.That((await bench.AskAsync(IdentityMessages.Update(_source.Next(), Stays.Jeanne))).Said(), Is.EqualTo("AA"));
    }

    [Test]
    public async Task A_judge_that_fails_is_our_error_and_closes_nothing()
    {
        await using var bench = new PartnerBench(judge: new BrokenJudge());
        var answer = await bench.AskAsync(IdentityMessages.Create(_source.Next(), Stays.Jeanne));
        Assert.That(answer.Said(), Is.EqualTo("AE  207"));
        Assert.That(bench.Partner.Unclaimed.Single().Report.Verdict, Is.EqualTo(Validation.Verdict.Inconclusive));
        Assert.That(bench.Log.Count(line => line.Kind == WireEventKind.Failed), Is.EqualTo(1));
    }

    private sealed class BrokenJudge : IMessageJudge
    {
        public Validation.Report Judge(Validation.Artefact message) => throw new InvalidOperationException("panne");
    }
}
