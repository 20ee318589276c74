using TestPlans.Formats.Hl7v2;
using TestPlans.Steps.Common;
using TestPlans.Validation;

namespace TestPlans.Steps.Hl7v2;

/// <summary>What the messages of the system under test have said so far of movements and visits in one scenario.</summary>
public sealed class MovementCase(WireCase wire)
{
    private readonly List<Er7Message> _handedOver = [];

    /// <summary>The message that the sentences speak of.</summary>
    public SaidMovement Current => SaidMovement.Of(wire.Message);

    /// <summary>Remembers the current message for later: only what a person handed over has to be, the wire has its own memory.</summary>
    public void Remember()
    {
        if (wire.Received is null && !_handedOver.Contains(wire.Message))
        {
            _handedOver.Add(wire.Message);
        }
    }

    /// <summary>What was said before the current message, in order; a message sent again counts once.</summary>
    public async Task<IReadOnlyList<SaidMovement>> BeforeAsync()
    {
        Remember();
        var received = (await wire.ConversationAsync()).Received.Where(one => !one.IsRepeat && (wire.Received is null || one.Number < wire.Received.Number)).Select(one => one.Parsed);
        return [.. received.Concat(_handedOver).Where(message => !ReferenceEquals(message, wire.Message)).Select(SaidMovement.Of)];
    }

    /// <summary>Every message of the scenario so far, in order; one sent again counts once.</summary>
    public async Task<IReadOnlyList<Artefact>> MessagesAsync()
    {
        Remember();
        return
        [
            .. (await wire.ConversationAsync()).Received.Where(one => !one.IsRepeat).Select(one => one.Message),
            .. _handedOver.Select(message => new Artefact($"{message.Type}^{message.Event} {message.ControlId}", Simulators.Hl7v2.Hl7v2Partner.MediaType, message.Bytes)),
        ];
    }

    /// <summary>The movement of that kind that was created last before the current message.</summary>
    /// <param name="cited">Its kind.</param>
    /// <exception cref="PlanException">The scenario has created none.</exception>
    public async Task<SaidMovement> CreatedAsync(CitedMovement cited)
    {
        ArgumentNullException.ThrowIfNull(cited);
        return (await BeforeAsync()).LastOrDefault(said => cited.Events.Contains(said.Event, StringComparer.Ordinal) && said.Action != "CANCEL")
            ?? throw new PlanException($"aucun mouvement « {cited.Name} » n'a été transmis avant ce message dans le scénario");
    }
}

/// <summary>What one message says of a movement.</summary>
/// <param name="Message">The message.</param>
public sealed record SaidMovement(Er7Message Message)
{
    /// <summary>MSH-9.2.</summary>
    public string Event => Message.Event;

    /// <summary>ZBE-4.</summary>
    public string Action => Message["ZBE-4"].Text;

    /// <summary>ZBE-1.1.</summary>
    public string Id => Message["ZBE-1"].Component(1).Text;

    /// <summary>PV1-19.1.</summary>
    public string Visit => Message["PV1-19"].Component(1).Text;

    /// <summary>PID-18.1.</summary>
    public string Account => Message["PID-18"].Component(1).Text;

    /// <summary>ZBE-2.</summary>
    public string Start => Message["ZBE-2"].Text;

    internal static SaidMovement Of(Er7Message message) => new(message);
}
