using System.Globalization;

namespace TestPlans.Cli.Terminal;

/// <summary>« 1 scénario », « 2 scénarios », « 0 erreur »: French plurals begin at two.</summary>
internal static class Plural
{
    /// <param name="count">How many.</param>
    /// <param name="words">One of them: each word takes its s, « point non prouvé » too.</param>
    public static string Of(int count, string words) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count < 2 ? words : string.Join(' ', words.Split(' ').Select(word => word is "non" or "sans" or "déjà" ? word : word + "s")))}");
}
