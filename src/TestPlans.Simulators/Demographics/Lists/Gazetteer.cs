using System.Globalization;

namespace TestPlans.Simulators.Demographics.Lists;

/// <summary>Where one may be born. Facts of INSEE's code officiel géographique.</summary>
/// <param name="Group">metropole, ile-de-france, corse, outre-mer or etranger.</param>
/// <param name="Cog">Five characters: commune, or 99 and country.</param>
/// <param name="Name">Commune or country.</param>
/// <param name="Since">First year in which a birth bears this code: départements were cut in 1968 and 1976.</param>
/// <param name="Names">The family of names usual there.</param>
internal sealed record Place(string Group, string Cog, string Name, int Since, string Names)
{
    /// <summary>Whether the birth was outside France.</summary>
    public bool IsAbroad => Group == "etranger";
}

/// <summary>The places of <c>lieux.csv</c>, by group.</summary>
internal static class Gazetteer
{
    private static readonly Dictionary<string, Place[]> Groups = ListFile.Rows("lieux.csv")
        .Select(row => new Place(row[0], row[1], row[2], row[3].Length > 0 ? int.Parse(row[3], NumberStyles.None, CultureInfo.InvariantCulture) : 1, row[4]))
        .GroupBy(place => place.Group, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>The places of a group.</summary>
    public static IReadOnlyList<Place> Of(string group) => Groups[group];

    /// <summary>Every place.</summary>
    public static IEnumerable<Place> All => Groups.Values.SelectMany(places => places);
}
