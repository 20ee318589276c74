using System.Text;
using TestPlans.Formats.Hl7v2.Mllp;

namespace TestPlans.Formats.Tests.Hl7v2;

/// <summary>What the client says of each thing that a peer may do: scripted by the server's handler.</summary>
internal sealed class MllpClientTests
{
    private static readonly byte[] Message = "MSH|^~\\&|A\r"u8.ToArray();

    [TestCase("hangup", MllpFailure.Closed)]
    [TestCase("half", MllpFailure.BadFrame)]
    [TestCase("noise", MllpFailure.BadFrame)]
    [TestCase("large", MllpFailure.BadFrame)]
    public async Task A_bad_answer_is_said(string script, MllpFailure expected)
    {
        await using var bench = new MllpBench(handler: (_, _) => ValueTask.FromResult(script switch
        {
            "half" => MllpReply.Bytes("\vMSH"u8.ToArray(), close: true),
            "noise" => MllpReply.Bytes("MSA|AA"u8.ToArray(), close: true),
            "large" => MllpReply.Message(new byte[2000]),
            _ => MllpReply.Hangup,
        }));
        await using var client = new MllpClient(new MllpClientOptions("127.0.0.1", bench.Server.Port) { MaxFrameBytes = 1000 });
        var exchange = await client.SendAsync(Message);
        Assert.That(exchange.Failure, Is.EqualTo(expected), exchange.Remark);
        Assert.That(exchange.Remark, Is.Not.Empty);
        Assert.That(exchange.TryGet(out _), Is.False);
    }

    [Test]
    public async Task An_odd_answer_is_taken_with_a_remark()
    {
        await using var bench = new MllpBench(handler: (_, _) => ValueTask.FromResult(MllpReply.Bytes("xx\vA\x1c\r\vB\x1c\r"u8.ToArray())));
        await using var client = bench.Client();
        var exchange = await client.SendAsync(Message);
        Assert.That(Encoding.ASCII.GetString(exchange.Answer!.Value.Span), Is.EqualTo("A"));
        Assert.That(exchange.Remark, Does.Contain("2 octet(s) hors trame"));
        Assert.That(exchange.Unexpected.Select(extra => Encoding.ASCII.GetString(extra.Span)), Is.EqualTo(new[] { "B" }), "an acknowledgement sent twice is seen");
    }

    [Test]
    public async Task No_answer_in_time_is_said_and_a_late_one_is_not_taken_for_the_next()
    {
        var time = new ManualTime();
        var release = new TaskCompletionSource();
        var count = 0;
        await using var bench = new MllpBench(handler: async (_, _) =>
        {
            var number = Interlocked.Increment(ref count);
            await (number == 1 ? release.Task : Task.CompletedTask);
            return MllpReply.Message(Encoding.ASCII.GetBytes($"R{number}"));
        });
        await using var client = new MllpClient(new MllpClientOptions("127.0.0.1", bench.Server.Port) { Time = time });
        var first = client.SendAsync(Message);
        await time.Armed();
        await time.Armed();
        time.Advance(TimeSpan.FromSeconds(31));
        Assert.That((await first).Failure, Is.EqualTo(MllpFailure.NoAnswer));
        release.SetResult();
        Assert.That(Encoding.ASCII.GetString((await client.SendAsync(Message)).Answer!.Value.Span), Is.EqualTo("R2"));
    }

    [Test]
    public async Task A_connection_that_the_peer_closed_is_opened_anew()
    {
        await using var bench = new MllpBench(handler: (_, _) => ValueTask.FromResult(MllpReply.Bytes(MllpFraming.Frame("A"u8), close: true)));
        await using var client = bench.Client();
        for (var i = 0; i < 3; i++)
        {
            Assert.That((await client.SendAsync(Message)).Failure, Is.Null);
            await bench.ClosedAsync(i + 1);
        }
    }

    [Test]
    public async Task Nobody_listening_is_said()
    {
        var bench = new MllpBench();
        await bench.DisposeAsync();
        await using var client = bench.Client();
        var exchange = await client.SendAsync(Message);
        Assert.That(exchange.Failure, Is.EqualTo(MllpFailure.Unreachable));
        Assert.That(exchange.Remark, Does.Contain("connexion refusée"));
    }
}
