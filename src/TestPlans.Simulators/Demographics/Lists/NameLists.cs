using System.Globalization;

namespace TestPlans.Simulators.Demographics.Lists;

/// <summary>The names of <c>noms.csv</c> and <c>prenoms.csv</c>: by family, and for given names by sex and generation.</summary>
internal static class NameLists
{
    private sealed record Generation(string Sex, string Family, int From, int To, string[] Names);

    private static readonly Dictionary<string, string[]> Families =
        ListFile.Rows("noms.csv").ToDictionary(row => row[0], row => row[1].Split(','), StringComparer.Ordinal);

    private static readonly Generation[] Generations = [.. ListFile.Rows("prenoms.csv").Select(row => new Generation(row[0], row[1], Year(row[2]), Year(row[3]), row[4].Split(',')))];

    /// <summary>Names of families, upper case, without the TEST that marks them as fictitious.</summary>
    public static IReadOnlyList<string> FamilyNames(string family) => Families[family];

    /// <summary>Given names usual for a child of that sex born that year; earlier and later years take the nearest generation.</summary>
    /// <param name="sex">« F » or « M ».</param>
    /// <param name="family">A family of names.</param>
    /// <param name="year">Year of birth.</param>
    public static IReadOnlyList<string> GivenNames(string sex, string family, int year)
    {
        var all = Generations.Where(generation => generation.Sex == sex && generation.Family == family).ToArray();
        var within = Math.Clamp(year, all.Min(generation => generation.From), all.Max(generation => generation.To));
        return all.First(generation => within >= generation.From && within <= generation.To).Names;
    }

    private static int Year(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
