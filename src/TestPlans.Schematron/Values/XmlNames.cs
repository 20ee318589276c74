using System.Text;

namespace TestPlans.Schematron.Values;

/// <summary>Names of XML 1.0, fifth edition, by code point.</summary>
internal static class XmlNames
{
    /// <summary>Ranges of a first character, colon included.</summary>
    public static (int First, int Last)[] StartRanges { get; } =
    [
        (':', ':'), ('A', 'Z'), ('_', '_'), ('a', 'z'), (0xC0, 0xD6), (0xD8, 0xF6), (0xF8, 0x2FF), (0x370, 0x37D), (0x37F, 0x1FFF),
        (0x200C, 0x200D), (0x2070, 0x218F), (0x2C00, 0x2FEF), (0x3001, 0xD7FF), (0xF900, 0xFDCF), (0xFDF0, 0xFFFD), (0x10000, 0xEFFFF),
    ];

    /// <summary>Ranges that other characters add.</summary>
    public static (int First, int Last)[] OtherRanges { get; } =
        [('-', '.'), ('0', '9'), (0xB7, 0xB7), (0x300, 0x36F), (0x203F, 0x2040)];

    public static bool IsNameStart(int codePoint) => In(StartRanges, codePoint);

    public static bool IsNameChar(int codePoint) => In(StartRanges, codePoint) || In(OtherRanges, codePoint);

    public static bool IsName(string text)
    {
        var first = true;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!(first ? IsNameStart(rune.Value) : IsNameChar(rune.Value)))
            {
                return false;
            }

            first = false;
        }

        return !first;
    }

    public static bool IsNCName(string text) => !text.Contains(':', StringComparison.Ordinal) && IsName(text);

    public static bool IsQName(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? IsNCName(text) : IsNCName(text[..colon]) && IsNCName(text[(colon + 1)..]);
    }

    private static bool In((int First, int Last)[] ranges, int codePoint)
    {
        foreach (var (first, last) in ranges)
        {
            if (codePoint >= first && codePoint <= last)
            {
                return true;
            }
        }

        return false;
    }
}
