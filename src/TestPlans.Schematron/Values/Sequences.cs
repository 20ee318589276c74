using TestPlans.Schematron.Trees;

namespace TestPlans.Schematron.Values;

/// <summary>Atomisation, effective boolean value, and sorting of nodes.</summary>
internal static class Sequences
{
    public static Atomic Atomize(Item item) => item is Node node
        ? node.Kind is NodeKind.Comment or NodeKind.Instruction or NodeKind.Namespace ? TextValue.Text(node.StringValue) : TextValue.Untyped(node.StringValue)
        : (Atomic)item;

    /// <summary>Whether a value is true where a condition is asked; FORG0006 when the standard has no answer.</summary>
    public static bool Truth(Value value)
    {
        if (value.Count == 0)
        {
            return false;
        }

        var first = value[0];
        if (first is Node)
        {
            return true;
        }

        if (value.Count > 1)
        {
            throw new XPathException("FORG0006", "Une suite de plusieurs valeurs n’est ni vraie ni fausse.");
        }

        return Truth((Atomic)first);
    }

    public static bool Truth(Atomic value) => value switch
    {
        BooleanValue boolean => boolean.Truth,
        TextValue text => text.StringValue.Length > 0,
        DecimalValue number => number.Number != 0,
        DoubleValue number => number.Number != 0 && !double.IsNaN(number.Number),
        FloatValue number => number.Number != 0 && !float.IsNaN(number.Number),
        _ => throw new XPathException("FORG0006", $"Une valeur {XsTypes.Display(value.Type)} n’est ni vraie ni fausse."),
    };

    /// <summary>Document order without duplicates; XPTY0018 or XPTY0019 is for the caller, who knows the place.</summary>
    public static Value Order(List<Item> nodes)
    {
        var sorted = true;
        for (var index = 1; index < nodes.Count && sorted; index++)
        {
            sorted = Node.Compare((Node)nodes[index - 1], (Node)nodes[index]) < 0;
        }

        if (sorted)
        {
            return Value.Of(nodes);
        }

        nodes.Sort(static (left, right) => Node.Compare((Node)left, (Node)right));
        var kept = 1;
        for (var index = 1; index < nodes.Count; index++)
        {
            if (!ReferenceEquals(nodes[index], nodes[kept - 1]))
            {
                nodes[kept++] = nodes[index];
            }
        }

        nodes.RemoveRange(kept, nodes.Count - kept);
        return Value.Of(nodes);
    }

    public static string Joined(Value value, string separator)
    {
        if (value.Count == 1)
        {
            return Atomize(value[0]).StringValue;
        }

        var parts = new string[value.Count];
        for (var index = 0; index < parts.Length; index++)
        {
            parts[index] = Atomize(value[index]).StringValue;
        }

        return string.Join(separator, parts);
    }
}
