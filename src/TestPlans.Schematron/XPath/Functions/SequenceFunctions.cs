using TestPlans.Schematron.Values;
using TestPlans.Schematron.XPath.Nodes;

namespace TestPlans.Schematron.XPath.Functions;

/// <summary>Sequences (F&amp;O 15.1 to 15.3), errors and traces (3, 4).</summary>
internal static class SequenceFunctions
{
    public static Function[] All { get; } =
    [
        Function.Define("boolean", "item* -> boolean", static (_, a) => Args.Boolean(Sequences.Truth(a[0]))),
        Function.Define("not", "item* -> boolean", static (_, a) => Args.Boolean(!Sequences.Truth(a[0]))),
        Function.Define("empty", "item* -> boolean", static (_, a) => Args.Boolean(a[0].IsEmpty)),
        Function.Define("exists", "item* -> boolean", static (_, a) => Args.Boolean(!a[0].IsEmpty)),
        Function.Define("data", "atomic* -> item", static (_, a) => a[0]),
        Function.Define("index-of", "atomic*, atomic -> integer*", static (c, a) => IndexOf(a, c.Host.ImplicitZone)),
        Function.Define("index-of", "atomic*, atomic, string -> integer*", static (c, a) => IndexOf(a, c.Host.ImplicitZone)),
        Function.Define("distinct-values", "atomic* -> item", static (c, a) => Distinct(a, c.Host.ImplicitZone)),
        Function.Define("distinct-values", "atomic*, string -> item", static (c, a) => Distinct(a, c.Host.ImplicitZone)),
        Function.Define("insert-before", "item*, integer, item* -> item", static (_, a) => Insert(a[0], Args.Integer(a[1]), a[2])),
        Function.Define("remove", "item*, integer -> item", static (_, a) => Keep(a[0], rank => rank != Args.Integer(a[1]))),
        Function.Define("reverse", "item* -> item", static (_, a) => Reverse(a[0])),
        Function.Define("subsequence", "item*, double -> item", static (_, a) => Part(a[0], Args.Double(a[1]), null)),
        Function.Define("subsequence", "item*, double, double -> item", static (_, a) => Part(a[0], Args.Double(a[1]), Args.Double(a[2]))),
        Function.Define("unordered", "item* -> item", static (_, a) => a[0]),
        Function.Define("zero-or-one", "item* -> item", static (_, a) => a[0].Count <= 1 ? a[0] : throw new XPathException("FORG0003", "zero-or-one() : il y a plus d’une valeur.")),
        Function.Define("one-or-more", "item* -> item", static (_, a) => a[0].Count > 0 ? a[0] : throw new XPathException("FORG0004", "one-or-more() : il n’y a pas de valeur.")),
        Function.Define("exactly-one", "item* -> item", static (_, a) => a[0].Count == 1 ? a[0] : throw new XPathException("FORG0005", "exactly-one() : il faut exactement une valeur.")),
        Function.Define("deep-equal", "item*, item* -> boolean", static (c, a) => Args.Boolean(DeepEqual.Same(a[0], a[1], c.Host.ImplicitZone))),
        Function.Define("deep-equal", "item*, item*, string -> boolean", static (c, a) => Collated(c, a)),
        Function.Define("error", "-> item", static (_, _) => throw new XPathException("FOER0000", "error() a été appelée.")),
        Function.Define("error", "QName -> item", static (_, a) => throw Raised(a)),
        Function.Define("error", "QName?, string -> item", static (_, a) => throw Raised(a)),
        Function.Define("error", "QName?, string, item* -> item", static (_, a) => throw Raised(a)),
        Function.Define("trace", "item*, string -> item", static (_, a) => a[0]),
    ];

    private static XPathException Raised(Value[] a) =>
        new(a[0].IsEmpty ? "FOER0000" : ((QNameValue)a[0][0]).Local, a.Length > 1 ? Args.Text(a[1]) : "error() a été appelée.");

    private static Value Collated(Context context, Value[] a)
    {
        Args.Collation(a, 2);
        return Args.Boolean(DeepEqual.Same(a[0], a[1], context.Host.ImplicitZone));
    }

    private static Value IndexOf(Value[] a, int zone)
    {
        Args.Collation(a, 2);
        var ranks = new List<Item>();
        var sought = AsText((Atomic)a[1][0]);
        for (var index = 0; index < a[0].Count; index++)
        {
            var item = AsText((Atomic)a[0][index]);
            if (!(item is DoubleValue { Number: double.NaN } or FloatValue { Number: float.NaN }) && Comparison.SameKey(item, sought, zone))
            {
                ranks.Add(DecimalValue.Integer(index + 1));
            }
        }

        return Value.Of(ranks);
    }

    private static Value Distinct(Value[] a, int zone)
    {
        Args.Collation(a, 1);
        var kept = new List<Item>();
        var buckets = new Dictionary<object, List<Atomic>>();
        for (var index = 0; index < a[0].Count; index++)
        {
            var item = AsText((Atomic)a[0][index]);
            object key = item switch
            {
                TextValue text => text.StringValue,
                DecimalValue or DoubleValue or FloatValue => (float)Comparison.ToDouble(item),
                _ => XsTypes.IsDuration(item.Type) ? XsType.Duration : item.Type,
            };
            if (!buckets.TryGetValue(key, out var bucket))
            {
                buckets[key] = bucket = [];
            }

            if (!bucket.Exists(other => Comparison.SameKey(other, item, zone)))
            {
                bucket.Add(item);
                kept.Add(a[0][index]);
            }
        }

        return Value.Of(kept);
    }

    private static Atomic AsText(Atomic value) => value.Type == XsType.UntypedAtomic ? value.As(XsType.String) : value;

    private static Value Keep(Value items, Func<int, bool> kept)
    {
        var result = new List<Item>();
        for (var index = 0; index < items.Count; index++)
        {
            if (kept(index + 1))
            {
                result.Add(items[index]);
            }
        }

        return Value.Of(result);
    }

    private static Value Insert(Value items, decimal place, Value added)
    {
        var before = (int)Math.Clamp(place - 1, 0, items.Count);
        var result = new List<Item>(items.Count + added.Count);
        for (var index = 0; index <= items.Count; index++)
        {
            for (var rank = 0; index == before && rank < added.Count; rank++)
            {
                result.Add(added[rank]);
            }

            if (index < items.Count)
            {
                result.Add(items[index]);
            }
        }

        return Value.Of(result);
    }

    private static Value Reverse(Value items)
    {
        var result = new Item[items.Count];
        for (var index = 0; index < result.Length; index++)
        {
            result[index] = items[result.Length - 1 - index];
        }

        return Value.OfArray(result);
    }

    private static Value Part(Value items, double start, double? length)
    {
        var first = NumberFunctions.Round(start);
        var end = length is { } size ? first + NumberFunctions.Round(size) : double.PositiveInfinity;
        return Keep(items, rank => rank >= first && rank < end);
    }
}
