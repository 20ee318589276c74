using TestPlans.Simulators.Hl7v2;

namespace TestPlans.Simulators.Tests.Hl7v2;

/// <summary>Conversations about one patient take turns; those about several never wait for each other in a circle.</summary>
internal sealed class TurnsTests
{
    private static PatientKey Key(string ipp) => new() { Ipp = ipp };

    [Test]
    public async Task One_patient_is_in_one_conversation_at_a_time_in_the_order_of_asking()
    {
        await using var bench = new PartnerBench();
        var first = await bench.Partner.OpenAsync([Key("A")]);
        var second = bench.Partner.OpenAsync([Key("A")]);
        var third = bench.Partner.OpenAsync([Key("A")]);
        Assert.That((second.IsCompleted, third.IsCompleted), Is.EqualTo((false, false)));
        await first.DisposeAsync();
        await using (var taken = await second)
        {
            Assert.That(third.IsCompleted, Is.False);
        }

        await (await third).DisposeAsync();
    }

    [Test]
    public async Task Crossed_demands_are_all_served()
    {
        await using var bench = new PartnerBench();
        var most = 0;
        var open = 0;
        string[][] demands = [["A", "B"], ["B", "C"], ["C", "A"], ["A"], ["B"], ["A", "B", "C"]];
        await Task.WhenAll(Enumerable.Range(0, 200).Select(async turn =>
        {
            await using var conversation = await bench.Partner.OpenAsync([.. demands[turn % demands.Length].Select(Key)]);
            var now = Interlocked.Increment(ref open);
            InterlockedMax(ref most, now);
            await Task.Yield();
            Interlocked.Decrement(ref open);
        })).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.That(open, Is.Zero);
        Assert.That(most, Is.LessThanOrEqualTo(2), "three patients, of whom only single demands can be side by side with another");
    }

    [Test]
    public async Task Who_waits_for_two_is_not_overtaken_for_ever_by_those_who_want_one()
    {
        await using var bench = new PartnerBench();
        var holder = await bench.Partner.OpenAsync([Key("A")]);
        var both = bench.Partner.OpenAsync([Key("A"), Key("B")]);
        var later = bench.Partner.OpenAsync([Key("B")]);
        Assert.That(later.IsCompleted, Is.False, "B is free, but someone came before");
        await holder.DisposeAsync();
        await (await both).DisposeAsync();
        await (await later).DisposeAsync();
    }

    [Test]
    public async Task Who_gives_up_waiting_lets_the_next_pass()
    {
        await using var bench = new PartnerBench();
        var holder = await bench.Partner.OpenAsync([Key("A")]);
        using var giveUp = new CancellationTokenSource();
        var waiting = bench.Partner.OpenAsync([Key("A"), Key("B")], giveUp.Token);
        var behind = bench.Partner.OpenAsync([Key("B")]);
        await giveUp.CancelAsync();
        Assert.That(async () => await waiting, Throws.InstanceOf<OperationCanceledException>());
        await (await behind.WaitAsync(TimeSpan.FromSeconds(20))).DisposeAsync();
        await holder.DisposeAsync();
    }

    [Test]
    public async Task Strangers_do_not_wait()
    {
        await using var bench = new PartnerBench();
        await using var one = await bench.Partner.OpenAsync([Stays.JeanneKey]);
        await using var other = await bench.Partner.OpenAsync([Stays.KarimKey]).WaitAsync(TimeSpan.FromSeconds(20));
        Assert.That(other.Received, Is.Empty);
    }

    private static void InterlockedMax(ref int target, int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref target)) < value && Interlocked.CompareExchange(ref target, value, seen) != seen)
        {
            // Another thread moved it: look again.
        }
    }
}
