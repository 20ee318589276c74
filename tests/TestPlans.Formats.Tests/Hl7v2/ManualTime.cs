using System.Threading.Channels;

namespace TestPlans.Formats.Tests.Hl7v2;

/// <summary>A clock that moves when told to. Timers that are due fire during <see cref="Advance"/>.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private readonly Channel<TimeSpan> _armed = Channel.CreateUnbounded<TimeSpan>();
    private DateTimeOffset _now = new(2026, 1, 15, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Completes when one more timer is armed with a delay.</summary>
    public Task Armed() => _armed.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

    /// <summary>Completes once a timer is armed with this delay.</summary>
    public async Task ArmedAsync(TimeSpan delay)
    {
        while (await _armed.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20)) != delay)
        {
            // Another timer: a server has its own.
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan delay)
    {
        List<ManualTimer> due;
        lock (_lock)
        {
            _now += delay;
            due = [.. _timers.Where(timer => timer.Due <= _now)];
            due.ForEach(timer => _timers.Remove(timer));
        }

        due.ForEach(timer => timer.Fire());
    }

    private void Arm(ManualTimer timer, TimeSpan delay)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
            if (delay == Timeout.InfiniteTimeSpan)
            {
                return;
            }

            timer.Due = _now + delay;
            _timers.Add(timer);
        }

        _armed.Writer.TryWrite(delay);
    }

    private void Forget(ManualTimer timer)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
        }
    }

    private sealed class ManualTimer(ManualTime time, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time.Arm(this, dueTime);
            return true;
        }

        public void Fire() => callback(state);

        public void Dispose() => time.Forget(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
