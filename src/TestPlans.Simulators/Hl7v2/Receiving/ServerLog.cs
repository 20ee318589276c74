using TestPlans.Formats.Hl7v2.Mllp;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>What the server says of connections, for the live log. It also tells of each message: that is said better once it is judged.</summary>
internal sealed class ServerLog(IProgress<WireEvent>? log) : IProgress<MllpEvent>
{
    public void Report(MllpEvent value)
    {
        WireEventKind? kind = value.Kind switch
        {
            MllpEventKind.Opened => WireEventKind.Opened,
            MllpEventKind.Closed => WireEventKind.Closed,
            MllpEventKind.Fault => WireEventKind.Fault,
            MllpEventKind.HandlerFailed => WireEventKind.Failed,
            _ => null,
        };
        if (kind is { } known)
        {
            log?.Report(new WireEvent(known, value.At, value.Connection, value.Remote, value.Text));
        }
    }
}
