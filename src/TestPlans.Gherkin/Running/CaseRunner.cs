using Microsoft.Extensions.DependencyInjection;

namespace TestPlans.Gherkin;

/// <summary>Runs one attempt of one scenario: its hooks and steps in order, each told to the stream.</summary>
internal sealed class CaseRunner(StepLibrary library, RunStream stream, Caller caller, PlanEngineOptions options, AsyncServiceScope scope, ScenarioContainer container, OutputHelper output)
{
    private readonly List<Messages.TestStepResultStatus> _statuses = [];
    private bool _failedish;
    private bool _skipped;

    /// <summary>How the steps and hooks ended, in order.</summary>
    public IReadOnlyList<Messages.TestStepResultStatus> Statuses => _statuses;

    public async Task RunAsync(CasePlan plan, string startedId, FeatureRun feature, CancellationToken run)
    {
        var context = new ScenarioContext(ScenarioInfos.Of(plan.Scenario), ScenarioInfos.RuleOf(plan.Scenario), container);
        RunServices.Enter(scope, context, feature.Context);
        var steps = new StepRunner(library, caller, container, plan.Scenario, context);
        var fault = feature.Fault;
        foreach (var (step, index) in plan.Steps.Select((step, index) => (step, index)))
        {
            stream.Publish(Messages.Envelope.Create(new Messages.TestStepStarted(startedId, step.Id, stream.Now())));
            output.Target = new AttachmentTarget(startedId, step.Id);
            var next = plan.Steps.Skip(index + 1).FirstOrDefault()?.Sentence;
            var result = fault is not null ? StepResults.Of(fault, TimeSpan.Zero) : await OneAsync(plan.Scenario, step, next, steps, context, run);
            fault = null;
            Note(result.Status);
            output.Target = new AttachmentTarget(startedId);
            stream.Publish(Messages.Envelope.Create(new Messages.TestStepFinished(startedId, step.Id, result, stream.Now())));
        }
    }

    private void Note(Messages.TestStepResultStatus status)
    {
        _statuses.Add(status);
        _skipped |= status == Messages.TestStepResultStatus.SKIPPED && !_failedish;
        _failedish |= status is not (Messages.TestStepResultStatus.PASSED or Messages.TestStepResultStatus.SKIPPED) && !_skipped;
    }

    private async Task<Messages.TestStepResult> OneAsync(PlannedScenario scenario, PlannedStep step, Messages.PickleStep? next, StepRunner steps, ScenarioContext context, CancellationToken run)
    {
        var after = step.Hook?.Moment == HookMoment.AfterScenario;
        if (!after && (_skipped || (_failedish && step is { Hook: not null } or { Candidates.Count: 1 } or { Fault: not null })))
        {
            return StepResults.Plain(Messages.TestStepResultStatus.SKIPPED);
        }

        if (step is { Hook: null, Fault: null, Candidates.Count: not 1 })
        {
            return Unusable(step, context);
        }

        var began = options.Time.GetTimestamp();
        try
        {
            // What comes after is done also when the run is interrupted: it puts things back in order.
            var signal = step.Fault is not null ? throw step.Fault
                : step.Hook is { } hook ? await caller.HookAsync(hook, container, context, after ? CancellationToken.None : run)
                : await steps.RunAsync(step, next, run);
            context.ScenarioExecutionStatus = signal switch
            {
                StepSignal.Pending => ScenarioExecutionStatus.StepDefinitionPending,
                StepSignal.Skipped => ScenarioExecutionStatus.Skipped,
                _ => context.ScenarioExecutionStatus,
            };
            return StepResults.Of(signal, options.Time.GetElapsedTime(began));
        }
        catch (Exception exception)
        {
            context.TestError ??= exception;
            context.ScenarioExecutionStatus = exception switch
            {
                PendingStepException or ProofAwaitedException => ScenarioExecutionStatus.StepDefinitionPending,
                NotClaimedException => ScenarioExecutionStatus.Skipped,
                BindingException => ScenarioExecutionStatus.BindingError,
                _ => ScenarioExecutionStatus.TestError,
            };
            var took = options.Time.GetElapsedTime(began);
            return exception is JudgementException judgement ? Judged(judgement, scenario, step, took) : StepResults.Of(exception, took);
        }
    }

    private Messages.TestStepResult Judged(JudgementException exception, PlannedScenario scenario, PlannedStep step, TimeSpan took)
    {
        var requirements = step.Sentence is { } sentence ? options.RequirementsOf?.Invoke(scenario, sentence.Text) : null;
        var judgement = new Judgement(exception.Message, exception.Faults, requirements ?? []);
        if (judgement.HasDetails)
        {
            output.Attach(judgement.Write(), MediaTypes.Judgement);
        }

        return StepResults.Of(judgement, exception, took);
    }

    private Messages.TestStepResult Unusable(PlannedStep step, ScenarioContext context)
    {
        if (step.Candidates.Count > 0)
        {
            context.ScenarioExecutionStatus = ScenarioExecutionStatus.BindingError;
            return StepResults.Plain(Messages.TestStepResultStatus.AMBIGUOUS);
        }

        context.ScenarioExecutionStatus = ScenarioExecutionStatus.UndefinedStep;
        stream.Publish(Messages.Envelope.Create(new Messages.Suggestion(stream.NewId(), step.Sentence!.Id, [.. Suggestions.For(library, step.Sentence)])));
        return StepResults.Plain(Messages.TestStepResultStatus.UNDEFINED);
    }
}
