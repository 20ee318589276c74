using System.Collections.Concurrent;
using System.Net;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Mllp;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Tests.Hl7v2;

/// <summary>The other end of the wire: takes what the system sends, and sends to it.</summary>
internal sealed class Wire : IAsyncDisposable
{
    private readonly MllpServer _server;
    private readonly ConcurrentQueue<Er7Message> _received = new();
    private int _silences;

    public Wire() => _server = MllpServer.Start(new MllpServerOptions(), (request, _) =>
    {
        var message = Er7Message.Parse(request.Message).Message;
        if (message is not null)
        {
            _received.Enqueue(message);
        }

        return ValueTask.FromResult(Interlocked.Decrement(ref _silences) >= 0 ? MllpReply.Hangup : MllpReply.Message(Er7Acknowledgement.For(message, Answer, "1", DateTimeOffset.UnixEpoch).ToBytes()));
    });

    public string Answer { get; set; } = "AA";

    public IReadOnlyList<Er7Message> Received => [.. _received];

    public IPEndPoint Place => new(IPAddress.Loopback, _server.Port);

    public void HangUp(int times) => _silences = times;

    public async Task<ActResult<WorkflowDone>> ActAsync(ReferenceSoftware software, string act, TestPatient patient, params (string Key, string Value)[] parameters) =>
        await ((IIdentitySupplier)software.Actor(ActorRole.IdentitySupplier)!).ActAsync(
            new WorkflowRequest(act, patient, parameters.ToDictionary(one => one.Key, one => one.Value), "—", Place), CancellationToken.None);

    public static async Task<Er7Message> SendAsync(ReferenceSoftware software, byte[] message)
    {
        var to = (IPEndPoint)((IIdentityConsumer)software.Actor(ActorRole.IdentityConsumer)!).Endpoint!;
        await using var client = new MllpClient(new MllpClientOptions(to.Address.ToString(), to.Port));
        var exchange = await client.SendAsync(message);
        return exchange.TryGet(out var answer) ? Er7Message.Parse(answer.Value).Message! : throw new InvalidOperationException(exchange.Remark);
    }

    public static async Task<IReadOnlyList<KeptIdentity>> KeptAsync(ReferenceSoftware software, params string[] numbers)
    {
        var request = new StateRequest(Acts.Patient("TESTMARTIN").Identity, [.. numbers.Select(number => new LocalIdentifier(number, "2.25.1"))], "?");
        var seen = await ((IIdentityConsumer)software.Actor(ActorRole.IdentityConsumer)!).ObserveAsync(request, CancellationToken.None);
        return ((Observed<ConsumerState>)seen).Value.Identities!;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
