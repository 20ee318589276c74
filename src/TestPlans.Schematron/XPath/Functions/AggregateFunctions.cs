using TestPlans.Schematron.Values;

namespace TestPlans.Schematron.XPath.Functions;

/// <summary>count, sum, avg, max, min (F&amp;O 15.4).</summary>
internal static class AggregateFunctions
{
    public static Function[] All { get; } =
    [
        Function.Define("count", "item* -> integer", static (_, a) => Args.Number(a[0].Count)),
        Function.Define("sum", "atomic* -> item", static (c, a) => Sum(a[0], c.Host.ImplicitZone) ?? DecimalValue.Zero),
        Function.Define("sum", "atomic*, atomic? -> item", static (c, a) => Sum(a[0], c.Host.ImplicitZone) ?? a[1]),
        Function.Define("avg", "atomic* -> item", static (c, a) => Sum(a[0], c.Host.ImplicitZone) is { } sum
            ? Arithmetic.Apply(Operation.Divide, sum, DecimalValue.Integer(a[0].Count), c.Host.ImplicitZone) : Value.Empty),
        Function.Define("max", "atomic* -> item", static (c, a) => Extreme(a[0], Relation.Greater, c.Host.ImplicitZone)),
        Function.Define("max", "atomic*, string -> item", static (c, a) => Collated(a, Relation.Greater, c.Host.ImplicitZone)),
        Function.Define("min", "atomic* -> item", static (c, a) => Extreme(a[0], Relation.Less, c.Host.ImplicitZone)),
        Function.Define("min", "atomic*, string -> item", static (c, a) => Collated(a, Relation.Less, c.Host.ImplicitZone)),
    ];

    private static Atomic? Sum(Value values, int zone)
    {
        Atomic? total = null;
        for (var index = 0; index < values.Count; index++)
        {
            var item = Number((Atomic)values[index]);
            if (!XsTypes.IsNumeric(item.Type) && item.Type is not (XsType.YearMonthDuration or XsType.DayTimeDuration))
            {
                throw new XPathException("FORG0006", $"Une somme n’est pas définie sur {XsTypes.Display(item.Type)}.");
            }

            try
            {
                total = total is null ? item : Arithmetic.Apply(Operation.Add, total, item, zone);
            }
            catch (XPathException error) when (error.Code == "XPTY0004")
            {
                throw new XPathException("FORG0006", "Une somme mêle des valeurs qui ne s’ajoutent pas.");
            }
        }

        return total;
    }

    private static Value Collated(Value[] a, Relation relation, int zone)
    {
        Args.Collation(a, 1);
        return Extreme(a[0], relation, zone);
    }

    private static Value Extreme(Value values, Relation relation, int zone)
    {
        Atomic? best = null;
        var widest = XsType.Integer;
        for (var index = 0; index < values.Count; index++)
        {
            var item = Number((Atomic)values[index]);
            widest = item is DoubleValue ? XsType.Double : item is FloatValue && widest != XsType.Double ? XsType.Float : widest;
            try
            {
                // An unordered type is refused even alone.
                _ = Comparison.Holds(Relation.Less, item, item, zone);
                if (best is null || Comparison.Holds(relation, item, best, zone) || (IsNaN(item) && !IsNaN(best)))
                {
                    best = item;
                }
            }
            catch (XPathException error) when (error.Code == "XPTY0004")
            {
                throw new XPathException("FORG0006", "max et min demandent des valeurs qui s’ordonnent entre elles.");
            }
        }

        return best is null ? Value.Empty : widest is XsType.Double or XsType.Float ? Casting.Cast(best, widest) : best;
    }

    private static bool IsNaN(Atomic value) => value is DoubleValue { Number: double.NaN } or FloatValue { Number: float.NaN };

    private static Atomic Number(Atomic value) => value.Type == XsType.UntypedAtomic ? Casting.Cast(value, XsType.Double) : value;
}
