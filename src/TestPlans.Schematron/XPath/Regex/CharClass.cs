using System.Globalization;
using System.Text;

namespace TestPlans.Schematron.XPath.Regex;

/// <summary>One member of a class: a range, or an escape such as « d » or « p{Lu} » with its sign.</summary>
internal readonly record struct ClassPart(int First, int Last, string? Escape, bool Negated);

/// <summary>A character class as written, which can be put as a class of the platform or as exact sets of code points.</summary>
internal sealed class CharClass
{
    public bool Negated { get; set; }

    public List<ClassPart> Parts { get; } = [];

    public CharClass? Subtracted { get; set; }

    public static CharClass OfEscape(string escape, bool negated)
    {
        var result = new CharClass();
        result.Parts.Add(new ClassPart(0, 0, escape, negated));
        return result;
    }

    /// <summary>Whether « \p » takes part.</summary>
    public bool HasCategory => Parts.Exists(static part => part.Escape is { Length: > 1 }) || (Subtracted?.HasCategory ?? false);

    /// <summary>The same class with the other case of its characters written out.</summary>
    public CharClass ToCaseless()
    {
        var result = new CharClass { Negated = Negated, Subtracted = Subtracted?.ToCaseless() };
        foreach (var part in Parts)
        {
            result.Parts.Add(part);
            for (var code = part.First; part.Escape is null && code <= Math.Min(part.Last, 0xFFFF); code++)
            {
                var (lower, upper) = (char.ToLowerInvariant((char)code), char.ToUpperInvariant((char)code));
                if (lower != upper)
                {
                    result.Parts.Add(new ClassPart(lower, lower, null, Negated: false));
                    result.Parts.Add(new ClassPart(upper, upper, null, Negated: false));
                }
            }
        }

        return result;
    }

    /// <summary>The class for texts without characters above U+FFFF.</summary>
    public string ToBasic()
    {
        var text = new StringBuilder(Negated ? "[^" : "[");
        foreach (var part in Parts)
        {
            if (part.Escape is null)
            {
                if (part.First <= 0xFFFF)
                {
                    Range(text, part.First, Math.Min(part.Last, 0xFFFF));
                }
            }
            else
            {
                text.Append(ClassEscapes.Basic(part.Escape, part.Negated));
            }
        }

        if (text.Length == (Negated ? 2 : 1))
        {
            // Only characters above U+FFFF were named: nothing basic matches, or everything when negated.
            return Negated ? @"[\s\S]" : "(?!)";
        }

        return text.Append(Subtracted is null ? string.Empty : "-" + Subtracted.ToBasic()).Append(']').ToString();
    }

    /// <summary>The same class over whole code points: an alternation of basic characters and surrogate pairs.</summary>
    public string ToFull()
    {
        var set = ToSet();
        var basic = new StringBuilder();
        var pairs = new List<string>();
        foreach (var (first, last) in set.Ranges)
        {
            if (first <= 0xFFFF)
            {
                Range(basic, first, Math.Min(last, 0xFFFF));
            }

            if (last > 0xFFFF)
            {
                Pairs(Math.Max(first, 0x10000), last, pairs);
            }
        }

        if (basic.Length > 0)
        {
            // A lone half of a pair is no character.
            pairs.Insert(0, "[" + basic + @"-[\uD800-\uDFFF]]");
        }

        return pairs.Count == 0 ? "(?!)" : "(?:" + string.Join('|', pairs) + ")";
    }

    public CodePointSet ToSet()
    {
        var set = new CodePointSet(Parts.SelectMany(static part => part.Escape is null
            ? [(part.First, part.Last)]
            : part.Negated ? ClassEscapes.Set(part.Escape).Complement().Ranges : ClassEscapes.Set(part.Escape).Ranges));
        set = Negated ? set.Complement() : set;
        return Subtracted is null ? set : set.Except(Subtracted.ToSet());
    }

    public static void Range(StringBuilder text, int first, int last)
    {
        Unit(text, first);
        if (last > first)
        {
            text.Append('-');
            Unit(text, last);
        }
    }

    private static void Unit(StringBuilder text, int unit) => text.Append(@"\u").Append(unit.ToString("X4", CultureInfo.InvariantCulture));

    private static void Pairs(int first, int last, List<string> pairs)
    {
        while (first <= last)
        {
            var (high, low) = (0xD800 + ((first - 0x10000) >> 10), 0xDC00 + ((first - 0x10000) & 0x3FF));
            var lastHigh = 0xD800 + ((last - 0x10000) >> 10);
            var text = new StringBuilder();
            if (low == 0xDC00 && lastHigh > high)
            {
                // Whole blocks of 1024 at once.
                var wholeLast = (((last + 1 - 0x10000) >> 10) << 10) - 1 + 0x10000;
                text.Append('[');
                Range(text, high, 0xD800 + ((wholeLast - 0x10000) >> 10));
                pairs.Add(text.Append(@"][\uDC00-\uDFFF]").ToString());
                first = wholeLast + 1;
                continue;
            }

            var end = Math.Min(last, ((high - 0xD800) << 10) + 0x3FF + 0x10000);
            Unit(text, high);
            text.Append('[');
            Range(text, low, 0xDC00 + ((end - 0x10000) & 0x3FF));
            pairs.Add(text.Append(']').ToString());
            first = end + 1;
        }
    }
}
