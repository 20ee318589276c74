using System.Net;
using TestPlans.ReferenceSystem.Hl7v2.Model;
using TestPlans.ReferenceSystem.Hl7v2.Receiving;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hl7v2.Actors;

/// <summary>GESTIONNAIRE: the documents that the receiver took, and whose they are. It reads a document before it answers, which takes longer than an identity.</summary>
internal sealed class ReferenceDocumentManager(MessageReceiver receiver, HeldDocuments documents, IdentityHandler identities, BusinessReturns returns, Hl7v2Options options)
    : ReferenceMessageConsumer(receiver, options.OwnAnswerLimit, "documents gardés"), IDocumentManager
{
    public IPEndPoint? Listening { get; } = new(IPAddress.Loopback, 0);

    public void SendReturnsTo(IPEndPoint simulator) => returns.Destination = simulator;

    protected override ConsumerState Look(StateRequest request) => new()
    {
        Documents = [.. documents.With(request.Identifiers).Select(document => document.ToKept())],
        Identities = identities.With(request.Identifiers),
    };
}
