using TestPlans.Schematron.Trees;
using TestPlans.Schematron.Values;

namespace TestPlans.Schematron.XPath.Nodes;

/// <summary>Takes single values out of sequences, as operators and functions ask for them.</summary>
internal static class Conversion
{
    public static Atomic? OptionalAtomic(Value value, string what) => value.Count switch
    {
        0 => null,
        1 => Sequences.Atomize(value[0]),
        _ => throw new XPathException("XPTY0004", $"{what} : une seule valeur est admise, il y en a {value.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)}."),
    };

    public static Node? OptionalNode(Value value, string what) => value.Count switch
    {
        0 => null,
        1 => value[0] as Node ?? throw new XPathException("XPTY0004", $"{what} : un nœud est attendu."),
        _ => throw new XPathException("XPTY0004", $"{what} : un seul nœud est admis."),
    };

    public static DecimalValue? OptionalInteger(Value value, string what)
    {
        var atomic = OptionalAtomic(value, what);
        return atomic switch
        {
            null => null,
            { Type: XsType.UntypedAtomic } => (DecimalValue)Casting.Cast(atomic, XsType.Integer),
            DecimalValue number when XsTypes.IsInteger(number.Type) => number,
            _ => throw new XPathException("XPTY0004", $"{what} : un entier est attendu, pas {XsTypes.Display(atomic.Type)}."),
        };
    }
}
