using TestPlans.ReferenceSystem.Hl7v2.Actors;
using TestPlans.ReferenceSystem.Hl7v2.Model;
using TestPlans.ReferenceSystem.Hl7v2.Receiving;
using TestPlans.ReferenceSystem.Model;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hl7v2;

/// <summary>The actors of HL7 v2 of one software: those that send, and those that share one listener, opened when the first is asked for.</summary>
internal sealed class Hl7v2Actors : IAsyncDisposable
{
    private readonly ReferenceIdentitySupplier _identitySupplier;
    private readonly ReferenceMovementSupplier _movementSupplier;
    private readonly ReferenceDocumentSupplier _documentSupplier;
    private readonly IdentityHandler _identities;
    private readonly MovementHandler _movements;
    private readonly HeldDocuments _documents;
    private readonly Lazy<MessageReceiver> _receiver;
    private readonly BusinessReturns _returns;
    private readonly Hl7v2Options _options;

    public Hl7v2Actors(PatientLibrary patients, ActiveDefect defect, TimeProvider time, string seed, Hl7v2Options options)
    {
        _options = options;
        _identitySupplier = new ReferenceIdentitySupplier(patients, defect, time, seed, options);
        _movementSupplier = new ReferenceMovementSupplier(patients, defect, time, seed, options);
        _documentSupplier = new ReferenceDocumentSupplier(patients, defect, time, seed, options, () => _receiver!.Value.Endpoint);
        var identities = new HeldIdentities(defect);
        _identities = new IdentityHandler(identities, defect);
        _movements = new MovementHandler(defect);
        _documents = new HeldDocuments(defect);
        _returns = new BusinessReturns(defect, time, seed, options);
        IMessageHandler[] handlers = [_identities, _movements, .. DocumentHandler.All(_documents, identities, _returns.Owe, defect), new BusinessAcknowledgementHandler(_documentSupplier.HasSent, defect)];
        _receiver = new Lazy<MessageReceiver>(() => new MessageReceiver(handlers, defect, time, options));
    }

    public object? Of(ActorRole role) =>
        role == ActorRole.IdentitySupplier ? _identitySupplier
        : role == ActorRole.MovementSupplier ? _movementSupplier
        : role == ActorRole.DocumentSupplier ? _documentSupplier
        : role == ActorRole.MovementConsumer ? new ReferenceMovementConsumer(_receiver.Value, _movements, _options)
        : role == ActorRole.IdentityConsumer ? new ReferenceIdentityConsumer(_receiver.Value, _identities, _options)
        : role == ActorRole.DocumentManager ? new ReferenceDocumentManager(_receiver.Value, _documents, _identities, _returns, _options)
        : null;

    public async ValueTask DisposeAsync()
    {
        if (_receiver.IsValueCreated)
        {
            await _receiver.Value.DisposeAsync();
        }

        await _returns.DisposeAsync();
    }
}
