using System.Globalization;

namespace TestPlans.Validators.Hl7v2.Profile;

/// <summary>How a value of a simple type is written (HL7 2.5, chapter 2A). Types not named here take any text.</summary>
internal static class TypeSyntax
{
    /// <summary>What is asked, in French, of a value that is badly written; null when it is well written.</summary>
    public static string? Fault(string type, string text) => type switch
    {
        "NM" => IsNumber(text) ? null : "un nombre (chiffres, signe et point décimal facultatifs)",
        "SI" => text.Length <= 4 && Digits(text) ? null : "un numéro d’ordre de 1 à 4 chiffres",
        "DT" => text.Length is 4 or 6 or 8 && IsDate(text) ? null : "une date AAAA[MM[JJ]]",
        "TM" => IsTime(WithoutZone(text)) ? null : "une heure HH[MM[SS[.SSSS]]][+/-ZZZZ]",
        "DTM" => IsMoment(text) ? null : "une date AAAA[MM[JJ[HH[MM[SS[.SSSS]]]]]][+/-ZZZZ]",
        _ => null,
    };

    private static bool IsNumber(string text)
    {
        var digits = text.AsSpan(text.Length > 0 && text[0] is '+' or '-' ? 1 : 0);
        var point = digits.IndexOf('.');
        return point < 0 ? Digits(digits) : point > 0 ? Digits(digits[..point]) && (point + 1 == digits.Length || Digits(digits[(point + 1)..])) : point + 1 < digits.Length && Digits(digits[1..]);
    }

    private static bool IsMoment(string text)
    {
        var moment = WithoutZone(text);
        var date = moment[..Math.Min(8, moment.Length)];
        return date.Length is 4 or 6 or 8 && IsDate(date) && (moment.Length <= 8 || (date.Length == 8 && IsTime(moment[8..])));
    }

    // An INS may carry a lunar date: month or day 00, or a month beyond 12, as the civil status wrote it.
    private static bool IsDate(ReadOnlySpan<char> text)
    {
        if (!Digits(text))
        {
            return false;
        }

        var month = text.Length >= 6 ? Number(text[4..6]) : 1;
        var day = text.Length >= 8 ? Number(text[6..8]) : 1;
        return month is 0 or (>= 1 and <= 12) && (day == 0 || (day <= 31 && (month == 0 || day <= DateTime.DaysInMonth(Math.Max(1, Number(text[..4])), month))));
    }

    private static bool IsTime(ReadOnlySpan<char> text)
    {
        var point = text.IndexOf('.');
        var digits = point < 0 ? text : text[..point];
        var fraction = point < 0 ? default : text[(point + 1)..];
        return digits.Length is 2 or 4 or 6 && Digits(digits) && (point < 0 || (digits.Length == 6 && fraction.Length is >= 1 and <= 4 && Digits(fraction))) &&
            Number(digits[..2]) < 24 && (digits.Length < 4 || Number(digits[2..4]) < 60) && (digits.Length < 6 || Number(digits[4..6]) < 60);
    }

    private static ReadOnlySpan<char> WithoutZone(string text)
    {
        var zone = text.AsSpan().IndexOfAny('+', '-');
        return zone >= 0 && text.Length - zone == 5 && Digits(text.AsSpan(zone + 1)) && IsZone(text.AsSpan(zone + 1)) ? text.AsSpan(0, zone) : text;
    }

    // From −12 h to +14 h; nothing less than a quarter of an hour was ever used, and any minute is taken.
    private static bool IsZone(ReadOnlySpan<char> zone) => Number(zone[..2]) <= 14 && Number(zone[2..]) < 60;

    private static bool Digits(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
