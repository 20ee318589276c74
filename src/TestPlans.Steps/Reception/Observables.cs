using TestPlans.Steps.Common;
using TestPlans.Systems;

namespace TestPlans.Steps.Reception;

/// <summary>
/// What can be seen of a consumer. What the driver cannot see a person is asked for: the answer is a proof to review,
/// and no judgement of ours is passed on it.
/// </summary>
public sealed class Observables(TestCase testCase, SystemUnderTest system, Acts acts, IReqnrollOutputHelper output, ScenarioContext scenario)
{
    /// <summary>Judges an observable, or has a person prove it.</summary>
    /// <param name="observable">Its name, in French: « la décision du système testé ».</param>
    /// <param name="seen">What the driver saw; null when it cannot see it.</param>
    /// <param name="judge">Our judgement on it.</param>
    /// <typeparam name="T">What the observable is.</typeparam>
    public async Task JudgeAsync<T>(string observable, T? seen, Action<T> judge)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(judge);
        if (seen is not null && !testCase.IsReportedByPerson)
        {
            judge(seen);
            output.WriteLine($"Jugé sur {observable}, observé par : {testCase.ObservedBy}");
            return;
        }

        await ProveAsync(observable);
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
        await AskAsync(question, step);
    }

    /// <summary>Asks a person for a proof and keeps it.</summary>
    /// <exception cref="ProofAwaitedException">Nobody is there, or the person leaves it for later.</exception>
    public async Task AskAsync(OperatorQuestion question, string label)
    {
        ArgumentNullException.ThrowIfNull(question);
        var context = system.Context;
        var answer = await context.Operator.AskAsync(question, scenario.StepCancellation) ?? throw new ProofAwaitedException(question.Instruction);
        var files = answer.Paths.Select(path => ProofFile.Read(path)).ToList();
        if (files.Count == 0 && question.WantsFile)
        {
            throw new ProofAwaitedException($"{question.Instruction} Un fichier est attendu.");
        }

        acts.Keep(label, answer.Text, answer.Operator, context.Time.GetUtcNow(), files);
    }
}
