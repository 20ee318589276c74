using System.Globalization;

namespace TestPlans.Gherkin;

/// <summary>Identifiers by counting: the same plan run one scenario at a time gets the same identifiers. Safe across threads.</summary>
public sealed class SequentialIds : Parsing.CucumberMessages.IIdGenerator
{
    private readonly string _prefix;
    private long _last;

    /// <summary>Starts counting at 1.</summary>
    /// <param name="prefix">Set before each number; the parts of one resumed journal have different ones.</param>
    public SequentialIds(string prefix = "") => _prefix = prefix;

    /// <inheritdoc/>
    public string GetNewId() => _prefix + Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture);
}
