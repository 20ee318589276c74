using System.Numerics;

namespace TestPlans.Simulators.Demographics.Chance;

/// <summary>
/// A shuffle of the numbers from 0 to size - 1, one number at a time: two patients never draw the same one, and none needs to know what the
/// others drew. A Feistel network of four rounds over the next even power of two, walked until the number falls inside.
/// </summary>
internal static class Shuffle
{
    public static int Of(ulong seed, Trait trait, int size, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var half = (BitOperations.Log2((uint)Math.Max(1, size - 1)) / 2) + 1;
        var value = (uint)index;
        do
        {
            value = Scatter(seed, trait, value, half);
        }
        while (value >= size);
        return (int)value;
    }

    private static uint Scatter(ulong seed, Trait trait, uint value, int half)
    {
        var mask = (1u << half) - 1;
        var (left, right) = (value >> half, value & mask);
        for (ulong round = 1; round <= 4; round++)
        {
            (left, right) = (right, left ^ ((uint)Dice.Mix(Dice.Mix(seed + round) ^ ((ulong)trait << 40) ^ right) & mask));
        }

        return (left << half) | right;
    }
}
