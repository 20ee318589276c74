using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using TestPlans.Formats;

namespace TestPlans.Cli.Commands;

/// <summary><c>--max-size 200M</c>: the largest document that is read.</summary>
internal static partial class SizeOption
{
    private const int Kilo = 1024;

    public static Option<string?> Build()
    {
        var option = new Option<string?>("--max-size") { Description = "Plus grand document lu, de 1K à 1G ; 64M par défaut. La mémoire demandée est en proportion.", HelpName = "TAILLE" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && Bytes(result.Tokens[0].Value) is null)
            {
                result.AddError($"--max-size {result.Tokens[0].Value} : attendu une taille de 1K à 1G, par exemple 200M.");
            }
        });
        return option;
    }

    /// <summary>Puts the bound in force for the rest of the command.</summary>
    public static void Apply(string? size)
    {
        if (size is not null && Bytes(size) is { } bytes)
        {
            DocumentSize.Set(bytes);
        }
    }

    /// <summary>What to write for a document of this many bytes to be read: « 200M »; null when none would do.</summary>
    public static string? For(long bytes) =>
        bytes > DocumentSize.Largest ? null : string.Create(CultureInfo.InvariantCulture, $"{(bytes + (Kilo * Kilo) - 1) / (Kilo * Kilo)}M");

    private static int? Bytes(string text)
    {
        if (Shape().Match(text) is not { Success: true } match || !long.TryParse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var unit = match.Groups["unit"].Value.ToUpperInvariant() switch { "K" => Kilo, "M" => Kilo * Kilo, _ => Kilo * Kilo * Kilo };
        return number is >= 1 and <= DocumentSize.Largest && number * unit <= DocumentSize.Largest ? (int)(number * unit) : null;
    }

    [GeneratedRegex("^(?<number>[0-9]{1,9}) ?(?<unit>[KMG])o?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();
}
