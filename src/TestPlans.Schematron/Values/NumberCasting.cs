using System.Globalization;
using System.Numerics;

namespace TestPlans.Schematron.Values;

/// <summary>Numbers from one type to another.</summary>
internal static class NumberCasting
{
    public static Atomic? From(decimal number, XsType target, out string error)
    {
        error = "FORG0001";
        if (target == XsType.Double)
        {
            return new DoubleValue(ToDouble(number));
        }

        if (target == XsType.Float)
        {
            return new FloatValue(float.Parse(number.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
        }

        if (target == XsType.Decimal)
        {
            return new DecimalValue(target, number);
        }

        number = decimal.Truncate(number);
        var (low, high) = XsTypes.Bounds(target);
        return number < low || number > high ? null : new DecimalValue(target, number);
    }

    public static Atomic? From(double number, XsType target, out string error)
    {
        error = "FORG0001";
        if (target == XsType.Double)
        {
            return new DoubleValue(number);
        }

        if (target == XsType.Float)
        {
            return new FloatValue((float)number);
        }

        error = "FOCA0002";
        if (!double.IsFinite(number))
        {
            return null;
        }

        if (Math.Abs(number) >= 7.9e28)
        {
            error = target == XsType.Decimal ? "FOCA0001" : "FOCA0003";
            return null;
        }

        return From(Exact(number), target, out error);
    }

    public static Atomic? From(float number, XsType target, out string error)
    {
        error = "FORG0001";
        return target switch
        {
            XsType.Float => new FloatValue(number),
            XsType.Double => new DoubleValue(number),
            _ => From((double)number, target, out error),
        };
    }

    // The conversion of the platform is off by one unit for some values: text is exact.
    public static double ToDouble(decimal number) =>
        number == decimal.Truncate(number) && Math.Abs(number) < 9_007_199_254_740_992m
            ? (double)number
            : double.Parse(number.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>The decimal nearest to a double; the conversion of the platform stops at 15 digits.</summary>
    public static decimal Exact(double number)
    {
        if (number == Math.Truncate(number) && Math.Abs(number) < 9e15)
        {
            return (long)number;
        }

        var bits = BitConverter.DoubleToInt64Bits(number);
        var exponent = (int)((bits >> 52) & 0x7FF) - 1075;
        var mantissa = new BigInteger((bits & 0xFFFFFFFFFFFFFL) | (exponent == -1075 ? 0 : 0x10000000000000L));
        exponent += exponent == -1075 ? 1 : 0;
        if (exponent >= 0)
        {
            var whole = (decimal)(mantissa << exponent);
            return number < 0 ? -whole : whole;
        }

        // As many decimals as 28 digits leave room for.
        var digits = Math.Clamp(27 - (int)Math.Floor(Math.Log10(Math.Abs(number)) + 1), 0, 28);
        var scaled = ((mantissa * BigInteger.Pow(10, digits) * 2) + (BigInteger.One << -exponent)) >> (1 - exponent);
        var result = (decimal)scaled;
        for (var index = 0; index < digits; index++)
        {
            result /= 10m;
        }

        return number < 0 ? -result : result;
    }
}
