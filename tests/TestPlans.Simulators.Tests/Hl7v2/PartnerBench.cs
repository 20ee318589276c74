using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Formats.Hl7v2.Mllp;
using TestPlans.Simulators.Hl7v2;

namespace TestPlans.Simulators.Tests.Hl7v2;

/// <summary>A partner on a free port of the loopback, and clients that talk to it over real sockets.</summary>
internal sealed class PartnerBench : IAsyncDisposable, IProgress<WireEvent>
{
    private readonly ConcurrentQueue<WireEvent> _log = new();
    private readonly SemaphoreSlim _arrival = new(0);
    private readonly MllpClient _client;

    public PartnerBench(PartnerOptions? options = null, TimeProvider? time = null, IMessageJudge? judge = null)
    {
        Partner = Hl7v2Partner.StartAsync((options ?? new PartnerOptions()) with { Log = this }, judge ?? Judge.ForPartners, time ?? TimeProvider.System).Result;
        _client = Client();
    }

    public Hl7v2Partner Partner { get; }

    public IReadOnlyList<WireEvent> Log => [.. _log];

    public IEnumerable<string> Faults => Log.Where(line => line.Kind == WireEventKind.Fault).Select(line => line.Text);

    public void Report(WireEvent value)
    {
        _log.Enqueue(value);
        _arrival.Release();
    }

    /// <summary>Completes once the log shows something.</summary>
    public async Task UntilAsync(Func<IReadOnlyList<WireEvent>, bool> shown)
    {
        while (!shown(Log))
        {
            Assert.That(await _arrival.WaitAsync(TimeSpan.FromSeconds(30)), Is.True, "nothing more in the log");
        }
    }

    public async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync("127.0.0.1", Partner.EndPoint.Port);
        return socket;
    }

    public MllpClient Client() => new(new MllpClientOptions("127.0.0.1", Partner.EndPoint.Port) { AnswerTimeout = TimeSpan.FromSeconds(20) });

    /// <summary>Sends a message and reads the answer.</summary>
    public async Task<Er7Message> AskAsync(byte[] message)
    {
        var exchange = await _client.SendAsync(message);
        Assert.That(exchange.Failure, Is.Null, exchange.Remark);
        return Er7Message.Parse(exchange.Answer!.Value).Message!;
    }

    public Task<Er7Message> AskAsync(Er7Draft message) => AskAsync(message.ToBytes());

    /// <summary>Sends bytes, closes its side, and gives all that comes back.</summary>
    public async Task<byte[]> TellAsync(byte[] bytes)
    {
        using var socket = await ConnectAsync();
        await socket.SendAsync(bytes);
        socket.Shutdown(SocketShutdown.Send);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var answer = new MemoryStream();
        var buffer = new byte[4096];
        while (await socket.ReceiveAsync(buffer, SocketFlags.None, limit.Token) is > 0 and var read)
        {
            answer.Write(buffer, 0, read);
        }

        return answer.ToArray();
    }

    public Task<byte[]> TellAsync(string text) => TellAsync(Encoding.Latin1.GetBytes(text));

    public async ValueTask DisposeAsync()
    {
        await _client.DisposeAsync();
        await Partner.DisposeAsync();
        _arrival.Dispose();
    }
}

/// <summary>What tests read in an acknowledgement.</summary>
internal static class Answers
{
    public static byte[] AsFrame(this byte[] message) => MllpFraming.Frame(message);

    /// <summary>MSA-1, then one « ERR-2 ERR-3 » for each ERR segment: <c>AE PV1^1^19 101</c>.</summary>
    public static string Said(this Er7Message acknowledgement) => string.Join(' ', [
        acknowledgement["MSA-1"].Text,
        .. acknowledgement.AllSegments("ERR").Select(error => $"{Encoding.ASCII.GetString(error.Field(2).Raw)} {error.Field(3).Component(1).Text}"),
    ]);
}
