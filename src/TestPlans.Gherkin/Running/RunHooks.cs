namespace TestPlans.Gherkin;

/// <summary>Runs the hooks that belong to no scenario: those of the run and of the features.</summary>
internal sealed class RunHooks(StepLibrary library, RunStream stream, Declarations declarations, Caller caller, PlanEngineOptions options, string runId)
{
    /// <summary>Runs all hooks of a moment, also after one failed.</summary>
    /// <returns>What the first failing one threw, or null.</returns>
    public async Task<Exception?> RunAsync(HookMoment moment, Func<HookBinding, bool> applies, ScenarioContainer container, CancellationToken run)
    {
        Exception? first = null;
        foreach (var hook in library.HooksOf(moment).Where(applies))
        {
            var fault = await OneAsync(hook, container, run);
            first ??= fault;
        }

        return first;
    }

    private async Task<Exception?> OneAsync(HookBinding hook, ScenarioContainer container, CancellationToken run)
    {
        var id = stream.NewId();
        stream.Publish(Messages.Envelope.Create(new Messages.TestRunHookStarted(id, runId, declarations.IdOf(hook), null, stream.Now())));
        var output = container.Resolve<OutputHelper>();
        output.Target = new AttachmentTarget(RunHookStartedId: id);
        var began = options.Time.GetTimestamp();
        Exception? fault = null;
        Messages.TestStepResult result;
        try
        {
            result = StepResults.Of(await caller.HookAsync(hook, container, null, run), options.Time.GetElapsedTime(began));
        }
        catch (Exception exception)
        {
            fault = new BindingException($"{hook.Where} : {StepResults.Say(exception)}", exception);
            result = StepResults.Of(exception, options.Time.GetElapsedTime(began));
        }

        output.Target = new AttachmentTarget(RunStartedId: runId);
        stream.Publish(Messages.Envelope.Create(new Messages.TestRunHookFinished(id, result, stream.Now())));
        return fault;
    }
}
