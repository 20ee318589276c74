namespace TestPlans.Packs.Tests.Schema.Mutants;

/// <summary>SplitMix64: the same seed gives the same choices on every runtime.</summary>
internal sealed class Chance(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 to count - 1.</summary>
    public int Below(int count) => (int)(Next() % (ulong)count);

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
