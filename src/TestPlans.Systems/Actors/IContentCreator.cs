using TestPlans.Validation;

namespace TestPlans.Systems;

/// <summary>« Créateur de contenu » : produces a clinical document for a patient.</summary>
public interface IContentCreator
{
    /// <summary>Has one document produced and waits for it, no longer than the delay of systeme.json.</summary>
    /// <param name="request">What the operator of the system is asked to do.</param>
    /// <param name="ct">Stops the wait: the run was interrupted, or the step's own time is over.</param>
    Task<ActResult<Artefact>> ProduceAsync(ProductionRequest request, CancellationToken ct);
}

/// <summary>What the system under test is asked to produce.</summary>
/// <param name="DocumentType">The short name of the volet's document: « VSM », « document non structuré ».</param>
/// <param name="Patient">The identity, as the system knows it.</param>
/// <param name="Situation">What the patient's file holds; null when the plan states none.</param>
/// <param name="Instruction">The act as one French sentence for the operator.</param>
/// <param name="Replaces">The version that the new document corrects, as the system produced it.</param>
public sealed record ProductionRequest(
    string DocumentType,
    TestPatient Patient,
    RequestedSituation? Situation,
    string Instruction,
    Artefact? Replaces = null);

/// <summary>A clinical situation by name: what is expected of the document is never told to the system.</summary>
/// <param name="Name">As the plan names it: « allergie à la pénicilline ».</param>
/// <param name="Consigne">What the operator enters in the system, in French.</param>
public sealed record RequestedSituation(string Name, string Consigne);
