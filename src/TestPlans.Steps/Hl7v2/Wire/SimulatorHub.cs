using System.Net;
using TestPlans.Simulators.Hl7v2;
using TestPlans.Simulators.Patients;
using TestPlans.Systems;
using TestPlans.Validation;

namespace TestPlans.Steps.Hl7v2;

/// <summary>
/// Our simulators of HL7 v2, for the whole run: one on each port that <c>systeme.json</c> names, started at its first use, stopped with the run.
/// </summary>
/// <param name="catalogue">Judges what comes.</param>
/// <param name="time">The clock of every delay.</param>
public sealed class SimulatorHub(Catalogue catalogue, TimeProvider time) : IAsyncDisposable
{
    private readonly CatalogueJudge _judge = new(catalogue);
    private readonly Dictionary<IPEndPoint, Task<Hl7v2Partner>> _partners = [];
    private readonly Lock _gate = new();

    /// <summary>The simulator that listens there; port 0 stands for one of any port, shared by all who ask so.</summary>
    /// <exception cref="IOException">The address cannot be listened to; the message is one French line.</exception>
    public Task<Hl7v2Partner> AtAsync(IPEndPoint place)
    {
        ArgumentNullException.ThrowIfNull(place);
        lock (_gate)
        {
            if (!_partners.TryGetValue(place, out var partner) || partner.IsFaulted)
            {
                partner = StartAsync(place);
                _partners[place] = partner;
            }

            return partner;
        }
    }

    /// <summary>Starts the simulators that a system must find listening before any scenario begins.</summary>
    /// <param name="system">The system under test.</param>
    /// <returns>One French line for each place that cannot be listened to.</returns>
    public async Task<IReadOnlyList<string>> StartAllAsync(SystemUnderTest system)
    {
        ArgumentNullException.ThrowIfNull(system);
        var problems = new List<string>();
        foreach (var role in ActorRole.All.Where(system.Claims))
        {
            var listening = role.IsMessageSupplier ? system.Actor<IMessageSupplier>(role)?.Listening : role == ActorRole.DocumentManager ? system.Actor<IDocumentManager>(role)?.Listening : null;
            if (listening is { Port: > 0 } place)
            {
                try
                {
                    await AtAsync(place);
                }
                catch (IOException error)
                {
                    problems.Add($"{role.Label} : {error.Message}");
                }
            }
        }

        return problems;
    }

    /// <summary>The messages that came and concerned no scenario under way: an addressee mistaken, a patient mistaken, or a system that also works for others.</summary>
    public async Task<IReadOnlyList<ReceivedMessage>> UnclaimedAsync()
    {
        var messages = new List<ReceivedMessage>();
        foreach (var partner in _partners.Values.Where(partner => partner.IsCompletedSuccessfully))
        {
            messages.AddRange((await partner).Unclaimed);
        }

        return messages;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var partner in _partners.Values.Where(partner => partner.IsCompletedSuccessfully))
        {
            await (await partner).DisposeAsync();
        }
    }

    private async Task<Hl7v2Partner> StartAsync(IPEndPoint place)
    {
        // Rules are compiled at their first use: done here, no system waits for its first acknowledgement longer than for the others.
        _ = _judge.Judge(new Artefact("essai", Hl7v2Partner.MediaType, IdentityMessages.Create(new MessageSource(new MessageParties(), "ESSAI", time).Next(), new SimulatedPatient()).ToBytes()));
        return await Hl7v2Partner.StartAsync(
            new PartnerOptions { Address = place.Address, Port = place.Port, Roles = PartnerRoles.Identities | PartnerRoles.Movements | PartnerRoles.Documents | PartnerRoles.BusinessAcknowledgements }, _judge, time);
    }
}
