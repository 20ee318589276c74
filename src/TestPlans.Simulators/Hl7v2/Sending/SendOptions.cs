namespace TestPlans.Simulators.Hl7v2;

/// <summary>How a message is sent.</summary>
public sealed record SendOptions
{
    /// <summary>How long an acknowledgement may take.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a connection may take.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>What is done wrong on purpose; null for nothing.</summary>
    public SendFault? Fault { get; init; }
}
