using System.Globalization;

namespace TestPlans.Simulators.Demographics.Sharing;

/// <summary>MSH-10 of what is shared: never the same twice, since a receiver may take a repeated one for a repeated message.</summary>
internal sealed class ControlIds(DateTimeOffset began)
{
    // Twelve digits of date and time, a hyphen, seven of number at most: the twenty characters of MSH-10.
    private readonly string _series = began.ToString("yyMMddHHmmss", CultureInfo.InvariantCulture);
    private long _last;

    public string Next() => $"{_series}-{Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture)}";
}
