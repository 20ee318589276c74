using System.Text;
using TestPlans.Simulators.Hl7v2;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Tests.Hl7v2;

internal sealed class ConversationTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);
    private readonly MessageSource _source = Stays.Source();

    [Test]
    public async Task A_message_goes_to_the_conversation_of_its_patient_and_to_no_other()
    {
        await using var bench = new PartnerBench();
        await using var jeanne = await bench.Partner.OpenAsync([Stays.JeanneKey]);
        await using var karim = await bench.Partner.OpenAsync([Stays.KarimKey]);
        await bench.AskAsync(IdentityMessages.Create(_source.Next(), Stays.Karim));
        var received = await karim.WaitAsync(message => message.Type == "ADT^A28", Limit);
        Assert.That((received!.Code, received.IsAccepted, jeanne.Received.Count, bench.Partner.Unclaimed.Count), Is.EqualTo(("AA", true, 0, 0)));
        Assert.That(received.IsClaimed, Is.True);
        Assert.That((karim.Learned!.Identity.DisplayName, jeanne.Learned), Is.EqualTo(("Karim TESTBENALI", (LearnedPatient?)null)));
    }

    [TestCase("T0099", null, "Testmartin", "1958-04-12", true, TestName = "by its traits, whatever its identifiers")]
    [TestCase("T0099", "258043523800194", "AUTRE", "1958-04-12", true, TestName = "by its INS, whatever its traits")]
    [TestCase("T0099", null, "TEST MARTIN", "1958-04-12", false, TestName = "not by another name")]
    [TestCase("T0099", null, "TESTMARTIN", "1958-04-13", false, TestName = "not by another date")]
    public async Task A_patient_is_recognised(string ipp, string? ins, string name, string date, bool claimed)
    {
        await using var bench = new PartnerBench();
        await using var conversation = await bench.Partner.OpenAsync([Stays.JeanneKey]);
        var patient = Stays.Jeanne with { Ipp = new SimulatedIdentifier(ipp, Stays.Hospital), Ins = ins is null ? null : new SimulatedIns(ins), BirthName = name, BirthDate = DateOnly.Parse(date) };
        await bench.AskAsync(IdentityMessages.Create(_source.Next(), patient));
        Assert.That((conversation.Received.Count, bench.Partner.Unclaimed.Count), Is.EqualTo(claimed ? (1, 0) : (0, 1)));
    }

    [Test]
    public async Task A_patient_is_followed_by_the_identifiers_that_its_messages_gave()
    {
        await using var bench = new PartnerBench();
        await using var conversation = await bench.Partner.OpenAsync([Stays.JeanneKey]);
        await bench.AskAsync(IdentityMessages.Create(_source.Next(), Stays.Jeanne));
        await bench.AskAsync(IdentityMessages.Update(_source.Next(), new SimulatedPatient { Ipp = Stays.Jeanne.Ipp, BirthName = "TESTNOUVEAU", IdentityStatus = ["PROV"] }));
        Assert.That(conversation.Received.Select(message => message.Type), Is.EqualTo(new[] { "ADT^A28", "ADT^A31" }));
    }

    [Test]
    public async Task A_merge_concerns_the_patient_that_is_gone_too()
    {
        await using var bench = new PartnerBench();
        await using var conversation = await bench.Partner.OpenAsync([Stays.KarimKey]);
        await bench.AskAsync(IdentityMessages.Merge(_source.Next(), Stays.Jeanne, Stays.Karim));
        Assert.That(conversation.Received.Single().Type, Is.EqualTo("ADT^A40"));
        Assert.That(conversation.LearnedOf(Stays.KarimKey)!.Identity.Ipp!.Value, Is.EqualTo("T0001"), "the one that is left");
    }

    [Test]
    public async Task A_message_for_nobody_is_kept_as_evidence()
    {
        await using var bench = new PartnerBench();
        await using var conversation = await bench.Partner.OpenAsync([Stays.JeanneKey]);
        await bench.AskAsync(IdentityMessages.Create(_source.Next(), Stays.Karim));
        Assert.That(bench.Partner.Unclaimed.Single().IsClaimed, Is.False);
        Assert.That(bench.Partner.Unclaimed.Single().Parsed["PID-5.1"].Text, Is.EqualTo("TESTBENALI"));
        Assert.That(bench.Log.Single(line => line.Kind == WireEventKind.Received).Text, Does.Contain("ADT^A28").And.Contain("AA"));
    }

    [Test]
    public async Task Each_message_is_given_once_and_what_does_not_come_is_null()
    {
        var time = new ManualTime();
        await using var bench = new PartnerBench(time: time);
        await using var conversation = await bench.Partner.OpenAsync([Stays.JeanneKey]);
        await bench.AskAsync(IdentityMessages.Create(_source.Next(), Stays.Jeanne));
        Assert.That(await conversation.WaitAsync(_ => true, Limit), Is.Not.Null, "it came before the wait");
        var second = conversation.WaitAsync(_ => true, Limit);
        Assert.That(second.IsCompleted, Is.False);
        time.Advance(Limit);
        Assert.That(await second.WaitAsync(TimeSpan.FromSeconds(20)), Is.Null);
        Assert.That(conversation.Received, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_wait_that_is_given_up_says_so()
    {
        await using var bench = new PartnerBench();
        await using var conversation = await bench.Partner.OpenAsync([Stays.JeanneKey]);
        using var giveUp = new CancellationTokenSource();
        var wait = conversation.WaitAsync(_ => true, Limit, giveUp.Token);
        await giveUp.CancelAsync();
        Assert.That(async () => await wait, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task What_one_conversation_learned_the_next_does_not_know()
    {
        await using var bench = new PartnerBench();
        for (var turn = 0; turn < 2; turn++)
        {
            await using var conversation = await bench.Partner.OpenAsync([Stays.JeanneKey]);
            var answer = await bench.AskAsync(Stays.Of(Stays.Jeanne, source: Stays.Source("SAME")).Admit(Stays.Surgery, Stays.Start));
            Assert.That(answer.Said(), Is.EqualTo("AA"));
            Assert.That(conversation.Learned!.OpenVisit!.Status, Is.EqualTo(VisitStatus.Admitted));
        }
    }

    [Test]
    public async Task What_is_kept_is_bounded_and_what_is_not_is_counted()
    {
        await using var bench = new PartnerBench(new PartnerOptions { MaxKeptMessages = 2 });
        for (var i = 0; i < 5; i++)
        {
            await bench.AskAsync(IdentityMessages.Create(_source.Next(), Stays.Jeanne));
        }

        Assert.That((bench.Partner.Unclaimed.Count, bench.Partner.UnclaimedDropped, bench.Partner.ReceivedCount), Is.EqualTo((2, 3L, 5L)));
    }

    [Test]
    public async Task A_report_counts_in_what_is_kept_and_a_patient_holds_no_more_than_its_bound()
    {
        await using var bench = new PartnerBench(new PartnerOptions { MaxKeptBytes = 1024 * 1024 });
        var many = string.Join('~', Enumerable.Range(0, 1_000).Select(number => $"T{number}^^^TESTHOPITAL&1.2.250.1.999.1&ISO^PI"));
        await bench.AskAsync(Encoding.UTF8.GetBytes(Written.Creation.Replace("T0001^^^TESTHOPITAL&1.2.250.1.999.1&ISO^PI", many, StringComparison.Ordinal)));
        Assert.That(bench.Partner.Learned.Single().Identity.OtherIdentifiers, Has.Count.EqualTo(200));
        await bench.AskAsync(Encoding.UTF8.GetBytes(Written.Creation.Replace("M0001", "M2", StringComparison.Ordinal).Replace("T0001^^^TESTHOPITAL", string.Join('~', Enumerable.Range(0, 5_000).Select(_ => "^^^^PI")) + "~T0001^^^TESTHOPITAL", StringComparison.Ordinal)));
        Assert.That((bench.Partner.Unclaimed.Count, bench.Partner.UnclaimedDropped), Is.EqualTo((1, 1L)), "thousands of findings weigh more than the message");
    }

    [Test]
    public async Task The_first_errors_are_reported_and_the_rest_counted()
    {
        await using var bench = new PartnerBench(new PartnerOptions { MaxReportedErrors = 5 });
        var repetitions = string.Join('~', Enumerable.Range(0, 10_000).Select(_ => "^^^^PI"));
        var answer = await bench.AskAsync(Encoding.UTF8.GetBytes(Written.Creation.Replace("T0001^^^TESTHOPITAL", repetitions + "~T0001^^^TESTHOPITAL")));
        Assert.That(answer.AllSegments("ERR").Count(), Is.EqualTo(5));
        Assert.That(answer["ERR[5]-8"].Text, Does.Match("^[0-9]+ autres erreurs"));
    }
}
