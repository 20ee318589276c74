using System.Net;

namespace TestPlans.Systems.Drivers;

/// <summary>« mllp » for a role that sends.</summary>
/// <param name="Listening">Where our simulator listens.</param>
/// <param name="Requests">Where acts are written for a system or a bridge that acts alone; null when an operator acts.</param>
/// <param name="Delay">How long a message is awaited where the plan does not say it.</param>
/// <param name="Returns">Where the system takes business acknowledgements; null when it takes none.</param>
internal sealed record MllpSupplierSettings(IPEndPoint Listening, string? Requests, TimeSpan Delay, NetworkAddress? Returns) : DriverSettings(MllpDriver.DriverName);

/// <summary>« hôte:port ».</summary>
/// <param name="Host">Name or address.</param>
/// <param name="Port">Its port.</param>
internal sealed record NetworkAddress(string Host, int Port)
{
    /// <summary>The address as a socket wants it.</summary>
    public EndPoint Endpoint => IPAddress.TryParse(Host, out var address) ? new IPEndPoint(address, Port) : new DnsEndPoint(Host, Port);

    /// <summary>As it was written.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Host}:{Port}");
}

/// <summary>« mllp » for a role that receives.</summary>
/// <param name="Address">Where the system listens.</param>
/// <param name="Requests">Where states are asked for; null when an operator proves them.</param>
/// <param name="States">Where the system answers; set with <paramref name="Requests"/>.</param>
/// <param name="Delay">How long an acknowledgement, or a state, is awaited.</param>
/// <param name="Settle">How long the file of a state must stay unchanged.</param>
/// <param name="Listening">Where our simulator listens for business acknowledgements; null when none is awaited.</param>
internal sealed record MllpConsumerSettings(NetworkAddress Address, string? Requests, string? States, TimeSpan Delay, TimeSpan Settle, IPEndPoint? Listening)
    : DriverSettings(MllpDriver.DriverName);
