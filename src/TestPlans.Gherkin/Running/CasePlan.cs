namespace TestPlans.Gherkin;

/// <summary>One line of a test case: a hook, or a sentence with the steps that accept it.</summary>
internal sealed record PlannedStep(string Id, HookBinding? Hook, Messages.PickleStep? Sentence, IReadOnlyList<StepCandidate> Candidates, BindingException? Fault = null);

/// <summary>A scenario with its hooks and steps found: what may be run, several times if it is retried.</summary>
internal sealed record CasePlan(string Id, PlannedScenario Scenario, IReadOnlyList<PlannedStep> Steps)
{
    public static CasePlan Of(PlannedScenario scenario, StepLibrary library, RunStream stream)
    {
        var id = stream.NewId();
        List<PlannedStep> steps =
        [
            .. Hooks(HookMoment.BeforeScenario),
            .. scenario.Pickle.Steps.Select(Sentence),
            .. Hooks(HookMoment.AfterScenario),
        ];
        return new CasePlan(id, scenario, steps);

        IEnumerable<PlannedStep> Hooks(HookMoment moment) =>
            library.HooksOf(moment).Where(hook => hook.Applies(scenario)).Select(hook => new PlannedStep(stream.NewId(), hook, null, []));

        PlannedStep Sentence(Messages.PickleStep step)
        {
            try
            {
                return new PlannedStep(stream.NewId(), null, step, library.Matcher.Match(scenario, step));
            }
            catch (BindingException exception)
            {
                return new PlannedStep(stream.NewId(), null, step, [], exception);
            }
        }
    }
}
