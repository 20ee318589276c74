using TestPlans.Simulators.Hl7v2;
using TestPlans.Simulators.Patients;
using TestPlans.Steps.Common;
using TestPlans.Systems;

namespace TestPlans.Steps.Hl7v2;

/// <summary>
/// Two systems that talk to each other through our simulator: each message is handed on as it came and the answer is brought back, so that the
/// one that sends meets what the other answers. Both are kept.
/// </summary>
[Binding]
public sealed class LiveRelaySteps(TestCase testCase, WireCase wire, ReceptionSteps reception, SentIdentity identity, IReqnrollOutputHelper output)
{
    /// <summary>From now on the simulator answers nothing by itself.</summary>
    [Given("le simulateur {guillemets} relaie les messages de ce patient, et rapporte la réponse du système qui les consomme")]
    [Example("le simulateur « PEC » relaie les messages de ce patient, et rapporte la réponse du système qui les consomme")]
    [StepKind(StepKind.Contexte)]
    public async Task Opens(string simulator)
    {
        Words.Required(simulator);
        if (wire.OtherEnd is null)
        {
            throw new PlanException("le scénario ne nomme pas le système qui consomme les messages ; écrivez « Et à l'autre bout, le système testé dans le rôle « … » »");
        }

        var consumer = wire.Consumer;
        var endpoint = consumer.Endpoint ?? throw new PlanException("le système qui consomme n'est pas joint par un réseau : rien ne peut lui être relayé (systeme.json)");
        (await wire.ConversationAsync()).RelayTo(endpoint, new SendOptions { AnswerTimeout = consumer.AnswerLimit });
    }

    /// <summary>The message of the first system and the answer of the second: « le message » and « l'acquittement » of the sentences that follow.</summary>
    [Then("le simulateur {guillemets} relaie sous {durée} un message {guillemets} pour ce patient")]
    [Example("le simulateur « PEC » relaie sous « 2 minutes » un message « ADT^A01 » pour ce patient")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public async Task Relays(string simulator, TimeSpan limit, string type)
    {
        await reception.Receives(simulator, limit, type);
        wire.Sent = wire.Received?.Relayed ?? throw new PlanException("ce message n'a pas été relayé : le scénario ne dit pas que le simulateur relaie les messages de ce patient");
        if (wire.Sent.Acknowledgement is { } answer)
        {
            testCase.Acknowledgement = answer;
        }

        identity.Adopt(PidSegment.Read(wire.Message).Ipp, null);
        output.WriteLine($"Relayé : {wire.Sent.Message.Name} ; répondu par le système qui consomme : {wire.Sent.Answer?.Code ?? wire.Sent.Problem}");
    }
}
