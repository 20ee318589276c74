using System.Net;
using TestPlans.ReferenceSystem.Hl7v2.Receiving;
using TestPlans.Systems;
using TestPlans.Validation;

namespace TestPlans.ReferenceSystem.Hl7v2.Actors;

/// <summary>PDC: what the receiver took of ITI-30.</summary>
internal sealed class ReferenceIdentityConsumer(MessageReceiver receiver, IdentityHandler identities, Hl7v2Options options) : IIdentityConsumer
{
    public EndPoint? Endpoint => receiver.Endpoint;

    public TimeSpan AnswerLimit => options.OwnAnswerLimit;

    public Task<ActResult<Artefact>> DeliverAsync(Artefact message, CancellationToken ct) =>
        throw new InvalidOperationException("messages go to the endpoint of this consumer");

    public Task<ActResult<ConsumerState>> ObserveAsync(StateRequest request, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(request);
        var state = receiver.Look(() => new ConsumerState { Identities = identities.With(request.Identifiers) });
        return Task.FromResult<ActResult<ConsumerState>>(new Observed<ConsumerState>(state, "identités gardées par le système de référence"));
    }
}
