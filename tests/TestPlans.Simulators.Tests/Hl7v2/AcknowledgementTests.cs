using TestPlans.Formats.Hl7v2;
using TestPlans.Simulators.Hl7v2;
using TestPlans.Validation;

namespace TestPlans.Simulators.Tests.Hl7v2;

internal sealed class AcknowledgementTests
{
    [Test]
    public async Task A_sound_message_is_accepted_by_an_acknowledgement_that_is_itself_sound()
    {
        await using var bench = new PartnerBench();
        var answer = await bench.AskAsync(Written.Draft(Written.Creation));
        Assert.That(answer.Said(), Is.EqualTo("AA"));
        Assert.That((answer["MSA-2"].Text, answer["MSH-3"].Text, answer["MSH-5"].Text, answer["MSH-9"].Repetition(1).Component(2).Text), Is.EqualTo(("M0001", "DPI", "GAM", "A28")));
        Assert.That(Judge.Findings(answer.Bytes.ToArray()), Is.Empty);
    }

    [TestCase("PID-3", "", "AE PID^1^3 101")]
    [TestCase("PID-24", "Z", "AE PID^1^24 103")]
    [TestCase("EVN-6", "", "AE EVN^1^6 101")]
    [TestCase("MSH-9.1", "QBP", "AR MSH^1^9^1^1 200")]
    [TestCase("MSH-9.2", "A08", "AR MSH^1^9^1^2 201")]
    [TestCase("MSH-9.2", "", "AR MSH^1^9^1^2 101")]
    [TestCase("MSH-9.1", "", "AR MSH^1^9^1^1 101")]
    [TestCase("MSH-11", "X", "AR MSH^1^11 202")]
    [TestCase("MSH-12.1", "2.3", "AR MSH^1^12 203")]
    [TestCase("MSH-12.3", "2.5", "AR MSH^1^12 203")]
    public async Task An_error_is_reported_with_its_place_and_its_code(string path, string value, string said)
    {
        await using var bench = new PartnerBench();
        var answer = await bench.AskAsync(Written.Draft(Written.Creation).Set(path, value));
        Assert.That(answer.Said(), Is.EqualTo(said));
        Assert.That(answer["MSA-2"].Text, Is.EqualTo("M0001"));
        Assert.That(answer["ERR-4"].Text, Is.EqualTo("E"));
        Assert.That(answer["ERR-8"].Text, Is.Not.Empty);
        Assert.That(bench.Partner.Learned, Is.Empty, "a refused message teaches nothing");
    }

    [Test]
    public async Task The_same_message_again_has_the_same_answer_and_teaches_nothing()
    {
        await using var bench = new PartnerBench();
        var first = await bench.AskAsync(Written.Draft(Written.Admission));
        var second = await bench.AskAsync(Written.Draft(Written.Admission));
        Assert.That(second.Bytes.ToArray(), Is.EqualTo(first.Bytes.ToArray()));
        Assert.That(bench.Partner.Unclaimed.Select(message => message.IsRepeat), Is.EqualTo(new[] { false, true }));
        Assert.That(bench.Partner.Learned.Single().Visits.Single().Movements, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Another_message_under_the_same_control_id_is_an_error()
    {
        await using var bench = new PartnerBench();
        await bench.AskAsync(Written.Draft(Written.Creation));
        var answer = await bench.AskAsync(Written.Draft(Written.Creation).Set("PID-8", "M"));
        Assert.That(answer.Said(), Is.EqualTo("AE MSH^1^10 205"));
        Assert.That(bench.Partner.Unclaimed[^1].Refusals.Single().Id, Is.EqualTo(RefusalIds.Duplicate));
        Assert.That(bench.Partner.Learned.Single().Identity.Sex, Is.EqualTo("F"));
        Assert.That((await bench.AskAsync(Written.Draft(Written.Creation).Set("MSH-3", "AUTRE").Set("PID-8", "M"))).Said(), Is.EqualTo("AA"), "another sender has its own numbers");
    }
}
