using TestPlans.Formats.Hl7v2;
using TestPlans.Simulators.Hl7v2;
using TestPlans.Steps.Common;
using TestPlans.Systems;

namespace TestPlans.Steps.Hl7v2;

/// <summary>The system under test and the simulator at the other end, with what the simulator will do wrong on purpose.</summary>
[Binding]
public sealed class ConnectionSteps(ContextSteps context, TestCase testCase, WireCase wire)
{
    private static readonly Dictionary<string, ActorRole> Partners = new(StringComparer.OrdinalIgnoreCase)
    {
        ["PDC"] = ActorRole.IdentitySupplier,
        ["PDS"] = ActorRole.IdentityConsumer,
        ["PEC"] = ActorRole.MovementSupplier,
        ["PES"] = ActorRole.MovementConsumer,
        ["GESTIONNAIRE"] = ActorRole.DocumentSupplier,
        ["CREATEUR"] = ActorRole.DocumentManager,
    };

    /// <summary>Fixes the role and the simulator that faces it.</summary>
    [Given("le système testé dans le rôle {guillemets}, relié au simulateur {guillemets}")]
    [Example("le système testé dans le rôle « fournisseur d'identités (PDS) », relié au simulateur « PDC »")]
    public void Connected(string role, string simulator)
    {
        context.SystemPlaysRole(role);
        Require(simulator);
    }

    /// <summary>The next message is refused; the system must not take it for received.</summary>
    [Given("le simulateur {guillemets} refuse le prochain message de ce patient par {guillemets}")]
    [Example("le simulateur « PDC » refuse le prochain message de ce patient par « AE »")]
    public async Task Refuses(string simulator, string code)
    {
        Require(simulator);
        var error = new Er7Error("207", null, "Refus simulé par le plan de test.");
        (await WiredAsync()).Script(new Fault.Negative(code is "AE" or "AR" ? code : throw new PlanException($"un refus est « AE » ou « AR », pas « {code} »"), [error]));
    }

    /// <summary>The next message has no answer at all.</summary>
    [Given("le simulateur {guillemets} n'acquitte pas le prochain message de ce patient")]
    [Example("le simulateur « PDC » n'acquitte pas le prochain message de ce patient")]
    [ObservedBy("le simulateur lui-même : ce qu'il reçoit et ce qu'il tait")]
    public async Task StaysSilent(string simulator)
    {
        Require(simulator);
        (await WiredAsync()).Script(new Fault.Absent());
    }

    /// <summary>The connection is closed on the next message, without an answer.</summary>
    [Given("le simulateur {guillemets} ferme la connexion au prochain message de ce patient")]
    [Example("le simulateur « PDC » ferme la connexion au prochain message de ce patient")]
    public async Task HangsUp(string simulator)
    {
        Require(simulator);
        (await WiredAsync()).Script(new Fault.Closed());
    }

    /// <summary>The next answer recalls another message: the system must not take it for its own.</summary>
    [Given("le simulateur {guillemets} acquitte un autre message que le prochain de ce patient")]
    [Example("le simulateur « PDC » acquitte un autre message que le prochain de ce patient")]
    public async Task RecallsAnother(string simulator)
    {
        Require(simulator);
        (await WiredAsync()).Script(new Fault.WrongControlId());
    }

    // An answer that is refused, wrong or kept back needs a wire: a person who hands files over receives none.
    private Task<Conversation> WiredAsync() => testCase.Role is { IsMessageSupplier: true } && wire.Supplier.Listening is null
        ? throw new NotClaimedException("les messages sont remis à la main : aucun acquittement ne parvient au système testé, ce que le simulateur répond ne se joue que par le pilote « mllp » (systeme.json)")
        : wire.ConversationAsync();

    /// <summary>The simulator that a sentence names must be the one that faces the role.</summary>
    /// <exception cref="PlanException">It is another.</exception>
    public void Require(string simulator)
    {
        if (!Partners.TryGetValue(simulator, out var faced))
        {
            throw new PlanException($"le simulateur « {simulator} » est inconnu ; simulateurs : {string.Join(", ", Partners.Keys)}");
        }

        if (testCase.Role != faced)
        {
            throw new PlanException($"le simulateur « {simulator} » fait face à un {faced.Label} ; le scénario dit « {testCase.Role?.Label} »");
        }
    }
}
