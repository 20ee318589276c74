using System.Diagnostics.CodeAnalysis;

namespace TestPlans.Formats.Hl7v2;

/// <summary>What reading gave: a message with what is wrong with it, or only what prevented reading.</summary>
/// <param name="Message">The message; null when a fault is fatal.</param>
/// <param name="Faults">The faults, in the order of the text. A message without any has none.</param>
public sealed record Er7Result(Er7Message? Message, IReadOnlyList<Er7Fault> Faults)
{
    /// <summary>Gives the message; false when there is none, and then <see cref="Faults"/> holds the fatal one.</summary>
    public bool TryGet([NotNullWhen(true)] out Er7Message? message)
    {
        message = Message;
        return message is not null;
    }
}
