namespace TestPlans.Schematron.Values;

/// <summary>Sums and differences of dates and durations; null when the operator is not defined on the two types.</summary>
internal static class TimeArithmetic
{
    public static Atomic? Apply(Operation operation, Atomic left, Atomic right, int implicitZone) => (left, right) switch
    {
        (DurationValue one, DurationValue other) => Durations(operation, one, other),
        (DateTimeValue moment, DurationValue duration) when operation is Operation.Add or Operation.Subtract => Move(moment, duration, operation == Operation.Subtract),
        (DurationValue duration, DateTimeValue moment) when operation == Operation.Add => Move(moment, duration, back: false),
        (DateTimeValue one, DateTimeValue other) when operation == Operation.Subtract && one.Type == other.Type && one.Type is XsType.DateTime or XsType.Date or XsType.Time =>
            new DurationValue(XsType.DayTimeDuration, 0, one.Instant(implicitZone) - other.Instant(implicitZone)),
        (DurationValue duration, DecimalValue or DoubleValue or FloatValue) when operation is Operation.Multiply or Operation.Divide => Scale(duration, right, operation),
        (DecimalValue or DoubleValue or FloatValue, DurationValue duration) when operation == Operation.Multiply => Scale(duration, left, operation),
        _ => null,
    };

    private static Atomic? Durations(Operation operation, DurationValue left, DurationValue right)
    {
        if (left.Type != right.Type || left.Type == XsType.Duration)
        {
            return null;
        }

        try
        {
            switch (operation)
            {
                case Operation.Add:
                    return new DurationValue(left.Type, checked(left.Months + right.Months), left.Seconds + right.Seconds);
                case Operation.Subtract:
                    return new DurationValue(left.Type, checked(left.Months - right.Months), left.Seconds - right.Seconds);
                case Operation.Divide:
                    var (one, other) = left.Type == XsType.YearMonthDuration ? (left.Months, right.Months) : (left.Seconds, right.Seconds);
                    return other == 0 ? throw new XPathException("FOAR0001", "Division par une durée nulle.") : new DecimalValue(XsType.Decimal, one / other);
                default:
                    return null;
            }
        }
        catch (OverflowException)
        {
            throw TooLong();
        }
    }

    private static DateTimeValue? Move(DateTimeValue moment, DurationValue duration, bool back)
    {
        var sign = back ? -1 : 1;
        return moment.Type switch
        {
            _ when duration.Type == XsType.Duration => null,
            XsType.DateTime or XsType.Date => moment.Add(sign * duration.Months, sign * duration.Seconds),
            XsType.Time when duration.Type == XsType.DayTimeDuration => new DateTimeValue(XsType.Time, 1972, 12, 31, Wrap(moment.SecondOfDay + (sign * duration.Seconds)), moment.Zone),
            _ => null,
        };
    }

    private static decimal Wrap(decimal seconds)
    {
        var rest = seconds % 86_400;
        return rest < 0 ? rest + 86_400 : rest;
    }

    private static DurationValue? Scale(DurationValue duration, Atomic factor, Operation operation)
    {
        if (duration.Type == XsType.Duration)
        {
            return null;
        }

        var number = Comparison.ToDouble(factor);
        if (double.IsNaN(number))
        {
            throw new XPathException("FOCA0005", "Une durée ne se multiplie pas par NaN.");
        }

        if (operation == Operation.Divide && number == 0)
        {
            throw TooLong();
        }

        if (double.IsInfinity(number))
        {
            return operation == Operation.Divide ? new DurationValue(duration.Type, 0, 0) : throw TooLong();
        }

        if (Math.Abs(number) >= 7e28)
        {
            return operation == Operation.Divide || duration is { Months: 0, Seconds: 0 } ? new DurationValue(duration.Type, 0, 0) : throw TooLong();
        }

        try
        {
            if (duration.Type == XsType.DayTimeDuration)
            {
                var exact = factor is DecimalValue whole ? whole.Number : NumberCasting.Exact(number);
                return new DurationValue(duration.Type, 0, operation == Operation.Divide ? duration.Seconds / exact : duration.Seconds * exact);
            }

            var months = operation == Operation.Divide ? duration.Months / number : duration.Months * number;
            return Math.Abs(months) < 9e15 ? new DurationValue(duration.Type, (long)Math.Floor(months + 0.5), 0) : throw TooLong();
        }
        catch (Exception error) when (error is OverflowException or DivideByZeroException)
        {
            throw TooLong();
        }
    }

    private static XPathException TooLong() => new("FODT0002", "La durée obtenue dépasse ce qui se calcule.");
}
