using TestPlans.Steps.Common;
using TestPlans.Steps.Proofs;
using TestPlans.Systems;

namespace TestPlans.Steps.Reception;

/// <summary>
/// What can be seen of a consumer. What the driver cannot see a person is asked for: the answer is a proof to review,
/// and no judgement of ours is passed on it.
/// </summary>
public sealed class Observables(TestCase testCase, SystemUnderTest system, ProofRequests proofs, IReqnrollOutputHelper output, ScenarioContext scenario)
{
    /// <summary>Judges an observable, or has a person prove it.</summary>
    /// <param name="observable">Which one.</param>
    /// <param name="seen">What the driver saw; null when it cannot see it.</param>
    /// <param name="judge">Our judgement on it.</param>
    /// <typeparam name="T">What the observable is.</typeparam>
    public async Task JudgeAsync<T>(Observable observable, T? seen, Action<T> judge)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(observable);
        ArgumentNullException.ThrowIfNull(judge);
        if (seen is null || testCase.IsReportedByPerson)
        {
            await ProveAsync(observable.Name);
            return;
        }

        try
        {
            judge(seen);
        }
        catch (JudgementException judgement) when (testCase.Observation is { } observation)
        {
            // Shown where the system said it, in the bytes kept as evidence.
            var place = observable.PlaceIn(observation.Kept);
            throw new JudgementException(judgement.Message, [.. judgement.Faults.Select(fault => fault with { Place = fault.Place ?? place })]);
        }

        output.WriteLine($"Jugé sur {observable.Name}, observé par : {testCase.ObservedBy}");
    }

    private async Task ProveAsync(string observable)
    {
        if (testCase.IsReportedByPerson)
        {
            output.WriteLine($"À instruire : {observable}, d'après la preuve jointe");
            return;
        }

        var step = scenario.StepContext.StepInfo.Text;
        var question = new OperatorQuestion(
            $"Le pilote « {system.DriverOf(testCase.Role ?? ActorRole.ContentConsumer)} » ne peut pas observer {observable}. Vérifiez dans le système testé : {step}.",
            "ce que vous avez constaté, et une capture",
            WantsFile: true);
        await proofs.AskAsync(question, step);
    }
}
