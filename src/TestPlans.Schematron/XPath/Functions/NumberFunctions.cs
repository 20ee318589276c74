using TestPlans.Schematron.Values;

namespace TestPlans.Schematron.XPath.Functions;

/// <summary>Numbers, and the simple booleans (F&amp;O 6.4, 9, 14.4).</summary>
internal static class NumberFunctions
{
    public static Function[] All { get; } =
    [
        Define("abs", Math.Abs, Math.Abs),
        Define("ceiling", decimal.Ceiling, Math.Ceiling),
        Define("floor", decimal.Floor, Math.Floor),
        Define("round", static number => decimal.Floor(number) is var below && number - below >= 0.5m ? below + 1 : below, Round),
        Function.Define("round-half-to-even", "numeric? -> double?", static (_, a) => HalfEven(a[0], 0)),
        Function.Define("round-half-to-even", "numeric?, integer -> double?", static (_, a) => HalfEven(a[0], Args.Integer(a[1]))),
        Function.Define("number", "atomic? -> double", static (_, a) => ToNumber(a[0])),
        Function.Define("true", "-> boolean", static (_, _) => BooleanValue.True),
        Function.Define("false", "-> boolean", static (_, _) => BooleanValue.False),
    ];

    /// <summary>Half goes up; the sign of zero is kept.</summary>
    public static double Round(double number)
    {
        if (!double.IsFinite(number) || Math.Abs(number) >= 4_503_599_627_370_496)
        {
            return number;
        }

        var below = Math.Floor(number);
        var rounded = number - below >= 0.5 ? below + 1 : below;
        return rounded == 0 && double.IsNegative(number) ? -0.0 : rounded;
    }

    public static DoubleValue ToNumber(Value value)
    {
        if (value.IsEmpty)
        {
            return DoubleValue.NaN;
        }

        var atomic = Sequences.Atomize(value[0]);
        return atomic is TextValue { Type: not XsType.AnyUri } text
            ? FromText.ToDouble(FromText.Trim(text.StringValue)) is { } number ? new DoubleValue(number) : DoubleValue.NaN
            : Casting.TryCast(atomic, XsType.Double, out _) as DoubleValue ?? DoubleValue.NaN;
    }

    // The result kind is « double? » for parsing only: it may be empty, so a predicate must look at the value.
    private static Function Define(string name, Func<decimal, decimal> exact, Func<double, double> floating) =>
        Function.Define(name, "numeric? -> item", (_, a) => a[0].IsEmpty ? Value.Empty : a[0][0] switch
        {
            DecimalValue number => new DecimalValue(XsTypes.IsInteger(number.Type) ? XsType.Integer : XsType.Decimal, exact(number.Number)),
            FloatValue number => new FloatValue((float)floating(number.Number)),
            var number => new DoubleValue(floating(((DoubleValue)number).Number)),
        });

    private static Value HalfEven(Value value, decimal precision)
    {
        if (value.IsEmpty)
        {
            return Value.Empty;
        }

        switch (value[0])
        {
            case DecimalValue number:
                return new DecimalValue(XsTypes.IsInteger(number.Type) ? XsType.Integer : XsType.Decimal, HalfEven(number.Number, precision));
            case FloatValue number:
                return new FloatValue((float)HalfEven(number.Number, precision));
            default:
                return new DoubleValue(HalfEven(((DoubleValue)value[0]).Number, precision));
        }
    }

    private static decimal HalfEven(decimal number, decimal precision)
    {
        if (precision >= 0)
        {
            return precision > 28 ? number : Math.Round(number, (int)precision, MidpointRounding.ToEven);
        }

        if (precision < -28)
        {
            return 0;
        }

        var unit = 1m;
        for (var index = 0; index > precision; index--)
        {
            unit *= 10;
        }

        return Math.Round(number / unit, 0, MidpointRounding.ToEven) * unit;
    }

    private static double HalfEven(double number, decimal precision)
    {
        if (!double.IsFinite(number) || number == 0 || precision > 300)
        {
            return number;
        }

        if (Math.Abs(number) < 7e27 && Math.Abs(number) > 1e-27)
        {
            var exact = decimal.Parse(number.ToString("R", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture);
            var rounded = NumberCasting.ToDouble(HalfEven(exact, precision));
            return rounded == 0 && number < 0 ? -0.0 : rounded;
        }

        return Math.Abs(number) < 1 ? (number < 0 ? -0.0 : 0) : number;
    }
}
