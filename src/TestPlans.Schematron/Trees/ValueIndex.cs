using System.Text;

namespace TestPlans.Schematron.Trees;

/// <summary>
/// Nodes of a document by their text: the elements of one name by an attribute or by each of their texts, or the values of a list.
/// Three integers a value at most, and no object: the texts stay in the source of the document.
/// </summary>
internal sealed class ValueIndex
{
    private const int Short = 256;

    private readonly XmlTree _tree;
    private readonly int[] _slots;
    private readonly int[] _values;
    private readonly int[] _next;

    private ValueIndex(XmlTree tree, List<int> values)
    {
        (_tree, _values, _next) = (tree, [.. values], new int[values.Count]);
        _slots = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, _values.Length))];
        Array.Fill(_slots, -1);

        // From the last, so that each chain is in document order.
        for (var index = _values.Length - 1; index >= 0; index--)
        {
            ref var slot = ref _slots[Slot(_values[index])];
            (_next[index], slot) = (slot, index);
        }
    }

    /// <summary>The elements of this name by the value of the attribute, or by their texts when there is none.</summary>
    public static ValueIndex Build(XmlTree tree, Name element, Name? attribute)
    {
        var values = new List<int>();
        for (var order = 1; order < tree.NodeCount; order++)
        {
            if (!tree.Is(order, NodeKind.Element, element))
            {
                continue;
            }

            if (attribute is not null)
            {
                if (tree.AttributeOf(order, attribute) is >= 0 and var found)
                {
                    values.Add(found);
                }

                continue;
            }

            for (var child = tree.FirstChildOf(order); child >= 0; child = tree.NextOf(child))
            {
                if (tree.KindOf(child) == NodeKind.Text)
                {
                    values.Add(child);
                }
            }
        }

        return new ValueIndex(tree, values);
    }

    /// <summary>These nodes of the document, in any order.</summary>
    public static ValueIndex Of(XmlTree tree, List<int> nodes) => new(tree, nodes);

    /// <summary>Adds the elements that have this value, in document order.</summary>
    public void Find(string value, List<Node> found)
    {
        var wanted = new Wanted(value);
        for (var index = _slots[Slot(wanted.Bytes)]; index >= 0; index = _next[index])
        {
            var holder = _tree.ParentOf(_values[index]);
            if (_tree.TextIs(_values[index], wanted) && (found.Count == 0 || found[^1].Order != holder))
            {
                found.Add(_tree.NodeAt(holder));
            }
        }
    }

    /// <summary>Whether a node has this value.</summary>
    public bool Contains(string value)
    {
        Span<byte> room = stackalloc byte[Short];
        ReadOnlySpan<byte> wanted = 3 * value.Length <= Short ? room[..Encoding.UTF8.GetBytes(value, room)] : Encoding.UTF8.GetBytes(value);
        for (var index = _slots[Slot(wanted)]; index >= 0; index = _next[index])
        {
            if (_tree.TryBytesOf(_values[index], out var bytes) ? bytes.SequenceEqual(wanted) : string.Equals(_tree.TextOf(_values[index]), value, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private int Slot(int order) => Slot(_tree.TryBytesOf(order, out var bytes) ? bytes : Encoding.UTF8.GetBytes(_tree.TextOf(order)));

    private int Slot(ReadOnlySpan<byte> value)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var one in value)
        {
            hash = (hash ^ one) * 0x100000001B3UL;
        }

        return (int)((hash ^ (hash >> 32)) & (ulong)(_slots.Length - 1));
    }
}
