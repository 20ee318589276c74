using TestPlans.Simulators.Demographics.Chance;

namespace TestPlans.Simulators.Demographics.Making;

/// <summary>Whom the facts are drawn for: a rank, alone or one of a pair.</summary>
/// <param name="Request">The wishes.</param>
/// <param name="Rank">From 1.</param>
internal sealed record Subject(DemographicsRequest Request, int Rank)
{
    /// <summary>« jumeaux », « homonymes », « doublons » or null. Without a wish, one patient in twenty is a twin.</summary>
    public string? Pair => Request.Wish("paire") ?? (Rank % 40 is 11 or 12 ? "jumeaux" : null);

    /// <summary>Whether it is the second of its pair: ranks 1 and 2, 3 and 4…</summary>
    public bool IsSecond => Pair is not null && Rank % 2 == 0;

    /// <summary>The rank of the first of the pair, or its own.</summary>
    public int Unit => IsSecond ? Rank - 1 : Rank;

    /// <summary>Dice that nobody shares.</summary>
    public Dice Own(Trait trait) => Dice.Of(Request.Seed, Rank, trait);

    /// <summary>Dice that twins share.</summary>
    public Dice OfTwins(Trait trait) => Dice.Of(Request.Seed, Pair == "jumeaux" ? Unit : Rank, trait);

    /// <summary>Dice that namesakes share.</summary>
    public Dice OfNamesakes(Trait trait) => Dice.Of(Request.Seed, Pair == "homonymes" ? Unit : Rank, trait);

    /// <summary>Dice that both share.</summary>
    public Dice OfPair(Trait trait) => Dice.Of(Request.Seed, Unit, trait);
}
