using System.Net;
using TestPlans.Validation;

namespace TestPlans.Systems;

/// <summary>A system that sends HL7 v2 messages. The tool makes it act; what is judged is the message that our simulator receives.</summary>
public interface IMessageSupplier
{
    /// <summary>Where our simulator must listen for this system: port 0 for any free one; null when nothing comes by a wire.</summary>
    IPEndPoint? Listening { get; }

    /// <summary>How long a message is awaited where the sentence of the plan does not say it.</summary>
    TimeSpan Delay { get; }

    /// <summary>Has the operator, or the system itself, do one act. Returns as soon as the act is asked or done, without waiting for the message.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="ct">Stops.</param>
    Task<ActResult<WorkflowDone>> ActAsync(WorkflowRequest request, CancellationToken ct);
}

/// <summary>« Fournisseur d'identités (PDS) »</summary>
public interface IIdentitySupplier : IMessageSupplier;

/// <summary>« Fournisseur de mouvements (PES) »</summary>
public interface IMovementSupplier : IMessageSupplier;

/// <summary>« Créateur de documents (HL7 v2) »</summary>
public interface IDocumentSupplier : IMessageSupplier
{
    /// <summary>Where our simulator gives back the business acknowledgements (ZAM) that were asked for; null when the system takes none.</summary>
    EndPoint? Returns { get; }
}

/// <summary>One act of a workflow.</summary>
/// <param name="Act">Its key, a French verb: « creer-identite », « modifier-identite », « fusionner », « admettre »…</param>
/// <param name="Patient">The identity before the act, as the system knows it.</param>
/// <param name="Parameters">What the act needs, by French key: « nomUtilise », « ufHebergement »…; each act says which in the vocabulary of steps.</param>
/// <param name="Instruction">The act as one French sentence for the operator.</param>
/// <param name="Destination">Where our simulator listens; null when nothing goes by a wire.</param>
public sealed record WorkflowRequest(string Act, TestPatient Patient, IReadOnlyDictionary<string, string> Parameters, string Instruction, IPEndPoint? Destination)
{
    /// <summary>The second person of an act about two: who takes the « dossier administratif » of the first; null for the others.</summary>
    public TestPatient? Other { get; init; }
}

/// <summary>An act that was done, or that was handed over to be done.</summary>
/// <param name="IsOver">True when everything that the act sends has been sent: then nothing more is awaited.</param>
/// <param name="Message">The message that a person exported and handed over, when there is no wire.</param>
public sealed record WorkflowDone(bool IsOver, Artefact? Message = null);
