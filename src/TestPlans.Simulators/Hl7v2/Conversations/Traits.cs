using System.Globalization;
using System.Text;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>Compares names and dates as a person would: accents, case, hyphens and apostrophes do not count.</summary>
internal static class Traits
{
    public static bool SameName(string one, string other) => string.Equals(Plain(one), Plain(other), StringComparison.Ordinal);

    public static bool SameDate(string one, string other) => Digits(one) is { Length: 8 } day && day == Digits(other);

    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var character in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(character))
            {
                plain.Append(char.ToUpperInvariant(character));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark && plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().TrimEnd();
    }

    private static string Digits(string date) => string.Concat(date.Where(char.IsAsciiDigit).Take(8));
}
