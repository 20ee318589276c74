using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using TestPlans.Gherkin.Expressions;

namespace TestPlans.Gherkin;

/// <summary>Finds the sentences that look like an unknown one, by the trigrams they share (Dice's coefficient).</summary>
internal static partial class NearestSentences
{
    private const int Most = 3;
    private const double Threshold = 0.35;

    public static IReadOnlyList<string> Of(StepLibrary library, Messages.PickleStep step)
    {
        var wanted = Trigrams(step.Text);
        return [.. library.Steps.Select(binding => binding.Source).Distinct(StringComparer.Ordinal)
            .Select(source => (Source: source, Score: Dice(wanted, Trigrams(source))))
            .Where(pair => pair.Score >= Threshold)
            .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Source, StringComparer.Ordinal)
            .Take(Most).Select(pair => pair.Source)];
    }

    internal static double Dice(HashSet<string> left, HashSet<string> right) =>
        left.Count + right.Count == 0 ? 0 : 2.0 * left.Count(right.Contains) / (left.Count + right.Count);

    /// <summary>Values and parameters count for nothing, nor do case and accents.</summary>
    internal static HashSet<string> Trigrams(string sentence)
    {
        var text = " " + Plain(Values().Replace(Typography.Normalize(sentence), " ")) + " ";
        return [.. Enumerable.Range(0, Math.Max(0, text.Length - 2)).Select(start => text.Substring(start, 3))];
    }

    private static string Plain(string text)
    {
        var letters = text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        return string.Join(' ', string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [GeneratedRegex("«[^»]*»|\"[^\"]*\"|\\{[^}]*\\}|\\d+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Values();
}
