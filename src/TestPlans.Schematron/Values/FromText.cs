using System.Globalization;

namespace TestPlans.Schematron.Values;

/// <summary>Reads the lexical form of a type, after the white space treatment that the type asks for.</summary>
internal static class FromText
{
    public static Atomic? Parse(string text, XsType type, out string error)
    {
        error = "FORG0001";
        if (XsTypes.IsString(type))
        {
            return Lexical.String(text, type);
        }

        var trimmed = Trim(text);
        switch (type)
        {
            case XsType.UntypedAtomic:
                return TextValue.Untyped(text);
            case XsType.AnyUri:
                return Lexical.IsUri(Collapse(text)) ? new TextValue(type, Collapse(text)) : null;
            case XsType.Boolean:
                return trimmed is "true" or "1" ? BooleanValue.True : trimmed is "false" or "0" ? BooleanValue.False : null;
            case XsType.Double:
                return ToDouble(trimmed) is { } number ? new DoubleValue(number) : null;
            case XsType.Float:
                return ToFloat(trimmed) is { } single ? new FloatValue(single) : null;
            case XsType.Decimal:
                return ToDecimal(trimmed, allowPoint: true, out error) is { } value ? new DecimalValue(type, value) : null;
            case XsType.HexBinary or XsType.Base64Binary:
                return Lexical.Binary(trimmed, type);
            case XsType.QName or XsType.Notation:
                error = "XPTY0004";
                return null;
        }

        if (XsTypes.IsInteger(type))
        {
            return ToDecimal(trimmed, allowPoint: false, out error) is { } whole && InBounds(whole, type) ? new DecimalValue(type, whole) : null;
        }

        if (XsTypes.IsDuration(type))
        {
            return DurationValue.TryParse(trimmed, type, out var duration) ? duration : null;
        }

        return XsTypes.IsCalendar(type) && DateTimeText.TryParse(trimmed, type, out var moment) ? moment : null;
    }

    public static string Trim(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        return end - start == text.Length ? text : text[start..end];
    }

    /// <summary>Runs of blanks become one space, none at either end.</summary>
    public static string Collapse(string text)
    {
        if (text.AsSpan().IndexOfAny(' ', '\t', '\n') < 0 && !text.Contains('\r', StringComparison.Ordinal))
        {
            return text;
        }

        var result = new System.Text.StringBuilder(text.Length);
        var pending = false;
        foreach (var character in text)
        {
            if (IsBlank(character))
            {
                pending = result.Length > 0;
                continue;
            }

            if (pending)
            {
                result.Append(' ');
                pending = false;
            }

            result.Append(character);
        }

        return result.ToString();
    }

    /// <summary>The double that a text stands for; null when it stands for none. Used by number() too.</summary>
    public static double? ToDouble(string text) => text switch
    {
        "INF" => double.PositiveInfinity,
        "-INF" => double.NegativeInfinity,
        "NaN" => double.NaN,
        _ => Shaped(text) && double.TryParse(text, NumberStyles.Float & ~NumberStyles.AllowLeadingWhite & ~NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : null,
    };

    private static float? ToFloat(string text) => text switch
    {
        "INF" => float.PositiveInfinity,
        "-INF" => float.NegativeInfinity,
        "NaN" => float.NaN,
        _ => Shaped(text) && float.TryParse(text, NumberStyles.Float & ~NumberStyles.AllowLeadingWhite & ~NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : null,
    };

    private static bool Shaped(string text) => text.Length > 0 && text.AsSpan().IndexOfAnyExcept(NumberCharacters.Floating) < 0;

    private static bool IsBlank(char one) => one is ' ' or '\t' or '\r' or '\n';

    private static bool InBounds(decimal number, XsType type)
    {
        var (low, high) = XsTypes.Bounds(type);
        return !(number < low) && !(number > high);
    }

    private static decimal? ToDecimal(string text, bool allowPoint, out string error)
    {
        error = "FORG0001";
        var digits = text.AsSpan();
        digits = digits.Length > 0 && digits[0] is '+' or '-' ? digits[1..] : digits;
        var point = digits.IndexOf('.');
        if (digits.Length == 0 || digits.IndexOfAnyExcept(NumberCharacters.Decimal) >= 0 || (point >= 0 && (!allowPoint || digits.Length == 1 || digits[(point + 1)..].Contains('.'))))
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        error = "FOCA0001";
        return null;
    }

    // Apart: a set of characters costs time to make, and few documents are asked for their numbers.
    private static class NumberCharacters
    {
        public static readonly System.Buffers.SearchValues<char> Floating = System.Buffers.SearchValues.Create("0123456789+-.eE");
        public static readonly System.Buffers.SearchValues<char> Decimal = System.Buffers.SearchValues.Create("0123456789.");
    }
}
