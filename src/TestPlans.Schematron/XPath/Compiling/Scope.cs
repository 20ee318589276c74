using TestPlans.Schematron.Trees;
using TestPlans.Schematron.XPath.Nodes;

namespace TestPlans.Schematron.XPath.Compiling;

/// <summary>Hands out the numbers of variables; the largest is the size of the frame.</summary>
internal sealed class Slots(int reserved = 0)
{
    public int Size { get; private set; } = reserved;

    public int Take() => Size++;
}

/// <summary>What surrounds an expression when it is compiled.</summary>
/// <param name="Names">Prefixes.</param>
/// <param name="Outer">Finds a variable that the expression does not declare itself; null when there is none of that name.</param>
/// <param name="Slots">Numbers for the variables it declares.</param>
/// <param name="Xslt">Whether the functions that XSLT adds exist.</param>
/// <param name="Prefixes">Numbers for the beginnings that contexts share; null when none is to be remembered.</param>
internal sealed record Surroundings(StaticNames Names, Func<Name, Expr?> Outer, Slots Slots, bool Xslt = true, PrefixTable? Prefixes = null);

/// <summary>Numbers the beginnings of contexts: the same text, the same number.</summary>
internal sealed class PrefixTable
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public int Of(string text)
    {
        if (!_numbers.TryGetValue(text, out var number))
        {
            _numbers[text] = number = _numbers.Count;
        }

        return number;
    }
}

/// <summary>One variable in scope, and those outside it.</summary>
internal sealed record Binding(Name Name, int Slot, Binding? Outer);
