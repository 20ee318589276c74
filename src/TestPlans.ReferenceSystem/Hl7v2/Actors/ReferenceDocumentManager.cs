using TestPlans.ReferenceSystem.Hl7v2.Model;
using TestPlans.ReferenceSystem.Hl7v2.Receiving;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hl7v2.Actors;

/// <summary>GESTIONNAIRE: the documents that the receiver took, and whose they are. It reads a document before it answers, which takes longer than an identity.</summary>
internal sealed class ReferenceDocumentManager(MessageReceiver receiver, HeldDocuments documents, IdentityHandler identities, Hl7v2Options options)
    : ReferenceMessageConsumer(receiver, options.OwnAnswerLimit, "documents gardés"), IDocumentManager
{
    protected override ConsumerState Look(StateRequest request) => new()
    {
        Documents = [.. documents.With(request.Identifiers).Select(document => document.ToKept())],
        Identities = identities.With(request.Identifiers),
    };
}
