using System.Globalization;

namespace TestPlans.Simulators.Patients;

/// <summary>
/// A date as a civil record knows it: a year, perhaps a month, perhaps a day. HL7 truncates what is not known (<c>195804</c>).
/// </summary>
/// <param name="Year">From 1 to 9999.</param>
/// <param name="Month">From 1 to 12; null when the record does not say.</param>
/// <param name="Day">From 1 to 31; null when the record does not say. There is no day without a month.</param>
public readonly record struct CivilDate(int Year, int? Month = null, int? Day = null)
{
    /// <summary>A date known to the day.</summary>
    public static implicit operator CivilDate(DateOnly date) => Of(date);

    /// <summary>A date known to the day.</summary>
    public static CivilDate Of(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>Reads the first 4, 6 or 8 digits of an HL7 date and time; null when there is no such date.</summary>
    /// <param name="text"><c>1958</c>, <c>195804</c>, <c>19580412</c>, <c>19580412103000+0200</c>.</param>
    public static CivilDate? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var length = text.AsSpan().IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : text.Length;
        var digits = text.AsSpan(0, length);
        if (length is not (4 or 6) and < 8)
        {
            return null;
        }

        var (year, month, day) = (Number(digits[..4]), length >= 6 ? Number(digits[4..6]) : 1, length >= 8 ? Number(digits[6..8]) : 1);
        return year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            ? null
            : new CivilDate(year, length >= 6 ? month : null, length >= 8 ? day : null);
    }

    /// <summary>The day, when it is known.</summary>
    public DateOnly? ToDateOnly() => Month is { } month && Day is { } day ? new DateOnly(Year, month, day) : null;

    /// <summary>As HL7 writes it, truncated to what is known: <c>19580412</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}{Month:00}{(Month is null ? null : Day):00}");

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
