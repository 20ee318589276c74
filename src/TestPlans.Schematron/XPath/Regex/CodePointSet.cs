namespace TestPlans.Schematron.XPath.Regex;

/// <summary>A set of code points, as sorted ranges that neither meet nor touch.</summary>
internal sealed class CodePointSet
{
    private const int Max = 0x10FFFF;

    public CodePointSet(IEnumerable<(int First, int Last)> ranges)
    {
        var sorted = ranges.OrderBy(static range => range.First).ToList();
        var merged = new List<(int First, int Last)>();
        foreach (var (first, last) in sorted)
        {
            if (merged.Count > 0 && first <= merged[^1].Last + 1)
            {
                merged[^1] = (merged[^1].First, Math.Max(merged[^1].Last, last));
            }
            else
            {
                merged.Add((first, last));
            }
        }

        Ranges = merged;
    }

    public IReadOnlyList<(int First, int Last)> Ranges { get; }

    public CodePointSet Complement()
    {
        var result = new List<(int, int)>();
        var next = 0;
        foreach (var (first, last) in Ranges)
        {
            if (first > next)
            {
                result.Add((next, first - 1));
            }

            next = last + 1;
        }

        if (next <= Max)
        {
            result.Add((next, Max));
        }

        return new CodePointSet(result);
    }

    /// <summary>What is in this set and not in the other: the complement of (the complement of this, or the other).</summary>
    public CodePointSet Except(CodePointSet other) => new CodePointSet(Complement().Ranges.Concat(other.Ranges)).Complement();
}
