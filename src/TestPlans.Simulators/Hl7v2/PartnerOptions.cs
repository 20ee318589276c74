using System.Net;
using TestPlans.Formats.Hl7v2;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>How a partner listens, what it takes, and its bounds.</summary>
public sealed record PartnerOptions
{
    /// <summary>The address listened to; loopback unless told otherwise.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port; 0 takes a free one (see <see cref="Hl7v2Partner.EndPoint"/>).</summary>
    public int Port { get; init; }

    /// <summary>The consumers that it plays.</summary>
    public PartnerRoles Roles { get; init; } = PartnerRoles.Identities | PartnerRoles.Movements;

    /// <summary>The processing ids taken (MSH-11): production, test, debugging. Another one is rejected (202).</summary>
    public IReadOnlyList<string> ProcessingIds { get; init; } = ["P", "T", "D"];

    /// <summary>The versions of PAM.fr taken (MSH-12.3); another one is rejected (203).</summary>
    public IReadOnlyList<string> PamVersions { get; init; } = ["2.10", "2.11"];

    /// <summary>Largest message taken, in bytes: a larger one closes its connection.</summary>
    public int MaxMessageBytes { get; init; } = Formats.DocumentSize.Limit;

    /// <summary>How long a message may take from its first byte to its last.</summary>
    public TimeSpan FrameTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a connection may stay silent between two messages.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Most messages kept for one conversation, and as many for nobody; later ones are answered, judged, counted, and not kept.</summary>
    public int MaxKeptMessages { get; init; } = 1000;

    /// <summary>Most bytes kept by the messages of one conversation with their reports (about), and as many for nobody.</summary>
    public long MaxKeptBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>Most ERR segments in one acknowledgement; the last one then says how many errors there are.</summary>
    public int MaxReportedErrors { get; init; } = 50;

    /// <summary>How the messages are answered for which no conversation scripts a fault; null, or a null answer, is honestly. Called for one message at a time.</summary>
    public Func<Er7Message, Fault?>? FaultFor { get; init; }

    /// <summary>Told of everything that happens, from the threads on which it happens; null for nobody.</summary>
    public IProgress<WireEvent>? Log { get; init; }
}
