using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;

namespace TestPlans.Gherkin;

/// <summary>A run that is open: scenarios are run one by one, by whoever decides which; hooks of the run and of features run once. Safe across threads.</summary>
public sealed class PlanSession : IAsyncDisposable
{
    private readonly StepLibrary _library;
    private readonly PlanSet _plan;
    private readonly PlanEngineOptions _options;
    private readonly EnvelopePublisher _publisher;
    private readonly RunStream _stream;
    private readonly OutcomeTracker _tracker;
    private readonly ConcurrentDictionary<string, CaseOutcome> _outcomes = new(StringComparer.Ordinal);
    private readonly Dictionary<PlannedFeature, FeatureRun> _features;
    private readonly RunServices _services;
    private readonly Caller _caller;
    private readonly string _runId;
    private readonly RunHooks _hooks;
    private readonly Declarations _declarations;
    private readonly (AsyncServiceScope Scope, ScenarioContainer Container, OutputHelper Output) _run;
    private volatile bool _success = true;
    private bool _ended;

    private PlanSession(StepLibrary library, PlanSet plan, IEnvelopeSink sink, PlanEngineOptions options)
    {
        (_library, _plan, _options) = (library, plan, options);
        _tracker = new OutcomeTracker { OnEnded = ended => _outcomes[ended.TestCaseStartedId] = ended };
        _publisher = new EnvelopePublisher(_tracker, sink);
        _stream = new RunStream(_publisher, plan.Ids, options.Time);
        _services = new RunServices(options, _stream);
        _caller = new Caller(options);
        Preamble.Publish(plan, _stream);
        _declarations = new Declarations(library, _stream);
        _runId = _stream.NewId();
        _stream.Publish(Messages.Envelope.Create(new Messages.TestRunStarted(_stream.Now(), _runId)));
        foreach (var attachment in options.RunAttachments)
        {
            _stream.Attach(new AttachmentTarget(RunStartedId: _runId), attachment.Body, attachment.MediaType, attachment.FileName);
        }

        _hooks = new RunHooks(library, _stream, _declarations, _caller, options, _runId);
        _run = _services.Open(new AttachmentTarget(RunStartedId: _runId));
        _features = plan.Features.ToDictionary(feature => feature, feature => new FeatureRun(feature, _hooks, _services, _runId));
    }

    /// <summary>What a hook of the run or of a feature did wrong, in French, or null.</summary>
    public string? Fault { get; private set; }

    /// <summary>Opens a run: tells the features and the steps, and runs the first hooks.</summary>
    /// <param name="library">The steps.</param>
    /// <param name="plan">The features.</param>
    /// <param name="sink">Where the stream goes.</param>
    /// <param name="options">How to run; what selects, orders, retries and parallelises is for <see cref="PlanEngine"/> alone.</param>
    /// <param name="cancellationToken">Interrupts the first hooks.</param>
    /// <returns>The open run. When <see cref="Fault"/> is set, a first hook failed and no scenario should run.</returns>
    public static async Task<PlanSession> StartAsync(StepLibrary library, PlanSet plan, IEnvelopeSink sink, PlanEngineOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(sink);
        var session = new PlanSession(library, plan, sink, options ?? new PlanEngineOptions());
        session.Remember(await session._hooks.RunAsync(HookMoment.BeforeTestRun, _ => true, session._run.Container, cancellationToken));
        await session._stream.FlushAsync();
        return session;
    }

    /// <summary>Runs one scenario, with the hooks of its feature if it is the first.</summary>
    /// <param name="scenario">A scenario of the plan.</param>
    /// <param name="cancellationToken">Interrupts it: its last hooks run all the same.</param>
    /// <returns>How it ended.</returns>
    public Task<ScenarioResult> RunAsync(PlannedScenario scenario, CancellationToken cancellationToken = default) => RunAsync(Prepare(scenario), cancellationToken);

    /// <summary>Runs the last hooks of a feature; a later scenario of it would not run them again.</summary>
    /// <param name="feature">The feature.</param>
    /// <returns>A task that ends with them.</returns>
    public async Task EndFeatureAsync(PlannedFeature feature) => Remember(await _features[feature].EndAsync());

    /// <summary>Closes the run: last hooks, end of the stream.</summary>
    /// <param name="fault">What went wrong outside any scenario, or null.</param>
    /// <returns>A task that ends when every listener has everything.</returns>
    public async Task EndAsync(Exception? fault = null)
    {
        if (_ended)
        {
            return;
        }

        _ended = true;
        foreach (var feature in _features.Values)
        {
            Remember(await feature.EndAsync());
        }

        Remember(await _hooks.RunAsync(HookMoment.AfterTestRun, _ => true, _run.Container, CancellationToken.None));
        foreach (var undisposed in await _run.Container.DisposeAllAsync())
        {
            Remember(undisposed);
        }

        await _run.Scope.DisposeAsync();
        await _services.DisposeAsync();
        Fault ??= fault is null ? null : StepResults.Say(fault);
        var success = _success && Fault is null && _plan.Errors.Count == 0;
        _stream.Publish(Messages.Envelope.Create(new Messages.TestRunFinished(
            fault is null ? null : Fault, success, _stream.Now(), fault is null ? null : StepResults.Describe(fault), _runId)));
        await _publisher.CompleteAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await EndAsync();

    internal CasePlan Prepare(PlannedScenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var plan = CasePlan.Of(scenario, _library, _stream);
        _stream.Publish(Messages.Envelope.Create(_declarations.Describe(plan, _runId)));
        return plan;
    }

    internal void Expect(IEnumerable<CasePlan> plans)
    {
        foreach (var group in plans.GroupBy(plan => plan.Scenario.Feature))
        {
            _features[group.Key].Expect(group.Count());
        }
    }

    internal async Task<ScenarioResult> RunAsync(CasePlan plan, CancellationToken run)
    {
        var feature = _features[plan.Scenario.Feature];
        Remember(await feature.BeginAsync(run));
        for (var attempt = 0; ; attempt++)
        {
            var (startedId, retry) = await AttemptAsync(plan, feature, attempt, run);
            await _stream.FlushAsync();
            if (!retry)
            {
                Remember(await feature.CountAsync());
                _outcomes.TryRemove(startedId, out var outcome);
                return new ScenarioResult(plan.Scenario, outcome!.Outcome, outcome.Reason, outcome.Duration, attempt + 1);
            }
        }
    }

    private async Task<(string StartedId, bool Retry)> AttemptAsync(CasePlan plan, FeatureRun feature, int attempt, CancellationToken run)
    {
        var startedId = _stream.NewId();
        _stream.Publish(Messages.Envelope.Create(new Messages.TestCaseStarted(attempt, startedId, plan.Id, null, _stream.Now())));
        var (scope, container, output) = _services.Open(new AttachmentTarget(startedId));
        var runner = new CaseRunner(_library, _stream, _caller, _options, scope, container, output);
        await runner.RunAsync(plan, startedId, feature, run);
        foreach (var fault in await container.DisposeAllAsync())
        {
            output.WriteLine("Fermeture impossible : " + StepResults.Say(fault));
        }

        await scope.DisposeAsync();
        var retry = attempt < _options.Retries && !run.IsCancellationRequested && StatusRules.IsRetried(runner.Statuses);
        if (!retry && !StatusRules.IsSuccess(runner.Statuses))
        {
            // Only ever lowered: workers may meet here.
            _success = false;
        }

        _stream.Publish(Messages.Envelope.Create(new Messages.TestCaseFinished(startedId, _stream.Now(), retry)));
        return (startedId, retry);
    }

    private void Remember(Exception? fault) => Fault ??= fault is null ? null : StepResults.Say(fault);
}
