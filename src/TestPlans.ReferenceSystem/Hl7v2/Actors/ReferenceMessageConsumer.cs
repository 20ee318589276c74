using System.Net;
using TestPlans.ReferenceSystem.Hl7v2.Receiving;
using TestPlans.Systems;
using TestPlans.Validation;

namespace TestPlans.ReferenceSystem.Hl7v2.Actors;

/// <summary>An actor that receives: what the shared receiver took of its messages.</summary>
/// <param name="receiver">Listens for all the families.</param>
/// <param name="answerLimit">How long an acknowledgement may be awaited.</param>
/// <param name="what">What is looked at, as reports name it: « identités gardées ».</param>
internal abstract class ReferenceMessageConsumer(MessageReceiver receiver, TimeSpan answerLimit, string what) : IMessageConsumer
{
    public EndPoint? Endpoint => receiver.Endpoint;

    public TimeSpan AnswerLimit => answerLimit;

    public Task<ActResult<Artefact>> DeliverAsync(Artefact message, CancellationToken ct) =>
        throw new InvalidOperationException("messages go to the endpoint of this consumer");

    public Task<ActResult<ConsumerState>> ObserveAsync(StateRequest request, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(request);
        var state = receiver.Look(() => Look(request));
        return Task.FromResult<ActResult<ConsumerState>>(new Observed<ConsumerState>(state, $"{what} par le système de référence"));
    }

    /// <summary>What is kept of a patient, while no message is being done.</summary>
    protected abstract ConsumerState Look(StateRequest request);
}
