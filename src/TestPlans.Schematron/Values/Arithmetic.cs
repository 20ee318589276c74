namespace TestPlans.Schematron.Values;

/// <summary>The six binary operators of arithmetic.</summary>
internal enum Operation : byte
{
    Add,
    Subtract,
    Multiply,
    Divide,
    IntegerDivide,
    Modulo,
}

/// <summary>Arithmetic on two atomic values (F&amp;O 6.2, 10.6 to 10.8).</summary>
internal static class Arithmetic
{
    public static Atomic Apply(Operation operation, Atomic left, Atomic right, int implicitZone)
    {
        left = left.Type == XsType.UntypedAtomic ? Casting.Cast(left, XsType.Double) : left;
        right = right.Type == XsType.UntypedAtomic ? Casting.Cast(right, XsType.Double) : right;
        try
        {
            return (left, right) switch
            {
                (DecimalValue one, DecimalValue other) => Exact(operation, one, other),
                (DecimalValue or DoubleValue or FloatValue, DecimalValue or DoubleValue or FloatValue) =>
                    left is DoubleValue || right is DoubleValue
                        ? Floating(operation, Comparison.ToDouble(left), Comparison.ToDouble(right), single: false)
                        : Floating(operation, Comparison.ToFloat(left), Comparison.ToFloat(right), single: true),
                _ => TimeArithmetic.Apply(operation, left, right, implicitZone) ?? throw new XPathException(
                    "XPTY0004", $"L’opération n’est pas définie entre {XsTypes.Display(left.Type)} et {XsTypes.Display(right.Type)}."),
            };
        }
        catch (OverflowException)
        {
            throw new XPathException("FOAR0002", "Le résultat dépasse les nombres qui se calculent (28 chiffres).");
        }
    }

    public static Atomic Negate(Atomic value)
    {
        value = value.Type == XsType.UntypedAtomic ? Casting.Cast(value, XsType.Double) : value;
        return value switch
        {
            DecimalValue number => new DecimalValue(number.Type == XsType.Decimal ? XsType.Decimal : XsType.Integer, -number.Number),
            DoubleValue number => new DoubleValue(-number.Number),
            FloatValue number => new FloatValue(-number.Number),
            _ => throw new XPathException("XPTY0004", $"Une valeur {XsTypes.Display(value.Type)} n’a pas d’opposé."),
        };
    }

    private static DecimalValue Exact(Operation operation, DecimalValue left, DecimalValue right)
    {
        var (one, other) = (left.Number, right.Number);
        if (other == 0 && operation >= Operation.Divide)
        {
            throw new XPathException("FOAR0001", "Division par zéro.");
        }

        var type = XsTypes.IsInteger(left.Type) && XsTypes.IsInteger(right.Type) ? XsType.Integer : XsType.Decimal;
        return operation switch
        {
            Operation.Add => new DecimalValue(type, one + other),
            Operation.Subtract => new DecimalValue(type, one - other),
            Operation.Multiply => new DecimalValue(type, one * other),
            Operation.Divide => new DecimalValue(XsType.Decimal, one / other),
            Operation.IntegerDivide => DecimalValue.Integer(decimal.Truncate(one / other)),
            _ => new DecimalValue(type, one % other),
        };
    }

    private static Atomic Floating(Operation operation, double left, double right, bool single)
    {
        if (operation == Operation.IntegerDivide)
        {
            return right == 0 ? throw new XPathException("FOAR0001", "Division par zéro.")
                : !double.IsFinite(left) || double.IsNaN(right) ? throw new XPathException("FOAR0002", "La division entière n’a pas de résultat.")
                : DecimalValue.Integer(double.IsInfinity(right) ? 0 : Whole(Math.Truncate(left / right)));
        }

        var result = operation switch
        {
            Operation.Add => left + right,
            Operation.Subtract => left - right,
            Operation.Multiply => left * right,
            Operation.Divide => left / right,
            _ => Remainder(left, right),
        };
        return single ? new FloatValue((float)result) : new DoubleValue(result);
    }

    private static decimal Whole(double number) => Math.Abs(number) < 7.9e28 ? NumberCasting.Exact(number) : throw new OverflowException();

    // C#'s remainder already follows the sign of the dividend, as the standard asks, negative zero included.
    private static double Remainder(double left, double right) => left % right;
}
