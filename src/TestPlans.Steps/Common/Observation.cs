using TestPlans.Systems;
using TestPlans.Validation;

namespace TestPlans.Steps.Common;

/// <summary>What a driver saw of an act, as bytes kept among the evidence under their hash: what a reviewer opens in place of a screen capture.</summary>
/// <param name="Kept">The bytes: a restitution, a document.</param>
/// <param name="About">The document of the act.</param>
/// <param name="Patient">Whose act it is.</param>
/// <param name="ObservedBy">How it was seen, in French.</param>
public sealed record Observation(Artefact Kept, Artefact About, TestPatientFile Patient, string ObservedBy);
