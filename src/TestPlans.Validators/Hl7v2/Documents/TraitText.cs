using System.Globalization;
using System.Text;

namespace TestPlans.Validators.Hl7v2.Documents;

/// <summary>Names are the same when only case, accents, hyphens, apostrophes or spaces tell them apart: systems write them in their own way.</summary>
internal static class TraitText
{
    public static bool Same(string left, string right) => string.Equals(Bare(left), Bare(right), StringComparison.Ordinal);

    private static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            _ = character switch
            {
                'œ' or 'Œ' => bare.Append("OE"),
                'æ' or 'Æ' => bare.Append("AE"),
                _ when char.IsLetterOrDigit(character) => bare.Append(char.ToUpperInvariant(character)),
                _ when bare.Length > 0 && bare[^1] != ' ' => bare.Append(' '),
                _ => bare,
            };
        }

        return bare.ToString().TrimEnd();
    }
}
