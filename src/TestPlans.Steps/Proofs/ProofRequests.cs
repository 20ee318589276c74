using TestPlans.Steps.Common;
using TestPlans.Systems;
using TestPlans.Validation;

namespace TestPlans.Steps.Proofs;

/// <summary>Asks the person at the keyboard for a proof, and keeps it to be reviewed.</summary>
public sealed class ProofRequests(SystemUnderTest system, Acts acts, ScenarioContext scenario)
{
    /// <summary>Asks; a file that cannot be read is asked for again.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="label">What the proof is of, in French.</param>
    /// <exception cref="ProofAwaitedException">Nobody is there, or the person leaves it for later.</exception>
    public async Task AskAsync(OperatorQuestion question, string label)
    {
        ArgumentNullException.ThrowIfNull(question);
        acts.Take(label, await OperatorProof.AskAsync(system.Context, question, scenario.StepCancellation));
    }
}
