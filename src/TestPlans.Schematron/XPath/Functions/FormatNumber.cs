using System.Globalization;
using System.Text;
using TestPlans.Schematron.Values;

namespace TestPlans.Schematron.XPath.Functions;

/// <summary>format-number() of XSLT 2.0 (16.4) with the default decimal format.</summary>
internal static class FormatNumber
{
    public static Function[] All { get; } =
    [
        Function.Define("format-number", "numeric?, string -> string", static (_, a) => Args.String(Format(a[0], Args.Text(a[1])))),
        Function.Define("format-number", "numeric?, string, string -> string", static (_, a) => throw new XPathException("XTDE1280", "format-number() : aucun format décimal n’est déclaré.")),
    ];

    private static string Format(Value value, string picture)
    {
        var pictures = picture.Split(';');
        if (pictures.Length > 2)
        {
            throw Wrong(picture);
        }

        var positive = Picture.Parse(pictures[0]) ?? throw Wrong(picture);
        var negative = pictures.Length == 2 ? Picture.Parse(pictures[1]) ?? throw Wrong(picture) : positive with { Prefix = "-" + positive.Prefix };
        var number = value.IsEmpty ? DoubleValue.NaN : (Atomic)value[0];
        if (number is DoubleValue { Number: double.NaN } or FloatValue { Number: float.NaN })
        {
            return "NaN";
        }

        var size = Comparison.ToDouble(number);
        var used = size < 0 || (size == 0 && double.IsNegative(size)) ? negative : positive;
        if (double.IsInfinity(size))
        {
            return used.Prefix + "Infinity" + used.Suffix;
        }

        return used.Prefix + used.Digits(Exact(number, used.Scale)) + used.Suffix;
    }

    // Text keeps the digits that the type has; a double too large for a decimal keeps its integer digits.
    private static decimal Exact(Atomic number, int scale)
    {
        try
        {
            var exact = number is DecimalValue value ? value.Number : decimal.Parse(number.StringValue, NumberStyles.Float, CultureInfo.InvariantCulture);
            return Math.Abs(exact) * scale;
        }
        catch (OverflowException)
        {
            throw new XPathException("FOAR0002", "format-number() : le nombre dépasse 28 chiffres.");
        }
    }

    private static XPathException Wrong(string picture) => new("XTDE1310", $"format-number() : « {Casting.Shorten(picture)} » n’est pas un modèle de nombre.");

    private sealed record Picture(string Prefix, string Suffix, int Scale, int MinWhole, int MinFraction, int MaxFraction, int[] Grouping, int Every)
    {
        public static Picture? Parse(string text)
        {
            const string Active = "0#.,";
            var start = text.AsSpan().IndexOfAny(Active);
            if (start < 0)
            {
                return null;
            }

            var end = text.AsSpan().LastIndexOfAny(Active);
            var (prefix, body, suffix) = (text[..start], text[start..(end + 1)], text[(end + 1)..]);
            var around = prefix + suffix;
            var percents = around.Count(static c => c is '%' or '‰');
            var point = body.IndexOf('.', StringComparison.Ordinal);
            var whole = point < 0 ? body : body[..point];
            var fraction = point < 0 ? string.Empty : body[(point + 1)..];
            if (percents > 1 || body.AsSpan().IndexOfAnyExcept(Active) >= 0 || fraction.Contains('.', StringComparison.Ordinal)
                || whole.Replace(",", string.Empty, StringComparison.Ordinal).Contains("0#", StringComparison.Ordinal)
                || fraction.Replace(",", string.Empty, StringComparison.Ordinal).Contains("#0", StringComparison.Ordinal)
                || whole.EndsWith(',') || whole.Contains(",,", StringComparison.Ordinal) || !body.Any(static c => c is '0' or '#'))
            {
                return null;
            }

            var places = new List<int>();
            for (var index = 0; index < whole.Length; index++)
            {
                if (whole[index] == ',')
                {
                    places.Add(whole[(index + 1)..].Count(static c => c != ','));
                }
            }

            places.Sort();
            var regular = places.Count > 0 && places.Select((place, rank) => place == places[0] * (rank + 1)).All(static same => same);
            var zeros = whole.Count(static c => c == '0');
            var digits = fraction.Count(static c => c is '0' or '#');
            return new Picture(
                prefix, suffix, around.Contains('%', StringComparison.Ordinal) ? 100 : around.Contains('‰', StringComparison.Ordinal) ? 1000 : 1,
                zeros == 0 && digits == 0 ? 1 : zeros, fraction.Count(static c => c == '0'), digits, [.. places], regular ? places[0] : 0);
        }

        public string Digits(decimal number)
        {
            var rounded = Math.Round(number, Math.Min(MaxFraction, 28), MidpointRounding.ToEven);
            var text = NumberText.Of(rounded);
            var point = text.IndexOf('.', StringComparison.Ordinal);
            var whole = (point < 0 ? text : text[..point]).TrimStart('0').PadLeft(MinWhole, '0');
            var fraction = (point < 0 ? string.Empty : text[(point + 1)..]).PadRight(MinFraction, '0');
            var result = new StringBuilder();
            for (var index = 0; index < whole.Length; index++)
            {
                var left = whole.Length - index;
                if (index > 0 && (Every > 0 ? left % Every == 0 : Grouping.Contains(left)))
                {
                    result.Append(',');
                }

                result.Append(whole[index]);
            }

            if (fraction.Length > 0)
            {
                result.Append('.').Append(fraction);
            }

            return result.Length == 0 ? "0" : result.ToString();
        }
    }
}
