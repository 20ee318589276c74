using TestPlans.ReferenceSystem.Hl7v2.Receiving;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hl7v2.Actors;

/// <summary>PEC: what the receiver took of ITI-31.</summary>
internal sealed class ReferenceMovementConsumer(MessageReceiver receiver, MovementHandler movements, Hl7v2Options options)
    : ReferenceMessageConsumer(receiver, options.AnswerLimit, "venues et mouvements gardés"), IMovementConsumer
{
    protected override ConsumerState Look(StateRequest request) => new() { Visits = movements.With(request.Identifiers) };
}
