using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace TestPlans.Formats.Hl7v2.Mllp;

/// <summary>
/// Listens for MLLP and hands each message to a handler. On one connection messages are handled in order, each answered at most once;
/// what one peer does wrong never disturbs another.
/// </summary>
public sealed class MllpServer : IAsyncDisposable
{
    private readonly MllpServerOptions _options;
    private readonly MllpHandler _handler;
    private readonly Socket _listener;
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _aborting = new();
    private readonly ConcurrentDictionary<long, (MllpConnection Connection, Task Served)> _connections = new();
    private readonly Task _accepting;
    private long _opened;

    private MllpServer(MllpServerOptions options, MllpHandler handler, Socket listener)
    {
        _options = options;
        _handler = handler;
        _listener = listener;
        Port = ((IPEndPoint)listener.LocalEndPoint!).Port;
        _accepting = AcceptAsync();
    }

    /// <summary>The port listened to.</summary>
    public int Port { get; }

    /// <summary>How many connections are open now.</summary>
    public int Connections => _connections.Count;

    /// <summary>Begins to listen.</summary>
    /// <exception cref="IOException">The address or the port cannot be listened to; the message is one French line.</exception>
    public static MllpServer Start(MllpServerOptions options, MllpHandler handler)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(handler);
        var listener = new Socket(options.Address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            listener.Bind(new IPEndPoint(options.Address, options.Port));
            listener.Listen(512);
        }
        catch (Exception error) when (error is SocketException or ArgumentOutOfRangeException)
        {
            listener.Dispose();
            var reason = error is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } ? "le port est déjà pris" : "l’adresse ou le port ne peut pas être ouvert";
            throw new IOException($"MLLP : {options.Address}:{options.Port} : {reason}", error);
        }

        return new MllpServer(options, handler, listener);
    }

    /// <summary>Stops listening, lets the messages being handled be answered (see <see cref="MllpServerOptions.StopTimeout"/>), closes the rest.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested)
        {
            return;
        }

        await _stopping.CancelAsync();
        _listener.Dispose();
        await _accepting;
        var all = Task.WhenAll(_connections.Values.Select(open => open.Served));
        try
        {
            await all.WaitAsync(_options.StopTimeout, _options.Time);
        }
        catch (TimeoutException)
        {
            // A handler that ignores even this is left behind; the token sources go to the collector with it.
            await _aborting.CancelAsync();
            await Task.WhenAny(all, Task.Delay(_options.StopTimeout, _options.Time));
        }
    }

    private async Task AcceptAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            Socket socket;
            try
            {
                socket = await _listener.AcceptAsync(_stopping.Token);
            }
            catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
            catch (SocketException)
            {
                // A peer gave up before it was accepted, or descriptors ran short: the others must still be served.
                await Task.Yield();
                continue;
            }

            Open(socket);
        }
    }

    // A thousand connections opened and left would keep everyone else out: the oldest that never said anything leaves.
    private bool Displace() =>
        _connections.Where(open => open.Value.Connection.IsMute).OrderBy(open => open.Key).Select(open => open.Value.Connection).FirstOrDefault()?.Displace() == true;

    private void Open(Socket socket)
    {
        var number = ++_opened;
        var connection = new MllpConnection(socket, number, _options, _handler, _stopping.Token, _aborting.Token);
        if (_connections.Count >= _options.MaxConnections && !Displace())
        {
            connection.Refuse();
            return;
        }

        var started = new TaskCompletionSource();
        _connections[number] = (connection, RunAsync());
        started.SetResult();

        async Task RunAsync()
        {
            await started.Task.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            await connection.ServeAsync();
            _connections.TryRemove(number, out _);
        }
    }
}
