using System.Runtime.CompilerServices;
using System.Text;
using TestPlans.Schematron.Trees;

namespace TestPlans.Schematron;

/// <summary>Nodes by rank: the rules walk on ranks, and an object is made for a node only when something must hold it.</summary>
public sealed partial class XmlTree
{
    private const int PageBits = 8;
    private const int MaxIndexed = 4_000_000;
    private const int PageMask = (1 << PageBits) - 1;

    private readonly int[] _heads;
    private readonly int[] _parents;
    private readonly int[] _extents;
    private readonly int[] _starts;
    private readonly int _count;
    private readonly byte[] _source;
    private readonly Name?[] _names;
    private readonly string[] _prefixes;
    private readonly Node?[]?[] _pages;
    private Places? _places;
    private ElementIndex? _elements;

    /// <summary>Places that were noted while reading; null when they are found in the source.</summary>
    internal Places? Noted
    {
        init => _places = value;
    }

    /// <summary>Elements by name; null when the document is so large that the index would weigh more than the walks that it spares.</summary>
    internal ElementIndex? Elements => _count > MaxIndexed ? null : LazyInitializer.EnsureInitialized(ref _elements, () => new ElementIndex(this, _names));

    /// <summary>A look at all nodes in order. What it gives is not remembered, so that a walk costs no memory.</summary>
    internal PassingNodes Nodes => new(this);

    internal NodeKind KindOf(int order) => NodeTable.KindIn(_heads[order]);

    internal Name? NameOf(int order) => _names[NodeTable.NameIn(_heads[order])];

    internal bool Is(int order, NodeKind kind, Name name)
    {
        var head = _heads[order];
        return NodeTable.KindIn(head) == kind && _names[NodeTable.NameIn(head)]!.Equals(name);
    }

    /// <summary>Number of the name in this tree, the same for nodes of the same name and prefix.</summary>
    internal int NameNumberOf(int order) => NodeTable.NameIn(_heads[order]);

    internal string PrefixOf(int order) => _prefixes[NodeTable.NameIn(_heads[order])];

    internal int ParentOf(int order) => _parents[order];

    internal int EndOf(int order) => KindOf(order) <= NodeKind.Element ? _extents[order] : order;

    internal int AttributeCountOf(int order)
    {
        var count = NodeTable.AttributesIn(_heads[order]);
        if (count == NodeTable.CountedAttributes)
        {
            while (order + count + 1 < _count && KindOf(order + count + 1) == NodeKind.Attribute)
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>Rank of the first child of a document or element; -1 when it has none.</summary>
    internal int FirstChildOf(int order)
    {
        var head = _heads[order];
        if (NodeTable.KindIn(head) > NodeKind.Element)
        {
            return -1;
        }

        var attributes = NodeTable.AttributesIn(head);
        var child = order + 1 + (attributes < NodeTable.CountedAttributes ? attributes : AttributeCountOf(order));
        return child <= _extents[order] ? child : -1;
    }

    /// <summary>Rank of the next sibling of a node that is no attribute; -1 when it has none.</summary>
    internal int NextOf(int order)
    {
        var parent = _parents[order];
        var next = EndOf(order) + 1;
        return parent >= 0 && next <= _extents[parent] ? next : -1;
    }

    /// <summary>Rank of the previous sibling of a node that is no attribute; -1 when it has none.</summary>
    internal int PreviousOf(int order)
    {
        var parent = _parents[order];
        var before = order - 1;
        if (parent < 0 || before == parent || KindOf(before) == NodeKind.Attribute && _parents[before] == parent)
        {
            return -1;
        }

        while (_parents[before] != parent)
        {
            before = _parents[before];
        }

        return before;
    }

    /// <summary>Rank of the attribute of an element; -1 when it has none of that name.</summary>
    internal int AttributeOf(int element, Name wanted)
    {
        var count = AttributeCountOf(element);
        for (var order = element + 1; order <= element + count; order++)
        {
            if (NameOf(order)!.Equals(wanted))
            {
                return order;
            }
        }

        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Node NodeAt(int order) => _pages[order >> PageBits]?[order & PageMask] ?? Make(order);

    /// <summary>Line and column, from 1.</summary>
    internal (int Line, int Column) PlaceOf(int order)
    {
        // The document node has no name: it is where the document begins.
        var places = LazyInitializer.EnsureInitialized(ref _places, () => new Places(_source));
        return order == 0 ? (1, 1) : places.Noted(order) ?? places.At(NamePlace(order));
    }

    private Node Make(int order)
    {
        var page = _pages[order >> PageBits];
        if (page is null)
        {
            Interlocked.CompareExchange(ref _pages[order >> PageBits], new Node?[1 << PageBits], null);
            page = _pages[order >> PageBits]!;
        }

        // Two threads may make it at once: the first one stays, because nodes are compared by identity.
        var made = new Node(this, order);
        return Interlocked.CompareExchange(ref page[order & PageMask], made, null) ?? made;
    }

    /// <summary>Where in the source the place of a node is.</summary>
    private int NamePlace(int order)
    {
        var start = _starts[order];
        if (KindOf(order) == NodeKind.Text)
        {
            return _source.AsSpan(start).StartsWith(SourceText.CData) ? start + SourceText.CData.Length : start;
        }

        if (KindOf(order) is not (NodeKind.Attribute or NodeKind.Instruction))
        {
            return start;
        }

        // The name of an attribute or an instruction stands before its content.
        var equals = KindOf(order) == NodeKind.Instruction ? start : _source.AsSpan(0, start - 1).LastIndexOf((byte)'=');
        var last = _source.AsSpan(0, equals).LastIndexOfAnyExcept(" \t\r\n"u8);
        var name = NameOf(order)!.Local;
        var prefix = PrefixOf(order);
        return last + 1 - Encoding.UTF8.GetByteCount(name) - (prefix.Length == 0 ? 0 : Encoding.UTF8.GetByteCount(prefix) + 1);
    }
}
