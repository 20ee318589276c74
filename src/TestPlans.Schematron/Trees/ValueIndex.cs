using System.Text;

namespace TestPlans.Schematron.Trees;

/// <summary>
/// The elements of one name by the value of an attribute, or by each of their texts. Two integers an entry: the values stay in
/// the source of the document.
/// </summary>
internal sealed class ValueIndex
{
    private readonly XmlTree _tree;
    private readonly int[] _slots;
    private readonly List<(int Value, int Next)> _entries = [];

    private ValueIndex(XmlTree tree, Name element, Name? attribute)
    {
        _tree = tree;
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
                    _entries.Add((found, -1));
                }

                continue;
            }

            for (var child = tree.FirstChildOf(order); child >= 0; child = tree.NextOf(child))
            {
                if (tree.KindOf(child) == NodeKind.Text)
                {
                    _entries.Add((child, -1));
                }
            }
        }

        _entries.TrimExcess();
        _slots = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, _entries.Count))];
        Array.Fill(_slots, -1);

        // From the last, so that each chain is in document order.
        for (var index = _entries.Count - 1; index >= 0; index--)
        {
            ref var slot = ref _slots[Slot(_entries[index].Value)];
            _entries[index] = (_entries[index].Value, slot);
            slot = index;
        }
    }

    public static ValueIndex Build(XmlTree tree, Name element, Name? attribute) => new(tree, element, attribute);

    /// <summary>Adds the elements that have this value, in document order.</summary>
    public void Find(string value, List<Node> found)
    {
        var wanted = new Wanted(value);
        for (var index = _slots[Slot(wanted.Bytes)]; index >= 0; index = _entries[index].Next)
        {
            var holder = _tree.ParentOf(_entries[index].Value);
            if (_tree.TextIs(_entries[index].Value, wanted) && (found.Count == 0 || found[^1].Order != holder))
            {
                found.Add(_tree.NodeAt(holder));
            }
        }
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
