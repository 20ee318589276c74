using System.Buffers;
using System.Net.Sockets;

namespace TestPlans.Formats.Hl7v2.Mllp;

/// <summary>One peer of a server: reads, hands over, answers, in a loop of its own. Nothing that it throws leaves it.</summary>
internal sealed class MllpConnection(Socket socket, long number, MllpServerOptions options, MllpHandler handler, CancellationToken stopping, CancellationToken aborting)
{
    private readonly string _remote = MllpSockets.RemoteOf(socket);
    private readonly MllpDecoder _decoder = new(options.MaxFrameBytes);
    private long _noise;
    private string _end = "fermée par le correspondant";
    private volatile bool _mute = true;
    private volatile bool _displaced;

    /// <summary>Whether the peer has not said anything since it connected.</summary>
    public bool IsMute => _mute && !_displaced;

    /// <summary>Closes at once: there are too many connections.</summary>
    public void Refuse()
    {
        Say(MllpEventKind.Closed, 0, $"refusée : {options.MaxConnections} connexions sont déjà ouvertes");
        socket.Dispose();
    }

    /// <summary>Closes a connection that says nothing, for another that may.</summary>
    /// <returns>Always true.</returns>
    public bool Displace()
    {
        _displaced = true;
        MllpSockets.ShutDown(socket);
        return true;
    }

    public async Task ServeAsync()
    {
        Say(MllpEventKind.Opened, 0, "ouverte");
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            socket.NoDelay = true;
            if (await GreetAsync())
            {
                await LoopAsync(buffer);
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            _end = "interrompue par le réseau ou le correspondant";
        }
        catch (OperationCanceledException)
        {
            _end = "fermée : arrêt du serveur";
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            Close();
            Say(MllpEventKind.Closed, 0, _displaced ? $"fermée : muette, elle laisse sa place ({options.MaxConnections} connexions sont ouvertes)" : _end);
        }
    }

    // False when the peer does not take what is said to it.
    private async Task<bool> GreetAsync()
    {
        if (options.Greeting is not { } greeting || await SpeaksAsync(greeting.After) || greeting.Message(number) is not { } message)
        {
            return true;
        }

        var written = await WriteAsync(MllpFraming.Frame(message.Span));
        Say(written ? MllpEventKind.Answered : MllpEventKind.Fault, message.Length, written ? $"message envoyé, {message.Length} octets" : "le correspondant ne lit pas");
        return Keep(written, "délai dépassé");
    }

    // A read of nothing ends when there is something to read, or the peer has closed.
    private async Task<bool> SpeaksAsync(TimeSpan within)
    {
        using var limit = new CancellationTokenSource(within, options.Time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stopping);
        try
        {
            await socket.ReceiveAsync(Memory<byte>.Empty, SocketFlags.None, linked.Token);
            return true;
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task LoopAsync(byte[] buffer)
    {
        long frameBegan = 0;
        var open = true;
        while (open && !stopping.IsCancellationRequested)
        {
            var left = _decoder.InFrame ? options.FrameTimeout - options.Time.GetElapsedTime(frameBegan) : options.IdleTimeout;
            var read = await ReadAsync(buffer, left);
            if (read <= 0)
            {
                return;
            }

            var sameFrame = _decoder.InFrame;
            foreach (var signal in _decoder.Push(buffer.AsSpan(0, read)))
            {
                sameFrame &= signal.Kind is not (MllpSignalKind.Message or MllpSignalKind.Unfinished);
                open = open && await TakeAsync(signal);
            }

            if (_decoder.InFrame && !sameFrame)
            {
                frameBegan = options.Time.GetTimestamp();
            }
        }
    }

    // 0: the peer has closed; -1: too long.
    private async Task<int> ReadAsync(Memory<byte> buffer, TimeSpan left)
    {
        using var limit = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, options.Time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stopping);
        try
        {
            var read = await socket.ReceiveAsync(buffer, SocketFlags.None, linked.Token);
            _mute = false;
            if (read == 0 && _decoder.InFrame)
            {
                Say(MllpEventKind.Fault, _decoder.Pending, "le correspondant a fermé au milieu d’un message : message perdu, non acquitté");
            }

            return read;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !stopping.IsCancellationRequested)
        {
            Say(MllpEventKind.Fault, _decoder.Pending, _decoder.InFrame
                ? "message commencé et jamais terminé (pas d’octet FS 1C) : abandonné, non acquitté"
                : "silence trop long");
            _end = "fermée : délai dépassé";
            return -1;
        }
    }

    private async Task<bool> TakeAsync(MllpSignal signal)
    {
        switch (signal.Kind)
        {
            case MllpSignalKind.Message:
                _noise = 0;
                return await HandleAsync(signal.Message);
            case MllpSignalKind.Noise:
                _noise += signal.Bytes;
                Say(MllpEventKind.Fault, signal.Bytes, $"{signal.Bytes} octet(s) hors trame (avant VT 0B) : ignorés");
                return Keep(_noise <= options.MaxNoiseBytes, "trop d’octets hors trame");
            case MllpSignalKind.Unfinished:
                Say(MllpEventKind.Fault, signal.Bytes, "une trame commence (VT 0B) alors que la précédente n’est pas terminée (FS 1C) : la précédente est perdue, non acquittée");
                return true;
            case MllpSignalKind.NoTerminator:
                Say(MllpEventKind.Fault, signal.Bytes, "FS (1C) n’est pas suivi de CR (0D) : message pris tout de même");
                return true;
            default:
                Say(MllpEventKind.Fault, signal.Bytes, $"message de plus de {options.MaxFrameBytes} octets");
                return Keep(false, "message trop grand");
        }
    }

    private bool Keep(bool keep, string reason)
    {
        _end = keep ? _end : "fermée : " + reason;
        return keep;
    }

    private async Task<bool> HandleAsync(ReadOnlyMemory<byte> message)
    {
        Say(MllpEventKind.Received, message.Length, $"message reçu, {message.Length} octets");
        MllpReply reply;
        try
        {
            reply = await handler(new MllpRequest(message, number, _remote, options.Time.GetUtcNow()), aborting);
        }
        catch (Exception error) when (error is not OperationCanceledException || !aborting.IsCancellationRequested)
        {
            // Whatever a handler does, the other peers go on being served.
            Say(MllpEventKind.HandlerFailed, message.Length, $"le traitement du message a échoué : {error.Message}");
            return Keep(false, "échec du traitement");
        }

        if (reply.Wire is { } wire)
        {
            if (!await WriteAsync(wire))
            {
                Say(MllpEventKind.Fault, wire.Length, "le correspondant ne lit pas la réponse");
                return Keep(false, "délai dépassé");
            }

            Say(MllpEventKind.Answered, wire.Length, $"réponse envoyée, {wire.Length} octets");
        }
        else
        {
            Say(MllpEventKind.Unanswered, 0, "message laissé sans réponse");
        }

        return Keep(!reply.Close, "demandé par le traitement");
    }

    private async Task<bool> WriteAsync(ReadOnlyMemory<byte> wire)
    {
        using var limit = new CancellationTokenSource(options.FrameTimeout, options.Time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, aborting);
        try
        {
            while (!wire.IsEmpty)
            {
                wire = wire[await socket.SendAsync(wire, SocketFlags.None, linked.Token)..];
            }

            return true;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return false;
        }
    }

    private void Close()
    {
        MllpSockets.ShutDown(socket);
        socket.Dispose();
    }

    private void Say(MllpEventKind kind, long bytes, string text) =>
        options.Log?.Report(new MllpEvent(kind, number, _remote, options.Time.GetUtcNow(), bytes, text));
}
