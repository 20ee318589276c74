using TestPlans.Steps.Common;
using TestPlans.Systems;

namespace TestPlans.Steps.Proofs;

/// <summary>Proofs that a person gives.</summary>
[Binding]
public sealed class ProofSteps(TestCase testCase, ProofRequests proofs, IReqnrollOutputHelper output)
{
    /// <summary>
    /// Takes a proof from the operator. Where the driver saw for itself the very thing that the proof is to show, the bytes in which it saw it,
    /// kept under their hash, are the proof: they are opened again, and must be of this document and this patient.
    /// </summary>
    [Then("l'opérateur joint la preuve {guillemets}")]
    [Example("l'opérateur joint la preuve « capture de l'avertissement »")]
    [StepKind(StepKind.Preuve)]
    [StepTimeout(0)]
    public async Task Joins(string label)
    {
        if (testCase.Observation is { } observation && ObservedProof.Shows(observation, testCase, label))
        {
            output.WriteLine($"Preuve « {label} » : tient lieu de preuve « {observation.Kept.Name} » (SHA-256 {observation.Kept.Sha256}), {observation.ObservedBy}");
            return;
        }

        await proofs.AskAsync(new OperatorQuestion($"Joignez la preuve « {label} ».", "le fichier de la preuve (capture, export)", WantsFile: true), label);
    }
}
