using TestPlans.ReferenceSystem.Hl7v2.Receiving;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hl7v2.Actors;

/// <summary>PDC: what the receiver took of ITI-30.</summary>
internal sealed class ReferenceIdentityConsumer(MessageReceiver receiver, IdentityHandler identities, Hl7v2Options options)
    : ReferenceMessageConsumer(receiver, options.OwnAnswerLimit, "identités gardées"), IIdentityConsumer
{
    protected override ConsumerState Look(StateRequest request) => new() { Identities = identities.With(request.Identifiers) };
}
