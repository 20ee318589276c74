namespace TestPlans.Systems.Drivers;

/// <summary>Numbers the acts of this process, so that scenarios that run side by side never write the same file.</summary>
internal static class ActNumber
{
    private static int _last;

    public static int Next() => Interlocked.Increment(ref _last);

    /// <summary>The name of a request, also of its file: the date and time, and the number.</summary>
    public static string Id(TimeProvider time) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{time.GetUtcNow():yyyyMMdd-HHmmss-fff}-{Next()}");
}
