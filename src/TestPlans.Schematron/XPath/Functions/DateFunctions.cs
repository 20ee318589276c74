using TestPlans.Schematron.Values;
using TestPlans.Schematron.XPath.Nodes;

namespace TestPlans.Schematron.XPath.Functions;

/// <summary>The current moment, dateTime() and time zones (F&amp;O 5.2, 10.7, 16).</summary>
internal static class DateFunctions
{
    public static Function[] All { get; } =
    [
        Function.Define("current-dateTime", "-> dateTime", static (c, _) => Now(c)),
        Function.Define("current-date", "-> date", static (c, _) => Now(c).As(XsType.Date)),
        Function.Define("current-time", "-> time", static (c, _) => Now(c).As(XsType.Time)),
        Function.Define("implicit-timezone", "-> dayTimeDuration", static (c, _) => new DurationValue(XsType.DayTimeDuration, 0, c.Host.ImplicitZone * 60)),
        Function.Define("dateTime", "date?, time? -> dateTime", static (_, a) => Join(a)),
        .. Adjust("dateTime"),
        .. Adjust("date"),
        .. Adjust("time"),
    ];

    private static DateTimeValue Now(Context context)
    {
        var now = context.Host.Now;
        return new DateTimeValue(XsType.DateTime, now.Year, now.Month, now.Day, (decimal)now.TimeOfDay.Ticks / TimeSpan.TicksPerSecond, context.Host.ImplicitZone);
    }

    private static Value Join(Value[] a)
    {
        if (a[0].IsEmpty || a[1].IsEmpty)
        {
            return Value.Empty;
        }

        var (date, time) = ((DateTimeValue)a[0][0], (DateTimeValue)a[1][0]);
        return date.Zone is { } one && time.Zone is { } other && one != other
            ? throw new XPathException("FORG0008", "dateTime() : la date et l’heure ont deux fuseaux différents.")
            : new DateTimeValue(XsType.DateTime, date.Year, date.Month, date.Day, time.SecondOfDay, date.Zone ?? time.Zone);
    }

    private static Function[] Adjust(string type) =>
    [
        Function.Define($"adjust-{type}-to-timezone", $"{type}? -> {type}", static (c, a) => a[0].IsEmpty ? Value.Empty : Adjusted((DateTimeValue)a[0][0], c.Host.ImplicitZone)),
        Function.Define($"adjust-{type}-to-timezone", $"{type}?, dayTimeDuration? -> {type}", static (_, a) => a[0].IsEmpty ? Value.Empty : Adjusted((DateTimeValue)a[0][0], a[1].IsEmpty ? null : Minutes((DurationValue)a[1][0]))),
    ];

    private static int Minutes(DurationValue zone) => Math.Abs(zone.Seconds) <= 14 * 3_600 && zone.Seconds % 60 == 0
        ? (int)(zone.Seconds / 60)
        : throw new XPathException("FODT0003", "Un fuseau horaire va de -14:00 à +14:00, à la minute.");

    private static DateTimeValue Adjusted(DateTimeValue value, int? zone)
    {
        if (zone is null || value.Zone is null)
        {
            return value.WithZone(zone);
        }

        if (value.Type == XsType.Time)
        {
            var second = (value.SecondOfDay + ((zone.Value - value.Zone.Value) * 60)) % 86_400;
            return new DateTimeValue(XsType.Time, 1972, 12, 31, second < 0 ? second + 86_400 : second, zone);
        }

        return DateTimeValue.FromInstant(value.Type, value.Instant(0), zone);
    }
}
