namespace TestPlans.Simulators.Demographics.Chance;

/// <summary>
/// A small generator of our own (SplitMix64, Steele, Lea and Flood, 2014): the same numbers on every machine and in every version of .NET.
/// Each trait of each patient throws its own dice, so that patient n needs no other, and a new trait changes none of the old ones.
/// </summary>
internal struct Dice
{
    private ulong _state;

    private Dice(ulong state) => _state = state;

    /// <summary>The dice of one trait of one patient.</summary>
    public static Dice Of(ulong seed, long rank, Trait trait) => new(Mix(Mix(seed ^ 0x5DEECE66DUL) ^ Mix((ulong)rank)) ^ Mix((ulong)trait << 32));

    /// <summary>A number from 0 to <paramref name="bound"/> - 1.</summary>
    public int Next(int bound) => (int)Math.BigMul(NextBits(), (ulong)bound, out _);

    /// <summary>True so many times in a hundred.</summary>
    public bool Percent(int chance) => Next(100) < chance;

    /// <summary>One of these.</summary>
    public T Pick<T>(IReadOnlyList<T> values) => values[Next(values.Count)];

    /// <summary>Scatters the bits of a number; a bijection.</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }

    private ulong NextBits() => Mix(_state += 0x9E3779B97F4A7C15UL);
}

/// <summary>What is drawn, each with its own dice. Numbers are part of what a seed means: none is changed or reused.</summary>
internal enum Trait
{
    Sex = 1,
    Age = 2,
    BirthDay = 3,
    PlaceGroup = 4,
    Place = 5,
    FamilyName = 6,
    FamilyForm = 7,
    GivenNames = 8,
    UsedName = 9,
    Status = 10,
    Address = 11,
    Telecom = 12,
    Ipp = 13,
    Dossier = 14,
    Mother = 15,
    Death = 16,
    Lunar = 17,
    Duplicate = 18,
}
