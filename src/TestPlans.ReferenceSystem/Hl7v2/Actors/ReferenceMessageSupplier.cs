using System.Globalization;
using System.Net;
using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.ReferenceSystem.Writing;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hl7v2.Actors;

/// <summary>An actor that sends: what its operator does becomes one message, sent until it is acknowledged.</summary>
/// <param name="sender">Sends, and keeps what was refused.</param>
/// <param name="destination">Where to send whatever the request says; null to follow it.</param>
/// <param name="delay">How long its message may be awaited.</param>
/// <param name="time">Dates of the messages.</param>
/// <param name="seed">Tells this system from those that run beside it.</param>
/// <param name="mark">Begins its control ids: two letters.</param>
internal abstract class ReferenceMessageSupplier(MessageSender sender, IPEndPoint? destination, TimeSpan delay, TimeProvider time, string seed, string mark) : IMessageSupplier
{
    private int _sent;

    public IPEndPoint? Listening { get; } = new(IPAddress.Loopback, 0);

    public TimeSpan Delay => delay;

    /// <summary>The message that was refused and waits for a person.</summary>
    protected Er7Draft? Refused => sender.Refused;

    public async Task<ActResult<WorkflowDone>> ActAsync(WorkflowRequest request, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(request);
        if ((destination ?? request.Destination) is not { } to)
        {
            return new Unreachable<WorkflowDone>("le système de référence ne sait pas où envoyer ses messages");
        }

        var (draft, problem) = await WriteAsync(request, time.GetLocalNow(), ct);
        if (draft is null)
        {
            return new Unreachable<WorkflowDone>(problem!);
        }

        await sender.SendAsync(draft, to, ct);
        return new Observed<WorkflowDone>(new WorkflowDone(IsOver: true), "message reçu par le simulateur, du système de référence");
    }

    /// <summary>Does the act and writes what it makes known; without a message, the problem is one French line.</summary>
    protected abstract ValueTask<(Er7Draft? Draft, string? Problem)> WriteAsync(WorkflowRequest request, DateTimeOffset now, CancellationToken ct);

    /// <summary>A control id, unique among the systems that run side by side: 20 characters at most.</summary>
    protected virtual string NextId(DateTimeOffset now)
    {
        var act = new IdSource($"{seed}|{now.Ticks.ToString(CultureInfo.InvariantCulture)}").Uuid(mark)[..8];
        return string.Create(CultureInfo.InvariantCulture, $"{mark}{act}{++_sent:0000}");
    }
}
