using System.Globalization;

namespace TestPlans.Schematron.Values;

/// <summary>The casting table of F&amp;O 17, without exceptions for the usual failure: « castable » is asked often.</summary>
internal static class Casting
{
    public static Atomic Cast(Atomic value, XsType target) =>
        TryCast(value, target, out var error) ?? throw new XPathException(
            error,
            error == "XPTY0004"
                ? $"Une valeur {XsTypes.Display(value.Type)} ne se convertit pas en {XsTypes.Display(target)}."
                : $"« {Shorten(value.StringValue)} » n’est pas une valeur {XsTypes.Display(target)}.");

    public static Atomic? TryCast(Atomic value, XsType target, out string error)
    {
        error = "FORG0001";
        if (value.Type == target)
        {
            return value;
        }

        if (target is XsType.AnyAtomic or XsType.Notation)
        {
            error = "XPST0080";
            return null;
        }

        if (target is XsType.UntypedAtomic or XsType.String)
        {
            return new TextValue(target, value.StringValue);
        }

        if (value is TextValue text)
        {
            // A URI casts to strings only.
            if (text.Type == XsType.AnyUri && !XsTypes.IsString(target))
            {
                error = "XPTY0004";
                return null;
            }

            return FromText.Parse(text.StringValue, target, out error);
        }

        var result = FromTyped(value, target, out error);
        return result;
    }

    private static Atomic? FromTyped(Atomic value, XsType target, out string error)
    {
        error = "XPTY0004";
        if (XsTypes.IsString(target))
        {
            return FromText.Parse(value.StringValue, target, out error);
        }

        switch (value)
        {
            case BooleanValue boolean when XsTypes.IsNumeric(target):
                return NumberCasting.From(boolean.Truth ? 1m : 0m, target, out error);
            case DecimalValue number when XsTypes.IsNumeric(target):
                return NumberCasting.From(number.Number, target, out error);
            case DoubleValue number when XsTypes.IsNumeric(target):
                return NumberCasting.From(number.Number, target, out error);
            case FloatValue number when XsTypes.IsNumeric(target):
                return NumberCasting.From(number.Number, target, out error);
            case DecimalValue number when target == XsType.Boolean:
                return BooleanValue.From(number.Number != 0);
            case DoubleValue number when target == XsType.Boolean:
                return BooleanValue.From(number.Number != 0 && !double.IsNaN(number.Number));
            case FloatValue number when target == XsType.Boolean:
                return BooleanValue.From(number.Number != 0 && !float.IsNaN(number.Number));
            case DurationValue duration when XsTypes.IsDuration(target):
                return duration.As(target);
            case DateTimeValue moment when Sees(moment.Type, target):
                return target == XsType.DateTime && moment.Type == XsType.Date
                    ? new DateTimeValue(target, moment.Year, moment.Month, moment.Day, 0, moment.Zone)
                    : moment.As(target);
            case BinaryValue binary when target is XsType.HexBinary or XsType.Base64Binary:
                return binary.As(target);
            case QNameValue when target == XsType.QName:
                return value;
            default:
                return null;
        }
    }

    private static bool Sees(XsType source, XsType target) => source switch
    {
        XsType.DateTime => XsTypes.IsCalendar(target),
        XsType.Date => XsTypes.IsCalendar(target) && target != XsType.Time,
        _ => source == target,
    };

    internal static string Shorten(string text) => text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 77), "…");
}
