namespace TestPlans.Schematron.Values;

/// <summary>How two values are to stand to each other.</summary>
internal enum Relation : byte
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>Comparison of two atomic values of known types (XPath 3.5.1 and its operator table).</summary>
internal static class Comparison
{
    /// <summary>Compares; strict typing: XPTY0004 when the operator is not defined on the two types.</summary>
    public static bool Holds(Relation relation, Atomic left, Atomic right, int implicitZone)
    {
        switch (left)
        {
            case TextValue when right is TextValue:
                return relation <= Relation.NotEqual
                    ? string.Equals(left.StringValue, right.StringValue, StringComparison.Ordinal) == (relation == Relation.Equal)
                    : Of(relation, Text(left.StringValue, right.StringValue));
            case DecimalValue one when right is DecimalValue other:
                return Of(relation, one.Number.CompareTo(other.Number));
            case DecimalValue or DoubleValue or FloatValue when right is DecimalValue or DoubleValue or FloatValue:
                return left is DoubleValue || right is DoubleValue ? Numbers(relation, ToDouble(left), ToDouble(right)) : Numbers(relation, ToFloat(left), ToFloat(right));
            case BooleanValue one when right is BooleanValue other:
                return Of(relation, one.Truth.CompareTo(other.Truth));
            case DateTimeValue one when right is DateTimeValue other && one.Type == other.Type && (relation <= Relation.NotEqual || one.Type is XsType.DateTime or XsType.Date or XsType.Time):
                return Of(relation, one.Instant(implicitZone).CompareTo(other.Instant(implicitZone)));
            case DurationValue one when right is DurationValue other:
                return Durations(relation, one, other);
            case BinaryValue one when right is BinaryValue other && one.Type == other.Type && relation <= Relation.NotEqual:
                return one.Bytes.AsSpan().SequenceEqual(other.Bytes) == (relation == Relation.Equal);
            case QNameValue one when right is QNameValue other && relation <= Relation.NotEqual:
                return (one.Uri == other.Uri && one.Local == other.Local) == (relation == Relation.Equal);
            default:
                throw new XPathException("XPTY0004", $"Une valeur {XsTypes.Display(left.Type)} ne se compare pas à une valeur {XsTypes.Display(right.Type)}.");
        }
    }

    /// <summary>The order of code points, which differs from the order of UTF-16 units above U+FFFF.</summary>
    public static int Text(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        for (var index = 0; index < length; index++)
        {
            var (one, other) = (left[index], right[index]);
            if (one != other)
            {
                return char.IsSurrogate(one) != char.IsSurrogate(other) ? (char.IsSurrogate(one) ? 1 : -1) : one.CompareTo(other);
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    /// <summary>Equality as a key: whether two values would be one in distinct-values or an index.</summary>
    public static bool SameKey(Atomic left, Atomic right, int implicitZone)
    {
        try
        {
            return (left is DoubleValue { Number: double.NaN } or FloatValue { Number: float.NaN } && right is DoubleValue { Number: double.NaN } or FloatValue { Number: float.NaN })
                || Holds(Relation.Equal, left, right, implicitZone);
        }
        catch (XPathException)
        {
            return false;
        }
    }

    public static double ToDouble(Atomic value) => value switch
    {
        DoubleValue number => number.Number,
        FloatValue number => number.Number,
        _ => NumberCasting.ToDouble(((DecimalValue)value).Number),
    };

    public static float ToFloat(Atomic value) => value is FloatValue number ? number.Number : ((FloatValue)NumberCasting.From(((DecimalValue)value).Number, XsType.Float, out _)!).Number;

    public static Relation Mirror(Relation relation) => relation switch
    {
        Relation.Less => Relation.Greater,
        Relation.LessOrEqual => Relation.GreaterOrEqual,
        Relation.Greater => Relation.Less,
        Relation.GreaterOrEqual => Relation.LessOrEqual,
        _ => relation,
    };

    public static bool Of(Relation relation, int order) => relation switch
    {
        Relation.Equal => order == 0,
        Relation.NotEqual => order != 0,
        Relation.Less => order < 0,
        Relation.LessOrEqual => order <= 0,
        Relation.Greater => order > 0,
        _ => order >= 0,
    };

    public static bool Numbers(Relation relation, double left, double right) => relation switch
    {
        Relation.Equal => left == right,
        Relation.NotEqual => left != right,
        Relation.Less => left < right,
        Relation.LessOrEqual => left <= right,
        Relation.Greater => left > right,
        _ => left >= right,
    };

    private static bool Durations(Relation relation, DurationValue left, DurationValue right)
    {
        if (relation <= Relation.NotEqual)
        {
            return (left.Months == right.Months && left.Seconds == right.Seconds) == (relation == Relation.Equal);
        }

        return left.Type == right.Type && left.Type != XsType.Duration
            ? Of(relation, left.Type == XsType.YearMonthDuration ? left.Months.CompareTo(right.Months) : left.Seconds.CompareTo(right.Seconds))
            : throw new XPathException("XPTY0004", "Deux durées de types différents ne s’ordonnent pas.");
    }
}
