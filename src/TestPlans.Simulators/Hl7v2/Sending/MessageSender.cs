using System.Globalization;
using System.Net;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Mllp;
using TestPlans.Validation;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>Our PDS or PES on the wire: sends messages, one connection per place, kept open between them; calls are carried out one at a time.</summary>
/// <param name="judge">Judges the acknowledgements.</param>
/// <param name="time">The clock of every delay.</param>
public sealed class MessageSender(IMessageJudge judge, TimeProvider time) : IAsyncDisposable
{
    private readonly Dictionary<(string Host, int Port, TimeSpan Answer, TimeSpan Connect), MllpClient> _clients = [];
    private readonly Dictionary<(string Host, int Port), List<ReadOnlyMemory<byte>>> _held = [];
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Sends a message, then those that were held for after it. What the peer does is told in the result, never by an exception.</summary>
    /// <param name="to">An address or a name, and a port.</param>
    /// <param name="message">Its bytes, without framing; not changed afterwards.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What came of each; the first is the message's own.</returns>
    public async Task<IReadOnlyList<SentMessage>> SendAsync(EndPoint to, ReadOnlyMemory<byte> message, SendOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        var place = PlaceOf(to);
        await _turn.WaitAsync(cancellation);
        try
        {
            if (options.Fault == SendFault.OutOfOrder)
            {
                _held.TryAdd(place, []);
                _held[place].Add(message);
                var held = new SentMessage(Named(message, "retenu"), null, null, time.GetUtcNow(), "retenu : partira après le message suivant");
                return [held with { Fault = options.Fault, IsHeld = true }];
            }

            var client = ClientOf(place, options);
            var results = new List<SentMessage> { await OneAsync(client, message, options.Fault, cancellation) };
            foreach (var late in _held.Remove(place, out var waiting) ? waiting : [])
            {
                results.Add(await OneAsync(client, late, SendFault.OutOfOrder, cancellation));
            }

            return results;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Closes the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients.Values)
        {
            await client.DisposeAsync();
        }

        _turn.Dispose();
    }

    private async Task<SentMessage> OneAsync(MllpClient client, ReadOnlyMemory<byte> message, SendFault? fault, CancellationToken cancellation)
    {
        var at = time.GetUtcNow();
        var exchange = await client.SendBytesAsync(FaultyFrame.Of(fault, message), cancellation);
        var sent = Read(Named(message, "envoyé"), exchange, at) with { Fault = fault };
        if (fault != SendFault.Duplicate)
        {
            return sent;
        }

        var again = time.GetUtcNow();
        return sent with { Repeat = Read(Named(message, "renvoyé"), await client.SendBytesAsync(FaultyFrame.Of(fault, message), cancellation), again) };
    }

    private SentMessage Read(Artefact message, MllpExchange exchange, DateTimeOffset at)
    {
        var answer = exchange.Answer is { } bytes ? Named(bytes, "reçu") : null;
        var read = answer is null ? null : AcknowledgementReader.Read(answer.Content, message.Content);
        var problem = exchange.Remark.Length > 0 ? exchange.Remark : answer is not null && read is null ? "la réponse n’est pas un message HL7 v2" : null;
        return new SentMessage(message, answer, read, at, problem)
        {
            Failure = exchange.Failure,
            Elapsed = exchange.Elapsed,
            Report = answer is null ? null : judge.Judge(answer),
            Unexpected = [.. exchange.Unexpected.Select(extra => Named(extra, "reçu sans être attendu"))],
        };
    }

    private Artefact Named(ReadOnlyMemory<byte> content, string verb)
    {
        var name = Er7Message.Parse(content).Message is { } message ? $"{message.Type}^{message.Event}" : "octets";
        return new Artefact($"{name} {verb} à {time.GetLocalNow().ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture)}", Hl7v2Partner.MediaType, content);
    }

    private MllpClient ClientOf((string Host, int Port) place, SendOptions options)
    {
        var key = (place.Host, place.Port, options.AnswerTimeout, options.ConnectTimeout);
        if (!_clients.TryGetValue(key, out var client))
        {
            client = new MllpClient(new MllpClientOptions(place.Host, place.Port) { AnswerTimeout = options.AnswerTimeout, ConnectTimeout = options.ConnectTimeout, Time = time });
            _clients.Add(key, client);
        }

        return client;
    }

    private static (string Host, int Port) PlaceOf(EndPoint to) => to switch
    {
        IPEndPoint address => (address.Address.ToString(), address.Port),
        DnsEndPoint name => (name.Host, name.Port),
        _ => throw new ArgumentException($"une adresse TCP est attendue ; trouvé : {to}", nameof(to)),
    };
}
