namespace TestPlans.Systems.Tests;

/// <summary>A clock that moves only when something waits on it, and runs what is planned for the moments it passes.</summary>
internal sealed class SteppingTime : TimeProvider
{
    private static readonly DateTimeOffset Epoch = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private readonly List<(TimeSpan At, Action Act)> _planned = [];
    private readonly Lock _gate = new();
    private TimeSpan _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public TimeSpan Elapsed => _now;

    public void At(double seconds, Action act) => _planned.Add((TimeSpan.FromSeconds(seconds), act));

    public override long GetTimestamp() => _now.Ticks;

    public override DateTimeOffset GetUtcNow() => Epoch + _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            _now += dueTime;
            foreach (var (_, act) in _planned.Where(one => one.At <= _now).ToArray())
            {
                act();
            }

            _planned.RemoveAll(one => one.At <= _now);
        }

        ThreadPool.QueueUserWorkItem(_ => callback(state));
        return new Fired();
    }

    private sealed class Fired : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
