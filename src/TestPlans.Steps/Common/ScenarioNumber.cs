using System.Globalization;
using TestPlans.Systems;

namespace TestPlans.Steps.Common;

/// <summary>
/// Ends the identifiers of what a scenario gives to a system, so that what the system keeps of earlier scenarios and runs disturbs nothing: a
/// consumer rightly refuses a document whose identifier it knows.
/// </summary>
public sealed class ScenarioNumber(SystemUnderTest system)
{
    private static int _scenarios;

    private readonly Lazy<string> _value = new(() => string.Create(
        CultureInfo.InvariantCulture, $"{system.Context.Time.GetUtcNow().ToUnixTimeSeconds()}.{Interlocked.Increment(ref _scenarios)}"));

    /// <summary>The second of the run and the rank of the scenario in it, as two arcs of an OID.</summary>
    public string Value => _value.Value;
}
