using System.Net.Sockets;

namespace TestPlans.Formats.Hl7v2.Mllp;

/// <summary>Where an MLLP client sends, and its bounds.</summary>
/// <param name="Host">Name or address.</param>
/// <param name="Port">TCP port.</param>
public sealed record MllpClientOptions(string Host, int Port)
{
    /// <summary>How long a connection may take.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long an answer may take, sending included.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Largest answer taken, in bytes.</summary>
    public int MaxFrameBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>The clock of these delays.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}

/// <summary>
/// Sends messages over one connection, kept open between them and opened again when the peer has closed it. After a failure the connection
/// is dropped, so that a late answer is never taken for another's. A message is sent once: it is never repeated by itself.
/// </summary>
public sealed class MllpClient(MllpClientOptions options) : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private Socket? _socket;
    private MllpDecoder? _decoder;

    /// <summary>Sends a message in its frame and waits for the answer.</summary>
    public Task<MllpExchange> SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellation = default) =>
        SendBytesAsync(MllpFraming.Frame(message.Span), cancellation);

    /// <summary>Sends bytes as they are, framing included or not, and waits for an answer.</summary>
    public async Task<MllpExchange> SendBytesAsync(ReadOnlyMemory<byte> wire, CancellationToken cancellation = default)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            var stale = await DropIfClosedAsync();
            if (_socket is null && await ConnectAsync(cancellation) is { } unreachable)
            {
                return unreachable;
            }

            var exchange = await ExchangeAsync(wire, stale, cancellation);
            if (exchange.Failure is not null)
            {
                Drop();
            }

            return exchange;
        }
        catch (OperationCanceledException)
        {
            Drop();
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Closes the connection.</summary>
    public ValueTask DisposeAsync()
    {
        Drop();
        _turn.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<MllpExchange?> ConnectAsync(CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using var limit = new CancellationTokenSource(options.ConnectTimeout, options.Time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var began = options.Time.GetTimestamp();
        try
        {
            await socket.ConnectAsync(options.Host, options.Port, linked.Token);
            (_socket, _decoder) = (socket, new MllpDecoder(options.MaxFrameBytes));
            return null;
        }
        catch (Exception error) when (error is SocketException || (error is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            socket.Dispose();
            var reason = error is SocketException { SocketErrorCode: SocketError.ConnectionRefused } ? "connexion refusée : rien n’écoute sur ce port"
                : error is SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData } ? "ce nom d’hôte n’est pas connu"
                : error is OperationCanceledException ? $"pas de connexion en {options.ConnectTimeout.TotalSeconds:0.#} s"
                : "connexion impossible";
            return Failed(MllpFailure.Unreachable, $"{options.Host}:{options.Port} : {reason}", began);
        }
        catch (OperationCanceledException)
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<MllpExchange> ExchangeAsync(ReadOnlyMemory<byte> wire, List<ReadOnlyMemory<byte>> stale, CancellationToken cancellation)
    {
        var began = options.Time.GetTimestamp();
        using var limit = new CancellationTokenSource(options.AnswerTimeout, options.Time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var sent = false;
        try
        {
            while (!wire.IsEmpty)
            {
                wire = wire[await _socket!.SendAsync(wire, SocketFlags.None, linked.Token)..];
            }

            sent = true;
            return await AnswerAsync(stale, began, linked.Token);
        }
        catch (SocketException)
        {
            return sent
                ? Failed(MllpFailure.Closed, "le correspondant a rompu la connexion avant d’acquitter", began, stale)
                : Failed(MllpFailure.NotSent, "le correspondant a rompu la connexion pendant l’envoi", began, stale);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Failed(sent ? MllpFailure.NoAnswer : MllpFailure.NotSent, $"pas d’acquittement en {options.AnswerTimeout.TotalSeconds:0.#} s", began, stale);
        }
    }

    private async Task<MllpExchange> AnswerAsync(List<ReadOnlyMemory<byte>> stale, long began, CancellationToken cancellation)
    {
        var buffer = new byte[16 * 1024];
        var remarks = new List<string>();
        while (true)
        {
            var read = await _socket!.ReceiveAsync(buffer, SocketFlags.None, cancellation);
            if (read == 0)
            {
                return _decoder!.InFrame || remarks.Count > 0
                    ? Failed(MllpFailure.BadFrame, string.Join(" ; ", [.. remarks, "connexion fermée avant la fin d’une trame"]), began, stale)
                    : Failed(MllpFailure.Closed, "le correspondant a fermé la connexion sans acquitter", began, stale);
            }

            var signals = _decoder!.Push(buffer.AsSpan(0, read));
            remarks.AddRange(signals.Select(RemarkOf).OfType<string>());
            var messages = signals.Where(signal => signal.Kind == MllpSignalKind.Message).Select(signal => signal.Message).ToList();
            if (messages.Count > 0)
            {
                return new MllpExchange { Answer = messages[0], Remark = string.Join(" ; ", remarks), Elapsed = options.Time.GetElapsedTime(began), Unexpected = [.. stale, .. messages.Skip(1)] };
            }

            if (_decoder.IsBroken)
            {
                return Failed(MllpFailure.BadFrame, string.Join(" ; ", remarks), began, stale);
            }
        }
    }

    private static string? RemarkOf(MllpSignal signal) => signal.Kind switch
    {
        MllpSignalKind.Noise => $"{signal.Bytes} octet(s) hors trame",
        MllpSignalKind.Unfinished => "une trame non terminée",
        MllpSignalKind.TooLarge => "une trame trop grande",
        MllpSignalKind.NoTerminator => "FS (1C) sans CR (0D) après lui",
        _ => null,
    };

    // Between two messages: what came unasked is kept aside, and a connection that the peer has closed is opened anew.
    private async Task<List<ReadOnlyMemory<byte>>> DropIfClosedAsync()
    {
        var stale = new List<ReadOnlyMemory<byte>>();
        var buffer = new byte[16 * 1024];
        try
        {
            while (_socket is not null && _socket.Poll(0, SelectMode.SelectRead))
            {
                var read = await _socket.ReceiveAsync(buffer, SocketFlags.None);
                if (read == 0)
                {
                    Drop();
                    break;
                }

                stale.AddRange(_decoder!.Push(buffer.AsSpan(0, read)).Where(signal => signal.Kind == MllpSignalKind.Message).Select(signal => signal.Message));
            }
        }
        catch (SocketException)
        {
            Drop();
        }

        return stale;
    }

    private void Drop()
    {
        _socket?.Dispose();
        (_socket, _decoder) = (null, null);
    }

    private MllpExchange Failed(MllpFailure failure, string remark, long began, List<ReadOnlyMemory<byte>>? stale = null) => new()
    {
        Failure = failure,
        Remark = remark,
        Elapsed = options.Time.GetElapsedTime(began),
        Unexpected = stale ?? [],
    };
}
