using TestPlans.Simulators.Patients;
using TestPlans.Steps.Common;
using TestPlans.Systems;

namespace TestPlans.Steps.Hl7v2;

/// <summary>Two systems, one that sends and one that receives: our simulator judges what passes between them and changes nothing of it (N2).</summary>
[Binding]
public sealed class RelaySteps(WireCase wire, SentIdentity identity, MessageSending sending, AcknowledgementSteps acknowledgement, SystemUnderTest system, ContextSteps context, TestCase testCase)
{
    /// <summary>Fixes the role of the system that receives; the scenario is « sans objet » when none plays it.</summary>
    [Given("à l'autre bout, le système testé dans le rôle {guillemets}")]
    [Example("à l'autre bout, le système testé dans le rôle « consommateur d'identités (PDC) »")]
    public void OtherEnd(string role)
    {
        var sender = testCase.Role ?? throw new PlanException("le scénario ne nomme pas d'abord le système qui envoie");
        context.SystemPlaysRole(role);
        wire.OtherEnd = testCase.Role is { IsMessageConsumer: true } receiver
            ? receiver
            : throw new PlanException($"« {role} » ne reçoit pas de messages : le système testé « {system.Description.Name} » ne peut pas être à l'autre bout dans ce rôle");
        testCase.Role = sender;
    }

    /// <summary>Sends on the last message received, byte for byte, and waits for its acknowledgement.</summary>
    [When("le simulateur relaie ce message, inchangé, au système qui le consomme")]
    [Example("le simulateur relaie ce message, inchangé, au système qui le consomme")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public Task Relay()
    {
        var message = wire.Message;
        var ipp = PidSegment.Read(message).Ipp;
        identity.Adopt(wire.IsDuplicate(ipp) ? null : ipp, wire.IsDuplicate(ipp) ? ipp : null);
        return sending.SendAsync(message.Bytes);
    }

    /// <summary>The same, taken: a context.</summary>
    [Given("ce message, relayé au système qui le consomme et acquitté")]
    [Example("ce message, relayé au système qui le consomme et acquitté")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public async Task Relayed()
    {
        await Relay();
        acknowledgement.Acknowledges("AA");
    }
}
