namespace TestPlans.Schematron.Values;

/// <summary>A sequence. An item is its own sequence of one, so that the usual case costs no wrapper.</summary>
internal abstract class Value
{
    public static Value Empty { get; } = new ItemList([]);

    public abstract int Count { get; }

    public abstract Item this[int index] { get; }

    public bool IsEmpty => Count == 0;

    /// <summary>Wraps items: none, one or many.</summary>
    public static Value Of(List<Item> items) => items.Count switch
    {
        0 => Empty,
        1 => items[0],
        _ => new ItemList([.. items]),
    };

    public static Value OfArray(Item[] items) => items.Length switch
    {
        0 => Empty,
        1 => items[0],
        _ => new ItemList(items),
    };
}

/// <summary>A node or an atomic value.</summary>
internal abstract class Item : Value
{
    public override int Count => 1;

    public override Item this[int index] => index == 0 ? this : throw new ArgumentOutOfRangeException(nameof(index));

    public abstract string StringValue { get; }
}

/// <summary>Several items, already computed.</summary>
internal sealed class ItemList(Item[] items) : Value
{
    public override int Count => items.Length;

    public override Item this[int index] => items[index];
}

/// <summary>« 1 to n », never written out.</summary>
internal sealed class RangeValue(decimal first, int count) : Value
{
    public override int Count => count;

    public override Item this[int index] => new DecimalValue(XsType.Integer, first + index);
}
