using System.Net;

namespace TestPlans.Formats.Hl7v2.Mllp;

/// <summary>How an MLLP server listens, and its bounds.</summary>
public sealed record MllpServerOptions
{
    /// <summary>The address; loopback unless told otherwise.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port; 0 takes a free one (see <see cref="MllpServer.Port"/>).</summary>
    public int Port { get; init; }

    /// <summary>Largest message taken, in bytes: a larger one closes its connection.</summary>
    public int MaxFrameBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Bytes outside any frame that one connection may send between two messages before it is closed.</summary>
    public int MaxNoiseBytes { get; init; } = 64 * 1024;

    /// <summary>Most connections at once. One more takes the place of the oldest that never said anything; when all have spoken it is closed as soon as it opens.</summary>
    public int MaxConnections { get; init; } = 1000;

    /// <summary>How long a connection may stay silent between two messages.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a message may take from its first byte to its last, and an answer to be taken by the peer.</summary>
    public TimeSpan FrameTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a stop waits for the messages being handled.</summary>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>What is said first to a peer that connects and stays silent; null: a server only answers.</summary>
    public MllpGreeting? Greeting { get; init; }

    /// <summary>The clock of all these delays.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Told of everything that happens, from the threads on which it happens; null for nobody.</summary>
    public IProgress<MllpEvent>? Log { get; init; }
}

/// <summary>The first word of a server, for peers that connect to be sent messages. Their acknowledgements come to the handler as any message.</summary>
/// <param name="After">How long a peer must be silent first: one that has something to ask is heard.</param>
/// <param name="Message">Gives the message for a connection, without framing; null for none.</param>
public sealed record MllpGreeting(TimeSpan After, Func<long, ReadOnlyMemory<byte>?> Message);
