using System.Globalization;

namespace TestPlans.Schematron.Values;

/// <summary>Numbers as XPath writes them (F&amp;O 17.1.2).</summary>
internal static class NumberText
{
    public static string Of(decimal number)
    {
        var text = number.ToString("0.############################", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    public static string Of(double number) => Text(number, number.ToString("R", CultureInfo.InvariantCulture));

    public static string Of(float number) => Text(number, number.ToString("R", CultureInfo.InvariantCulture));

    private static string Text(double number, string shortest)
    {
        if (double.IsNaN(number))
        {
            return "NaN";
        }

        if (double.IsInfinity(number))
        {
            return number > 0 ? "INF" : "-INF";
        }

        if (number == 0)
        {
            return double.IsNegative(number) ? "-0" : "0";
        }

        var (digits, exponent) = Split(shortest);
        var sign = number < 0 ? "-" : string.Empty;
        var size = Math.Abs(number);
        return size is >= 1e-6 and < 1e6 ? sign + Plain(digits, exponent) : sign + Scientific(digits, exponent);
    }

    /// <summary>Digits without sign, point or zeros at either end, and the power of ten of the first digit.</summary>
    private static (string Digits, int Exponent) Split(string text)
    {
        text = text.TrimStart('-');
        var e = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = e < 0 ? 0 : int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = e < 0 ? text : text[..e];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? mantissa : mantissa[..point];
        var digits = point < 0 ? mantissa : whole + mantissa[(point + 1)..];
        var leading = digits.Length - digits.TrimStart('0').Length;
        return (digits.Trim('0'), exponent + whole.Length - 1 - leading);
    }

    private static string Plain(string digits, int exponent)
    {
        if (exponent < 0)
        {
            return "0." + new string('0', -exponent - 1) + digits;
        }

        return digits.Length <= exponent + 1 ? digits.PadRight(exponent + 1, '0') : digits[..(exponent + 1)] + "." + digits[(exponent + 1)..];
    }

    private static string Scientific(string digits, int exponent) =>
        digits[0] + "." + (digits.Length > 1 ? digits[1..] : "0") + "E" + exponent.ToString(CultureInfo.InvariantCulture);
}
