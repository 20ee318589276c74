namespace TestPlans.Steps.Common;

/// <summary>One thing compared.</summary>
/// <param name="What">Its name, in French.</param>
/// <param name="Found">What was observed; null when it is absent.</param>
/// <param name="Expected">What the test case data say; null when they say that it is absent.</param>
/// <param name="Place">Where it was looked for; null when it has no place.</param>
public sealed record Comparison(string What, string? Found, string? Expected, JudgedPlace? Place = null);

/// <summary>Compares several things at once: a person mends all of them in one go, not one a night.</summary>
public static class Differences
{
    /// <summary>Fails the judgement when something differs, naming everything that does.</summary>
    /// <exception cref="JudgementException">Something differs.</exception>
    public static void Throw(string judgement, IEnumerable<Comparison> comparisons)
    {
        var different = comparisons.Where(comparison => !string.Equals(comparison.Found, comparison.Expected, StringComparison.Ordinal)).ToList();
        if (different.Count > 0)
        {
            throw new JudgementException(
                $"{judgement} : {string.Join(", ", different.Select(one => one.What))}",
                [.. different.Select(one => new JudgementFault($"{judgement} : {one.What}") { Found = one.Found ?? "absent", Expected = one.Expected ?? "absent", Place = one.Place })]);
        }
    }
}
