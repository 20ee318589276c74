namespace TestPlans.Gherkin;

/// <summary>Runs plans without any test framework, and tells everything as one stream of Cucumber messages.</summary>
/// <param name="library">The steps.</param>
/// <param name="options">How to run; defaults otherwise.</param>
public sealed class PlanEngine(StepLibrary library, PlanEngineOptions? options = null)
{
    private readonly PlanEngineOptions _options = options ?? new PlanEngineOptions();

    /// <summary>Runs the selected scenarios of a plan.</summary>
    /// <param name="plan">The features that were read.</param>
    /// <param name="sink">Where the stream goes; when it throws, so does the run.</param>
    /// <param name="cancellationToken">Interrupts the run: the scenario that runs ends with its last hooks, the others do not begin, the stream is closed properly.</param>
    /// <returns>How each scenario ended.</returns>
    public async Task<RunSummary> RunAsync(PlanSet plan, IEnvelopeSink sink, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var session = await PlanSession.StartAsync(library, plan, sink, _options, cancellationToken);
        var results = new List<ScenarioResult>();
        var (selected, fault) = (0, default(Exception));
        try
        {
            var scenarios = Select(plan);
            selected = scenarios.Count;
            if (session.Fault is null)
            {
                await RunAllAsync([.. scenarios.Select(session.Prepare)], session, results, cancellationToken);
            }
        }
        catch (Exception exception)
        {
            // Neither a step nor a hook: the selection, a listener, the engine itself. The stream says so.
            fault = exception;
        }

        fault ??= cancellationToken.IsCancellationRequested ? new RunInterruptedException() : null;
        await session.EndAsync(fault);
        return new RunSummary(results, selected, plan.Errors, session.Fault);
    }

    private List<PlannedScenario> Select(PlanSet plan)
    {
        var chosen = plan.Scenarios
            .Where(scenario => _options.Tags?.Matches(scenario.Tags) != false && _options.Where?.Invoke(scenario) != false).ToList();
        switch (_options.Order)
        {
            case ScenarioOrder.Reverse:
                chosen.Reverse();
                break;
            case ScenarioOrder.Random:
                new Random(_options.Seed).Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(chosen));
                break;
        }

        return chosen;
    }

    private async Task RunAllAsync(IReadOnlyList<CasePlan> plans, PlanSession session, List<ScenarioResult> results, CancellationToken run)
    {
        session.Expect(plans);
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Math.Max(1, _options.Workers)).Select(_ => WorkAsync()));

        async Task WorkAsync()
        {
            int mine;
            while (!run.IsCancellationRequested && (mine = Interlocked.Increment(ref next)) < plans.Count)
            {
                var result = await session.RunAsync(plans[mine], run);
                lock (results)
                {
                    results.Add(result);
                }
            }
        }
    }
}
