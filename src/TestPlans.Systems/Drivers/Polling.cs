namespace TestPlans.Systems.Drivers;

/// <summary>Waits by looking again and again: file notifications are lost on network shares and in containers, looking is not.</summary>
internal sealed class Polling(DriverContext context, TimeSpan limit, string awaited)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private readonly long _start = context.Time.GetTimestamp();

    public TimeSpan Elapsed => context.Time.GetElapsedTime(_start);

    /// <summary>Looks until something is seen or the time is over; looks one last time at the end.</summary>
    public async Task<T?> UntilAsync<T>(Func<T?> look, CancellationToken ct)
        where T : class
    {
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            if (look() is { } seen)
            {
                return seen;
            }

            var left = limit - Elapsed;
            if (left <= TimeSpan.Zero)
            {
                return null;
            }

            context.Progress?.Report(new WaitProgress(awaited, Elapsed, limit));
            await Task.Delay(left < Interval ? left : Interval, context.Time, ct);
        }
    }
}
