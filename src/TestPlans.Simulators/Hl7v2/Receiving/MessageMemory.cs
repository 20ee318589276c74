using TestPlans.Formats.Hl7v2;
using TestPlans.Validation;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>The messages already answered, by sender and control id; the oldest are forgotten first. Holds hashes and answers, not messages.</summary>
internal sealed class MessageMemory(int capacity)
{
    private readonly Dictionary<string, RememberedMessage> _known = [];
    private readonly Queue<string> _order = new();

    /// <summary>The message that has the same sender and the same MSH-10; null when there is none, or when MSH-10 is empty.</summary>
    public RememberedMessage? Find(Er7Message message) =>
        message.ControlId.Length == 0 ? null : _known.GetValueOrDefault(KeyOf(message));

    public void Remember(Er7Message message, RememberedMessage answered)
    {
        if (message.ControlId.Length == 0 || !_known.TryAdd(KeyOf(message), answered))
        {
            return;
        }

        _order.Enqueue(KeyOf(message));
        if (_order.Count > capacity)
        {
            _known.Remove(_order.Dequeue());
        }
    }

    private static string KeyOf(Er7Message message) => $"{message["MSH-3"].Text}|{message["MSH-4"].Text}|{message.ControlId}";
}

/// <summary>What was answered to a message.</summary>
/// <param name="Sha256">Of the message: whether another with the same control id is the same.</param>
/// <param name="Code">MSA-1.</param>
/// <param name="Errors">What was reported.</param>
/// <param name="Acknowledgement">The honest answer, to be repeated byte for byte.</param>
internal sealed record RememberedMessage(string Sha256, string Code, IReadOnlyList<Er7Error> Errors, Artefact Acknowledgement);
