using TestPlans.Schematron.Values;

namespace TestPlans.Schematron.XPath.Functions;

/// <summary>Parts of dates and durations (F&amp;O 10.5).</summary>
internal static class DatePartFunctions
{
    public static Function[] All { get; } =
    [
        .. Of("year", static value => Args.Number(value.Year), "dateTime", "date"),
        .. Of("month", static value => Args.Number(value.Month), "dateTime", "date"),
        .. Of("day", static value => Args.Number(value.Day), "dateTime", "date"),
        .. Of("hours", static value => Args.Number(value.Hour), "dateTime", "time"),
        .. Of("minutes", static value => Args.Number(value.Minute), "dateTime", "time"),
        .. Of("seconds", static value => new DecimalValue(XsType.Decimal, value.Second), "dateTime", "time"),
        .. Of("timezone", static value => value.Zone is { } zone ? new DurationValue(XsType.DayTimeDuration, 0, zone * 60) : Value.Empty, "dateTime", "date", "time"),
        Duration("years", static value => Args.Number(value.Months / 12)),
        Duration("months", static value => Args.Number(value.Months % 12)),
        Duration("days", static value => Args.Number(decimal.Truncate(value.Seconds / 86_400))),
        Duration("hours", static value => Args.Number(decimal.Truncate(value.Seconds % 86_400 / 3_600))),
        Duration("minutes", static value => Args.Number(decimal.Truncate(value.Seconds % 3_600 / 60))),
        Duration("seconds", static value => new DecimalValue(XsType.Decimal, value.Seconds % 60)),
    ];

    private static IEnumerable<Function> Of(string part, Func<DateTimeValue, Value> take, params string[] types) =>
        types.Select(type => Function.Define($"{part}-from-{type}", type + "? -> item", (_, a) => a[0].IsEmpty ? Value.Empty : take((DateTimeValue)a[0][0])));

    private static Function Duration(string part, Func<DurationValue, Value> take) =>
        Function.Define(part + "-from-duration", "duration? -> item", (_, a) => a[0].IsEmpty ? Value.Empty : take((DurationValue)a[0][0]));
}
