using System.Net;
using TestPlans.Validation;

namespace TestPlans.Systems;

/// <summary>A system that receives HL7 v2 messages. Its acknowledgement is seen on the wire; what it keeps is asked for through the driver.</summary>
public interface IMessageConsumer
{
    /// <summary>Where our simulator sends; null when a person has the system receive the messages.</summary>
    EndPoint? Endpoint { get; }

    /// <summary>How long an acknowledgement is awaited.</summary>
    TimeSpan AnswerLimit { get; }

    /// <summary>Has a person make the system receive a message; only where <see cref="Endpoint"/> is null.</summary>
    /// <param name="message">The message, in ER7.</param>
    /// <param name="ct">Stops.</param>
    /// <returns>The acknowledgement, when the person handed it over.</returns>
    Task<ActResult<Artefact>> DeliverAsync(Artefact message, CancellationToken ct);

    /// <summary>What the system keeps of a patient now.</summary>
    /// <param name="request">Whom it concerns.</param>
    /// <param name="ct">Stops.</param>
    Task<ActResult<ConsumerState>> ObserveAsync(StateRequest request, CancellationToken ct);
}

/// <summary>« Consommateur d'identités (PDC) »</summary>
public interface IIdentityConsumer : IMessageConsumer;

/// <summary>« Consommateur de mouvements (PEC) »</summary>
public interface IMovementConsumer : IMessageConsumer;

/// <summary>« Gestionnaire de documents (HL7 v2) »</summary>
public interface IDocumentManager : IMessageConsumer
{
    /// <summary>Where our simulator must listen for the business acknowledgements (ZAM) of this system: port 0 for any free one; null when it gives none.</summary>
    IPEndPoint? Listening { get; }

    /// <summary>Says where our simulator listens, to a system that can be told; one that was set up knows it already.</summary>
    /// <param name="simulator">Where.</param>
    void SendReturnsTo(IPEndPoint simulator);
}

/// <summary>Whose state is asked for: every identity that carries one of the identifiers, merged ones included.</summary>
/// <param name="Patient">The patient, for the person who looks.</param>
/// <param name="Identifiers">The local identifiers under which our simulator sent the patient.</param>
/// <param name="Question">What is to be found out, as one French sentence.</param>
public sealed record StateRequest(TestPatient Patient, IReadOnlyList<LocalIdentifier> Identifiers, string Question);

/// <summary>An identifier that an establishment gives.</summary>
/// <param name="Number">PID-3.1.</param>
/// <param name="Authority">The OID of its authority (PID-3.4.2), or its name when it has none.</param>
public sealed record LocalIdentifier(string Number, string Authority);
