using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Mllp;

namespace TestPlans.Formats.Tests.Hl7v2;

/// <summary>A server that acknowledges, its log, and raw sockets to trouble it.</summary>
internal sealed class MllpBench : IAsyncDisposable, IProgress<MllpEvent>
{
    private readonly ConcurrentQueue<MllpEvent> _log = new();

    public MllpBench(MllpServerOptions? options = null, MllpHandler? handler = null) =>
        Server = MllpServer.Start((options ?? new MllpServerOptions()) with { Log = this }, handler ?? Acknowledge);

    public MllpServer Server { get; }

    public IReadOnlyCollection<MllpEvent> Log => _log;

    public ConcurrentQueue<string> Received { get; } = new();

    public void Report(MllpEvent value) => _log.Enqueue(value);

    public MllpClient Client(TimeSpan? timeout = null) => new(new MllpClientOptions("127.0.0.1", Server.Port) { AnswerTimeout = timeout ?? TimeSpan.FromSeconds(20) });

    public async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, Server.Port);
        return socket;
    }

    /// <summary>Sends bytes on a connection of their own, says no more, and gives all that comes back until the server closes.</summary>
    public async Task<string> TellAsync(string bytes, bool close = true)
    {
        using var socket = await ConnectAsync();
        await socket.SendAsync(Encoding.Latin1.GetBytes(bytes));
        if (close)
        {
            socket.Shutdown(SocketShutdown.Send);
        }

        return await DrainAsync(socket);
    }

    public static async Task<string> DrainAsync(Socket socket)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var buffer = new byte[4096];
        var text = new StringBuilder();
        try
        {
            while (await socket.ReceiveAsync(buffer, SocketFlags.None, limit.Token) is > 0 and var read)
            {
                text.Append(Encoding.Latin1.GetString(buffer, 0, read));
            }
        }
        catch (SocketException)
        {
            text.Append("<reset>");
        }

        return text.ToString();
    }

    /// <summary>Completes when so many connections have ended.</summary>
    public async Task ClosedAsync(int count)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (_log.Count(line => line.Kind == MllpEventKind.Closed) < count)
        {
            await Task.Yield();
            limit.Token.ThrowIfCancellationRequested();
        }
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private ValueTask<MllpReply> Acknowledge(MllpRequest request, CancellationToken cancellation)
    {
        var result = Er7Message.Parse(request.Message);
        Received.Enqueue(result.Message?.ControlId ?? "");
        var code = result.Message is null ? "AR" : "AA";
        return ValueTask.FromResult(MllpReply.Message(Er7Acknowledgement.For(result.Message, code, "R" + (result.Message?.ControlId ?? ""), request.ReceivedAt).ToBytes()));
    }
}
