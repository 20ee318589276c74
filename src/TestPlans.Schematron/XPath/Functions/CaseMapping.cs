using System.Text;

namespace TestPlans.Schematron.XPath.Functions;

/// <summary>Upper and lower case as Unicode maps them, which may change the length (ß, ligatures, final sigma).</summary>
internal static class CaseMapping
{
    private static readonly Dictionary<char, string> SpecialUpper = new()
    {
        ['ß'] = "SS", ['ŉ'] = "ʼN", ['ǰ'] = "J̌", ['ΐ'] = "Ϊ́", ['ΰ'] = "Ϋ́", ['և'] = "ԵՒ",
        ['ﬀ'] = "FF", ['ﬁ'] = "FI", ['ﬂ'] = "FL", ['ﬃ'] = "FFI", ['ﬄ'] = "FFL", ['ﬅ'] = "ST", ['ﬆ'] = "ST",
    };

    public static string Upper(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange('\0', '\u007F') < 0)
        {
            return text.ToUpperInvariant();
        }

        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            result.Append(rune.IsBmp && SpecialUpper.TryGetValue((char)rune.Value, out var special) ? special : Rune.ToUpperInvariant(rune).ToString());
        }

        return result.ToString();
    }

    public static string Lower(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange('\0', '\u007F') < 0)
        {
            return text.ToLowerInvariant();
        }

        var result = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == 'İ')
            {
                result.Append("i̇");
            }
            else if (text[index] == 'Σ' && index > 0 && char.IsLetter(text[index - 1]) && !(index + 1 < text.Length && char.IsLetter(text[index + 1])))
            {
                result.Append('ς');
            }
            else if (Rune.TryGetRuneAt(text, index, out var rune))
            {
                result.Append(Rune.ToLowerInvariant(rune).ToString());
                index += rune.Utf16SequenceLength - 1;
            }
            else
            {
                result.Append(text[index]);
            }
        }

        return result.ToString();
    }
}
