using TestPlans.Formats.Hl7v2;

namespace TestPlans.ReferenceSystem.Hl7v2.Receiving;

/// <summary>What the system does with the messages of one family. Called for one message at a time.</summary>
internal interface IMessageHandler
{
    /// <summary>MSH-9.1 of its messages.</summary>
    string Type { get; }

    /// <summary>MSH-9.2 of those it takes.</summary>
    IReadOnlyList<string> Events { get; }

    /// <summary>MSH-12.1 of its messages.</summary>
    string Version { get; }

    /// <summary>The first fault of a message, which then is not taken; null when it can be.</summary>
    Er7Error? Check(Er7Message message);

    /// <summary>Does what the message says; null when that was done, or the reason why not.</summary>
    Er7Error? Take(Er7Message message);
}
