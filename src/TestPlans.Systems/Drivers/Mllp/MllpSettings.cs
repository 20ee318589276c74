using System.Net;

namespace TestPlans.Systems.Drivers;

/// <summary>« mllp » for a role that sends.</summary>
/// <param name="Listening">Where our simulator listens.</param>
/// <param name="Requests">Where acts are written for a system or a bridge that acts alone; null when an operator acts.</param>
/// <param name="Delay">How long a message is awaited where the plan does not say it.</param>
internal sealed record MllpSupplierSettings(IPEndPoint Listening, string? Requests, TimeSpan Delay) : DriverSettings(MllpDriver.DriverName);

/// <summary>« mllp » for a role that receives.</summary>
/// <param name="Host">Name or address of the system.</param>
/// <param name="Port">Its port.</param>
/// <param name="Requests">Where states are asked for; null when an operator proves them.</param>
/// <param name="States">Where the system answers; set with <paramref name="Requests"/>.</param>
/// <param name="Delay">How long an acknowledgement, or a state, is awaited.</param>
/// <param name="Settle">How long the file of a state must stay unchanged.</param>
internal sealed record MllpConsumerSettings(string Host, int Port, string? Requests, string? States, TimeSpan Delay, TimeSpan Settle)
    : DriverSettings(MllpDriver.DriverName)
{
    /// <summary>The address as a socket wants it.</summary>
    public EndPoint Endpoint => IPAddress.TryParse(Host, out var address) ? new IPEndPoint(address, Port) : new DnsEndPoint(Host, Port);
}
