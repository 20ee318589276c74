using TestPlans.Schematron.XPath.Nodes;

namespace TestPlans.Schematron.Trees;

/// <summary>The elements of a document by name, for « //n »: made once, when a rule first asks.</summary>
internal sealed class ElementIndex
{
    private readonly Name?[] _names;
    private readonly int[] _starts;
    private readonly int[] _orders;

    public ElementIndex(XmlTree tree, Name?[] names)
    {
        _names = names;
        _starts = new int[names.Length + 1];
        for (var order = 1; order < tree.NodeCount; order++)
        {
            if (tree.KindOf(order) == NodeKind.Element)
            {
                _starts[tree.NameNumberOf(order) + 1]++;
            }
        }

        for (var number = 0; number < names.Length; number++)
        {
            _starts[number + 1] += _starts[number];
        }

        _orders = new int[_starts[^1]];
        var next = _starts[..^1];
        for (var order = 1; order < tree.NodeCount; order++)
        {
            if (tree.KindOf(order) == NodeKind.Element)
            {
                _orders[next[tree.NameNumberOf(order)]++] = order;
            }
        }
    }

    /// <summary>The number of the only name of elements that a test wants; -1 when no element has it; null when there may be several.</summary>
    public int? Numbers(NodeTest test)
    {
        if (test is not (NamedTest { Kind: NodeKind.Element } or LocalNameTest))
        {
            return null;
        }

        var found = -1;
        for (var number = 1; number < _names.Length; number++)
        {
            if (_starts[number] < _starts[number + 1] && test.MayMatch(NodeKind.Element, _names[number]))
            {
                if (found >= 0)
                {
                    return null;
                }

                found = number;
            }
        }

        return found;
    }

    /// <summary>The elements of a name between two ranks, in order.</summary>
    public ReadOnlySpan<int> Between(int number, int first, int last)
    {
        if (number < 0)
        {
            return [];
        }

        var all = _orders.AsSpan(_starts[number], _starts[number + 1] - _starts[number]);
        var from = Above(all, first);
        return all[from..Above(all, last + 1)];
    }

    private static int Above(ReadOnlySpan<int> orders, int wanted)
    {
        var place = orders.BinarySearch(wanted);
        return place < 0 ? ~place : place;
    }
}
