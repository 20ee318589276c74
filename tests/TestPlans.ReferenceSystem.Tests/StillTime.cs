namespace TestPlans.ReferenceSystem.Tests;

/// <summary>A clock that stands still, so that documents are the same at each run.</summary>
internal sealed class StillTime : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);
}
