using TestPlans.Steps.Common;
using TestPlans.Steps.Reception;
using TestPlans.Systems;

namespace TestPlans.Steps.Proofs;

/// <summary>Proofs that a person gives.</summary>
[Binding]
public sealed class ProofSteps(TestCase testCase, Observables observables, IReqnrollOutputHelper output)
{
    /// <summary>
    /// Takes a proof from the operator. Where the driver observed the act itself, that observation is the proof and is named as such:
    /// the judgements before this sentence were passed on it.
    /// </summary>
    [Then("l'opérateur joint la preuve {guillemets}")]
    [Example("l'opérateur joint la preuve « capture de l'avertissement »")]
    [StepKind(StepKind.Preuve)]
    [StepTimeout(0)]
    public async Task Joins(string label)
    {
        if (testCase.ObservedBy is { } observedBy)
        {
            output.WriteLine($"Preuve « {label} » : tient lieu de preuve ce que le pilote a observé lui-même ({observedBy})");
            return;
        }

        await observables.AskAsync(new OperatorQuestion($"Joignez la preuve « {label} ».", "le fichier de la preuve (capture, export)", WantsFile: true), label);
    }
}
