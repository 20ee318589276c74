using System.Net;

namespace TestPlans.ReferenceSystem;

/// <summary>How the reference system is set up for HL7 v2.</summary>
public sealed record Hl7v2Options
{
    /// <summary>Where it listens, on loopback; 0 takes a free port.</summary>
    public int Port { get; init; }

    /// <summary>Where it sends; null to follow the destination of each request.</summary>
    public IPEndPoint? Destination { get; init; }

    /// <summary>How long it waits for an acknowledgement before it sends again.</summary>
    public TimeSpan AnswerLimit { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long it may itself take to answer: a partner that waits longer will have nothing.</summary>
    public TimeSpan OwnAnswerLimit { get; init; } = TimeSpan.FromSeconds(10);
}
