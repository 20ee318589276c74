namespace TestPlans.Gherkin;

/// <summary>Runs one step with the hooks around it: of its block, then of the step.</summary>
internal sealed class StepRunner(StepLibrary library, Caller caller, ScenarioContainer container, PlannedScenario scenario, ScenarioContext context)
{
    private readonly ArgumentBinder _binder = new(library, container, ScenarioInfos.CultureOf(scenario.Feature));

    public async Task<StepSignal> RunAsync(PlannedStep step, Messages.PickleStep? next, CancellationToken run)
    {
        var candidate = step.Candidates[0];
        var block = BlockOf(step.Sentence!, context.CurrentScenarioBlock);
        var entering = block != context.CurrentScenarioBlock;
        context.CurrentScenarioBlock = block;
        context.StepContext = new ScenarioStepContext(ScenarioInfos.Of(step.Sentence!, block, candidate.Binding.Kind));

        var signal = StepSignal.Done;
        var fault = entering ? await HooksAsync(HookMoment.BeforeBlock, run) : null;
        fault ??= await HooksAsync(HookMoment.BeforeStep, run);
        fault ??= await GuardAsync(async () => signal = await caller.StepAsync(candidate, step.Sentence!, _binder, container, context, run));
        context.StepContext.Status = fault is null ? StepResults.Of(signal, TimeSpan.Zero).Status : StepResults.Of(fault, TimeSpan.Zero).Status;
        context.TestError ??= fault;
        var after = await HooksAsync(HookMoment.AfterStep, CancellationToken.None);
        fault ??= after;
        if (fault is not null || signal != StepSignal.Done || next is null || BlockOf(next, block) != block)
        {
            var leaving = await HooksAsync(HookMoment.AfterBlock, CancellationToken.None);
            fault ??= leaving;
        }

        return fault is null ? signal : throw fault;
    }

    private async Task<Exception?> HooksAsync(HookMoment moment, CancellationToken run)
    {
        Exception? first = null;
        foreach (var hook in library.HooksOf(moment).Where(hook => hook.Applies(scenario)))
        {
            var fault = await GuardAsync(() => caller.HookAsync(hook, container, context, run));
            first ??= fault;
        }

        return first;
    }

    private static async Task<Exception?> GuardAsync(Func<Task> work)
    {
        try
        {
            await work();
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private static ScenarioBlock BlockOf(Messages.PickleStep step, ScenarioBlock current) => step.Type switch
    {
        Messages.PickleStepType.CONTEXT => ScenarioBlock.Given,
        Messages.PickleStepType.ACTION => ScenarioBlock.When,
        Messages.PickleStepType.OUTCOME => ScenarioBlock.Then,
        _ => current == ScenarioBlock.None ? ScenarioBlock.Given : current,
    };
}
