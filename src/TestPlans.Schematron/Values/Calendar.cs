namespace TestPlans.Schematron.Values;

/// <summary>The proleptic Gregorian calendar without limits of years. Year 0 does not exist: -1 precedes 1.</summary>
internal static class Calendar
{
    public static bool IsLeap(long year)
    {
        year = Astronomical(year);
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    public static int DaysIn(long year, int month) => month switch
    {
        2 => IsLeap(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>Days from 1 January of year 1.</summary>
    public static long DayNumber(long year, int month, int day)
    {
        year = Astronomical(year);
        var shifted = month <= 2 ? year - 1 : year;
        var era = FloorDivide(shifted, 400);
        var yearOfEra = shifted - (era * 400);
        var dayOfYear = (((153 * (month + (month > 2 ? -3 : 9))) + 2) / 5) + day - 1;
        var dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return (era * 146_097) + dayOfEra - 306;
    }

    public static (long Year, int Month, int Day) FromDayNumber(long number)
    {
        var shifted = number + 306;
        var era = FloorDivide(shifted, 146_097);
        var dayOfEra = shifted - (era * 146_097);
        var yearOfEra = (dayOfEra - (dayOfEra / 1_460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var shiftedMonth = ((5 * dayOfYear) + 2) / 153;
        var day = (int)(dayOfYear - (((153 * shiftedMonth) + 2) / 5) + 1);
        var month = (int)(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9);
        return (Civil((era * 400) + yearOfEra + (month <= 2 ? 1 : 0)), month, day);
    }

    /// <summary>A year with a year 0, on which arithmetic is plain.</summary>
    public static long Astronomical(long year) => year < 0 ? year + 1 : year;

    public static long Civil(long astronomical) => astronomical <= 0 ? astronomical - 1 : astronomical;

    public static long FloorDivide(long value, long divisor) => value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor);
}
