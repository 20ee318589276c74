
namespace TestPlans.Evidence;

/// <summary>The instants and durations of the stream, which it writes as seconds and nanoseconds.</summary>
internal static class StreamTime
{
    public static DateTimeOffset At(Messages.Timestamp? timestamp) =>
        timestamp is null ? DateTimeOffset.UnixEpoch : DateTimeOffset.UnixEpoch + Span(timestamp.Seconds, timestamp.Nanos);

    public static TimeSpan Of(Messages.Duration? duration) => duration is null ? TimeSpan.Zero : Span(duration.Seconds, duration.Nanos);

    // A stream read back from a file may hold anything: the span is bounded rather than overflowing.
    private static TimeSpan Span(long seconds, long nanos) =>
        TimeSpan.FromSeconds(Math.Clamp(seconds, -10_000_000_000, 10_000_000_000)) + TimeSpan.FromTicks(nanos / 100);
}
