namespace TestPlans.Gherkin;

/// <summary>The part of a run that belongs to one feature: its context, and its hooks, once each.</summary>
internal sealed class FeatureRun(PlannedFeature feature, RunHooks hooks, RunServices services, string runId)
{
    private readonly Lock _gate = new();
    private Task<Exception?>? _begin;
    private Task<Exception?>? _end;
    private Func<Task<Exception?>>? _close;
    private int _left;

    public FeatureContext Context { get; } = new(ScenarioInfos.Of(feature));

    /// <summary>What its first hooks threw, which makes every scenario of the feature fail, or null.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>How many of its scenarios are still to end; at 0 the feature ends by itself.</summary>
    public void Expect(int scenarios) => Interlocked.Add(ref _left, scenarios);

    /// <summary>Runs its first hooks, unless it was done; everybody waits for them.</summary>
    public Task<Exception?> BeginAsync(CancellationToken run)
    {
        lock (_gate)
        {
            return _begin ??= BeginOnceAsync(run);
        }
    }

    /// <summary>Counts a scenario that ended; the last one ends the feature.</summary>
    public Task<Exception?> CountAsync() => Interlocked.Decrement(ref _left) == 0 ? EndAsync() : Task.FromResult<Exception?>(null);

    /// <summary>Runs its last hooks, if it began, unless it was done.</summary>
    public Task<Exception?> EndAsync()
    {
        lock (_gate)
        {
            return _close is null ? Task.FromResult<Exception?>(null) : _end ??= _close();
        }
    }

    private async Task<Exception?> BeginOnceAsync(CancellationToken run)
    {
        var (scope, container, _) = services.Open(new AttachmentTarget(RunStartedId: runId));
        container.RegisterInstanceAs(Context);
        container.RegisterInstanceAs<IFeatureContext>(Context);
        _close = async () =>
        {
            var fault = await hooks.RunAsync(HookMoment.AfterFeature, hook => hook.Applies(feature), container, CancellationToken.None);
            var undisposed = await container.DisposeAllAsync();
            await scope.DisposeAsync();
            return fault ?? (undisposed.Count == 0 ? null : undisposed[0]);
        };
        return Fault = await hooks.RunAsync(HookMoment.BeforeFeature, hook => hook.Applies(feature), container, run);
    }
}
