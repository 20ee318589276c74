using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using TestPlans.Schematron.Values;

namespace TestPlans.Schematron.XPath.Regex;

/// <summary>What « \d », « \i », « \p{Lu} », « \p{IsGreek} »… stand for.</summary>
internal static class ClassEscapes
{
    private static readonly ConcurrentDictionary<string, CodePointSet> Sets = new(StringComparer.Ordinal);

    private static readonly string[] Categories =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Cn",
    ];

    /// <summary>Whether « p{name} » exists.</summary>
    public static bool IsKnown(string name) => Categories.Contains(name, StringComparer.Ordinal)
        || name is "L" or "M" or "N" or "Z" or "C" or "P" or "S"
        || (name.StartsWith("Is", StringComparison.Ordinal) && UnicodeBlocks.Find(name[2..]) is not null);

    /// <summary>Inside a class of the platform, for basic characters.</summary>
    public static string Basic(string escape, bool negated) => escape switch
    {
        "d" => negated ? @"\P{Nd}" : @"\p{Nd}",
        "w" => negated ? @"\p{P}\p{Z}\p{C}" : @"\p{L}\p{M}\p{N}\p{S}",
        "s" => negated ? @"\0-\x08\x0B\x0C\x0E-\x1F\x21-\uFFFF" : @"\x20\t\n\r",
        _ when escape.StartsWith("p{Is", StringComparison.Ordinal) || escape is "i" or "c" => Ranges(negated ? Set(escape).Complement() : Set(escape)),
        _ => (negated ? @"\P" : @"\p") + escape[1..],
    };

    public static CodePointSet Set(string escape) => Sets.GetOrAdd(escape, static name => name switch
    {
        "d" => Category("Nd"),
        "w" => new CodePointSet(Category("P").Ranges.Concat(Category("Z").Ranges).Concat(Category("C").Ranges)).Complement(),
        "s" => new CodePointSet([(9, 10), (13, 13), (32, 32)]),
        "i" => new CodePointSet(XmlNames.StartRanges),
        "c" => new CodePointSet(XmlNames.StartRanges.Concat(XmlNames.OtherRanges)),
        _ when name.StartsWith("p{Is", StringComparison.Ordinal) => UnicodeBlocks.Find(name[4..^1])!,
        _ => Category(name[2..^1]),
    });

    private static CodePointSet Category(string name)
    {
        var ranges = new List<(int, int)>();
        var start = -1;
        for (var code = 0; code <= 0x10FFFF; code++)
        {
            var inside = Categories[Index(CharUnicodeInfo.GetUnicodeCategory(code))].StartsWith(name, StringComparison.Ordinal);
            if (inside && start < 0)
            {
                start = code;
            }
            else if (!inside && start >= 0)
            {
                ranges.Add((start, code - 1));
                start = -1;
            }
        }

        if (start >= 0)
        {
            ranges.Add((start, 0x10FFFF));
        }

        return new CodePointSet(ranges);
    }

    // The names above are in the order of the platform's enumeration, but for the punctuation.
    private static int Index(UnicodeCategory category) => category switch
    {
        UnicodeCategory.InitialQuotePunctuation => 22,
        UnicodeCategory.FinalQuotePunctuation => 23,
        UnicodeCategory.OtherPunctuation => 24,
        _ => (int)category,
    };

    private static string Ranges(CodePointSet set)
    {
        var text = new StringBuilder();
        foreach (var (first, last) in set.Ranges)
        {
            if (first <= 0xFFFF)
            {
                CharClass.Range(text, first, Math.Min(last, 0xFFFF));
            }
        }

        return text.ToString();
    }
}
