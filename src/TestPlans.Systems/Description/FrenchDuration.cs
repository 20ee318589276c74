using System.Globalization;
using System.Text.RegularExpressions;

namespace TestPlans.Systems;

/// <summary>Durations as people write them: « 2 minutes », « 30 secondes », « 500 ms », « 1,5 heure ».</summary>
public static partial class FrenchDuration
{
    /// <summary>Longest delay taken: beyond, a run would seem hung.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>Reads a duration greater than zero and at most <see cref="Longest"/>; null when the text is not one.</summary>
    /// <param name="text">As written in systeme.json or in a sentence.</param>
    public static TimeSpan? TryParse(string text)
    {
        var match = Shape().Match(text.Trim().Replace('\u00A0', ' ').Replace('\u202F', ' '));
        if (!match.Success
            || !double.TryParse(match.Groups["n"].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var milliseconds = number * match.Groups["u"].Value.ToUpperInvariant() switch
        {
            "MS" or "MILLISECONDE" or "MILLISECONDES" => 1,
            "S" or "SECONDE" or "SECONDES" => 1_000,
            "MIN" or "MINUTE" or "MINUTES" => 60_000,
            _ => 3_600_000,
        };
        return milliseconds > 0 && milliseconds <= Longest.TotalMilliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null;
    }

    /// <summary>The duration in French, in its largest unit: « 2 minutes », « 1,5 seconde ».</summary>
    /// <param name="duration">Zero or more.</param>
    public static string Format(TimeSpan duration)
    {
        var (number, unit) = duration.TotalSeconds switch
        {
            < 1 => (duration.TotalMilliseconds, "milliseconde"),
            < 60 => (duration.TotalSeconds, "seconde"),
            < 3600 => (duration.TotalMinutes, "minute"),
            _ => (duration.TotalHours, "heure"),
        };
        var text = number.ToString("0.#", CultureInfo.InvariantCulture).Replace('.', ',');
        return $"{text} {unit}{(number >= 2 ? "s" : "")}";
    }

    [GeneratedRegex("^(?<n>[0-9]{1,6}(?:[.,][0-9]{1,3})?) ?(?<u>ms|millisecondes?|s|secondes?|min|minutes?|h|heures?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();
}
