using TestPlans.Schematron.XPath.Nodes;

namespace TestPlans.Schematron.Values;

/// <summary>« = » and its kind: some pair of the two sequences stands in the relation, untyped values taking the type of the other side.</summary>
internal static class GeneralComparison
{
    public static bool Holds(Relation relation, Value left, Value right, Context context)
    {
        for (var one = 0; one < left.Count; one++)
        {
            var item = left[one];
            for (var other = 0; other < right.Count; other++)
            {
                context.Step();
                if (Pair(relation, Sequences.Atomize(item), Sequences.Atomize(right[other]), context.Host.ImplicitZone))
                {
                    return true;
                }
            }
        }

        return false;
    }

    public static bool Pair(Relation relation, Atomic left, Atomic right, int implicitZone)
    {
        var leftUntyped = left.Type == XsType.UntypedAtomic;
        var rightUntyped = right.Type == XsType.UntypedAtomic;
        if (leftUntyped != rightUntyped)
        {
            if (leftUntyped)
            {
                left = Typed(left, right.Type);
            }
            else
            {
                right = Typed(right, left.Type);
            }
        }

        return Comparison.Holds(relation, left, right, implicitZone);
    }

    private static Atomic Typed(Atomic untyped, XsType other) =>
        XsTypes.IsNumeric(other) ? Casting.Cast(untyped, XsType.Double)
        : XsTypes.IsString(other) || other is XsType.AnyUri ? untyped
        : Casting.Cast(untyped, other);
}
