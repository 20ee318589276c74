using System.Collections;

namespace TestPlans.Schematron.Rules;

/// <summary>Counts of all assertions, made when read: a generated schema has ten thousand of them, and few readers want all.</summary>
internal sealed class CountList(IReadOnlyList<AssertionInfo> assertions, int[] rules, int[] fired, Dictionary<int, int> failed, Dictionary<int, int> notEvaluable) : IReadOnlyList<AssertionCount>
{
    public int Count => assertions.Count;

    public AssertionCount this[int index] => new(assertions[index], fired[rules[index]], Of(failed, index), Of(notEvaluable, index));

    // The extension method of the platform would be compiled at each start.
    private static int Of(Dictionary<int, int> counts, int index) => counts.TryGetValue(index, out var count) ? count : 0;

    public IEnumerator<AssertionCount> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
