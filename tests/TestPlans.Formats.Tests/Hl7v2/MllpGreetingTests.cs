using System.Text;
using TestPlans.Formats.Hl7v2.Mllp;

namespace TestPlans.Formats.Tests.Hl7v2;

/// <summary>A server that speaks first to who is silent.</summary>
public sealed class MllpGreetingTests
{
    private const string Question = "\vMSH|^~\\&|A|B|C|D|20260101||ADT^A28|1|D|2.5\r\u001c\r";

    [Test]
    public async Task A_silent_peer_is_greeted_and_then_answered()
    {
        await using var bench = new MllpBench(With(TimeSpan.Zero));
        using var peer = await bench.ConnectAsync();
        var buffer = new byte[100];
        var read = await peer.ReceiveAsync(buffer);
        Assert.That(Encoding.ASCII.GetString(buffer, 0, read), Is.EqualTo("\vbonjour 1\u001c\r"));
        await peer.SendAsync(Encoding.ASCII.GetBytes(Question));
        peer.Shutdown(System.Net.Sockets.SocketShutdown.Send);
        Assert.That(await MllpBench.DrainAsync(peer), Does.Contain("MSA|AA|1"));
    }

    [Test]
    public async Task A_peer_that_speaks_is_only_answered()
    {
        await using var bench = new MllpBench(With(TimeSpan.FromMinutes(10)));
        Assert.That(await bench.TellAsync(Question), Does.Contain("MSA|AA|1").And.Not.Contain("bonjour"));
    }

    [Test]
    public async Task There_may_be_nothing_to_say()
    {
        await using var bench = new MllpBench(new MllpServerOptions { Greeting = new MllpGreeting(TimeSpan.Zero, _ => null) });
        Assert.That(await bench.TellAsync(Question), Does.StartWith("\vMSH").And.Contain("MSA|AA|1"));
    }

    [Test]
    public async Task A_peer_that_leaves_at_once_disturbs_nothing()
    {
        await using var bench = new MllpBench(With(TimeSpan.FromMinutes(10)));
        (await bench.ConnectAsync()).Dispose();
        await bench.ClosedAsync(1);
        Assert.That(bench.Log.Select(line => line.Kind), Is.EqualTo(new[] { MllpEventKind.Opened, MllpEventKind.Closed }));
    }

    private static MllpServerOptions With(TimeSpan after) => new() { Greeting = new MllpGreeting(after, connection => Encoding.ASCII.GetBytes($"bonjour {connection}")) };
}
