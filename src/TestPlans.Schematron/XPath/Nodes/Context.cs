using System.Runtime.CompilerServices;
using TestPlans.Schematron.Trees;
using TestPlans.Schematron.Values;

namespace TestPlans.Schematron.XPath.Nodes;

/// <summary>Where an evaluation stands: the focus, the variables, and what is outside. One per thread of evaluation.</summary>
internal sealed class Context(Host host, int slots)
{
    public Host Host => host;

    public Item? Item { get; set; }

    public int Position { get; set; } = 1;

    public int Size { get; set; } = 1;

    /// <summary>What current() gives: the node that a rule fired on.</summary>
    public Item? Current { get; set; }

    /// <summary>Local variables and the lets of the rule, by number.</summary>
    public Value?[] Slots { get; set; } = new Value?[slots];

    /// <summary>Lets of the schema and of its patterns, computed when first asked.</summary>
    public Value?[] Globals { get; set; } = [];

    /// <summary>Root of the document in which the lets of the schema are computed.</summary>
    public Node? GlobalFocus { get; set; }

    /// <summary>Shared by the contexts of one set of rules.</summary>
    public Memo Memo { get; } = new();

    /// <summary>What this evaluation may still cost; counted, not timed, so that a verdict never depends on the machine.</summary>
    public Budget Budget { get; init; } = new(0);

    public Item Focus => Item ?? throw new XPathException("XPDY0002", "L’expression demande un nœud courant, et il n’y en a pas.");

    public Node FocusNode => Focus as Node ?? throw new XPathException("XPTY0020", "L’élément courant n’est pas un nœud.");

    /// <summary>Counts one step of a loop.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Step() => Budget.Step();

    /// <summary>Says how many items a sequence holds while it grows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Hold(int items) => Budget.Hold(items);

    public (Item? Item, int Position, int Size) Enter(Item item, int position, int size)
    {
        var saved = (Item, Position, Size);
        (Item, Position, Size) = (item, position, size);
        return saved;
    }

    public void Leave((Item? Item, int Position, int Size) saved) => (Item, Position, Size) = saved;
}
