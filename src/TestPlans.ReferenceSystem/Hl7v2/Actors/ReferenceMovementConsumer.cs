using System.Net;
using TestPlans.ReferenceSystem.Hl7v2.Receiving;
using TestPlans.Systems;
using TestPlans.Validation;

namespace TestPlans.ReferenceSystem.Hl7v2.Actors;

/// <summary>PEC: what the receiver took of ITI-31.</summary>
internal sealed class ReferenceMovementConsumer(MessageReceiver receiver, MovementHandler movements, Hl7v2Options options) : IMovementConsumer
{
    public EndPoint? Endpoint => receiver.Endpoint;

    public TimeSpan AnswerLimit => options.AnswerLimit;

    public Task<ActResult<Artefact>> DeliverAsync(Artefact message, CancellationToken ct) =>
        throw new InvalidOperationException("messages go to the endpoint of this consumer");

    public Task<ActResult<ConsumerState>> ObserveAsync(StateRequest request, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(request);
        var state = receiver.Look(() => new ConsumerState { Visits = movements.With(request.Identifiers) });
        return Task.FromResult<ActResult<ConsumerState>>(new Observed<ConsumerState>(state, "venues et mouvements gardés par le système de référence"));
    }
}
