using System.Globalization;
using System.Text;

namespace TestPlans.Simulators.Demographics.Making;

/// <summary>Letters without their accents.</summary>
internal static class Letters
{
    /// <summary>Capitals without accents nor ligatures; hyphens, apostrophes and spaces stay.</summary>
    public static string Capitals(string text) => Plain(text).ToUpperInvariant();

    /// <summary>Accents and ligatures removed.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text.Replace("œ", "oe", StringComparison.Ordinal).Replace("Œ", "OE", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(character);
            }
        }

        return plain.ToString();
    }

    /// <summary>Small letters and digits only, for the local part of an address.</summary>
    public static string Address(string text) => string.Concat(Plain(text).ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));
}
