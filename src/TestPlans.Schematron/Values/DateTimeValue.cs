using System.Globalization;
using System.Text;

namespace TestPlans.Schematron.Values;

/// <summary>Dates, times and their parts; the parts that a type does not have keep the reference value (1972-12-31).</summary>
internal sealed class DateTimeValue(XsType type, long year, int month, int day, decimal secondOfDay, int? zone) : Atomic(type)
{
    public long Year => year;

    public int Month => month;

    public int Day => day;

    /// <summary>Seconds since midnight, fractions included.</summary>
    public decimal SecondOfDay => secondOfDay;

    public int Hour => (int)(secondOfDay / 3_600);

    public int Minute => (int)(secondOfDay % 3_600 / 60);

    public decimal Second => secondOfDay % 60;

    /// <summary>Minutes east of UTC; null when the value has no time zone.</summary>
    public int? Zone => zone;

    public override string StringValue => DateTimeText.Of(this);

    public override Atomic As(XsType type) => type switch
    {
        XsType.Date => new DateTimeValue(type, year, month, day, 0, zone),
        XsType.Time => new DateTimeValue(type, 1972, 12, 31, secondOfDay, zone),
        XsType.GYearMonth => new DateTimeValue(type, year, month, 1, 0, zone),
        XsType.GYear => new DateTimeValue(type, year, 1, 1, 0, zone),
        XsType.GMonthDay => new DateTimeValue(type, 1972, month, day, 0, zone),
        XsType.GMonth => new DateTimeValue(type, 1972, month, 1, 0, zone),
        XsType.GDay => new DateTimeValue(type, 1972, 12, day, 0, zone),
        _ => new DateTimeValue(type, year, month, day, secondOfDay, zone),
    };

    public DateTimeValue WithZone(int? newZone) => new(Type, year, month, day, secondOfDay, newZone);

    /// <summary>Seconds on one line of time, for comparison and subtraction.</summary>
    public decimal Instant(int implicitZone) =>
        ((decimal)Calendar.DayNumber(year, month, day) * 86_400) + secondOfDay - ((zone ?? implicitZone) * 60);

    /// <summary>The value of the same type at another instant, seen from a zone.</summary>
    public static DateTimeValue FromInstant(XsType type, decimal instant, int? zone)
    {
        var local = instant + ((zone ?? 0) * 60);
        var days = decimal.Floor(local / 86_400);
        var (year, month, day) = Calendar.FromDayNumber((long)days);
        return (DateTimeValue)new DateTimeValue(XsType.DateTime, year, month, day, local - (days * 86_400), zone).As(type);
    }

    /// <summary>Adds months (the day is cut to the length of the month), then seconds.</summary>
    public DateTimeValue Add(long months, decimal seconds)
    {
        try
        {
            var total = checked((Calendar.Astronomical(year) * 12) + month - 1 + months);
            var newYear = Calendar.Civil(Calendar.FloorDivide(total, 12));
            var newMonth = (int)(total - (Calendar.FloorDivide(total, 12) * 12)) + 1;
            var moved = new DateTimeValue(XsType.DateTime, newYear, newMonth, Math.Min(day, Calendar.DaysIn(newYear, newMonth)), secondOfDay, zone);
            return FromInstant(Type, moved.Instant(0) + seconds, zone: null) is var shifted && zone is { } offset
                ? FromInstant(Type, moved.Instant(0) + seconds, offset)
                : shifted;
        }
        catch (OverflowException)
        {
            throw new XPathException("FODT0001", "Le résultat dépasse les dates qui se calculent.");
        }
    }
}
