using TestPlans.Simulators.Hl7v2;
using TestPlans.Simulators.Patients;
using TestPlans.Steps.Common;
using TestPlans.Systems;
using TestPlans.Validation;

namespace TestPlans.Steps.Hl7v2;

/// <summary>What the system under test keeps after our last message, asked for once per message; where no driver sees it, a person proves it.</summary>
public sealed class KeptState(TestCase testCase, WireCase wire, SentIdentity identity, Acts acts, IReqnrollOutputHelper output, ScenarioContext scenario)
{
    private readonly Dictionary<bool, (SentMessage After, ConsumerState State)> _seen = [];

    /// <summary>Judges what is kept, or takes a person's proof of it.</summary>
    /// <param name="part">The part of the state that the sentence judges; null in a state that does not show it.</param>
    /// <param name="judge">Our judgement on it; it is given the place of the state among the evidence.</param>
    /// <typeparam name="T">What the part is.</typeparam>
    /// <param name="ofOther">Whether the state is that of the second patient of the scenario.</param>
    public async Task JudgeAsync<T>(Func<ConsumerState, T?> part, Action<T, JudgedPlace> judge, bool ofOther = false)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(judge);
        var state = await StateAsync(ofOther);
        if (state is null)
        {
            output.WriteLine("À instruire : ce que le système testé conserve, d'après la preuve jointe");
            return;
        }

        var seen = part(state) ?? throw new PlanException("le pilote ne montre pas ce que cette phrase juge : l'état rendu ne le contient pas (systeme.json, « etats »)");
        judge(seen, Places.Whole(testCase.Observation!.Kept));
        output.WriteLine($"Jugé sur l'état rendu, observé par : {testCase.ObservedBy}");
    }

    private async Task<ConsumerState?> StateAsync(bool ofOther)
    {
        var sent = wire.Sent ?? throw new PlanException("le simulateur n'a rien transmis avant ce jugement");
        if (_seen.TryGetValue(ofOther, out var seen) && ReferenceEquals(seen.After, sent))
        {
            return seen.State;
        }

        var question = scenario.StepContext.StepInfo.Text;
        LocalIdentifier[] identifiers = [.. (ofOther ? [identity.Other] : identity.All).Select(Of)];
        var state = acts.Take(question, await wire.Consumer.ObserveAsync(new StateRequest(ofOther ? testCase.OtherFile.Patient : wire.Patient, identifiers, question), scenario.StepCancellation));
        if (state is not null)
        {
            _seen[ofOther] = (sent, state);
            acts.KeepObserved(sent.Message, () => new Artefact("etat.json", "application/json", StateFile.Write("etat", state)));
        }

        return state;
    }

    /// <summary>An identifier of our simulator as drivers name it.</summary>
    internal static LocalIdentifier Of(SimulatedIdentifier identifier) => new(identifier.Value, identifier.Authority.UniversalId ?? identifier.Authority.Namespace);
}
