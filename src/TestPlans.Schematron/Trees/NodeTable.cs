namespace TestPlans.Schematron.Trees;

/// <summary>
/// The arrays in which a tree lies: four integers a node, so that a document of tiny elements costs a bounded multiple of its size.
/// </summary>
internal sealed class NodeTable
{
    /// <summary>Number of attributes that a head can tell; beyond, they are counted.</summary>
    public const int CountedAttributes = 15;

    /// <summary>A name number must fit in a head.</summary>
    public const int MaxNames = 1 << 24;

    private const int Plain = 8;

    /// <summary>Kind (3 bits), plain content (1), attributes (4), number of the name (24).</summary>
    public int[] Heads = new int[256];

    /// <summary>Rank of the parent; -1 for the document.</summary>
    public int[] Parents = new int[256];

    /// <summary>Rank of the last descendant of an element; for the other kinds, bytes of the content.</summary>
    public int[] Extents = new int[256];

    /// <summary>Where it begins in the source: the name of an element, the content of the others.</summary>
    public int[] Starts = new int[256];

    private bool _counting;

    public int Count { get; private set; }

    /// <summary>A table that only counts what it is given.</summary>
    public static NodeTable ForCounting() => new() { _counting = true };

    public static NodeKind KindIn(int head) => (NodeKind)(head & 7);

    /// <summary>The bytes of the source are the content itself: no reference, no line end to normalise.</summary>
    public static bool IsPlainIn(int head) => (head & Plain) != 0;

    public static int AttributesIn(int head) => (head >> 4) & 15;

    public static int NameIn(int head) => (head >> 8) & (MaxNames - 1);

    public int Add(NodeKind kind, int name, int parent, int start, int extent, bool plain)
    {
        var order = Count;
        if (_counting)
        {
            Count = order + 1;
            return 0;
        }

        if (order == Heads.Length)
        {
            Resize(order * 2L > 1 << 22 ? order + (order / 2) : order * 2);
        }

        Heads[order] = (int)kind | (plain ? Plain : 0) | (name << 8);
        Parents[order] = parent;
        Extents[order] = extent;
        Starts[order] = start;
        Count = order + 1;
        return order;
    }

    public void CountAttributes(int order, int attributes) => Heads[order] = (Heads[order] & ~0xF0) | (Math.Min(attributes, CountedAttributes) << 4);

    /// <summary>Number of the name of a node already added.</summary>
    public int NameAt(int order) => NameIn(Heads[order]);

    /// <summary>The last node added is the last descendant of this one.</summary>
    public void Close(int order) => Extents[order] = Count - 1;

    /// <summary>Empties the table, keeping its room for the next document.</summary>
    public void Clear() => Count = 0;

    /// <summary>Gives the arrays the length of what they hold, or the one that is announced.</summary>
    public void Resize(int length)
    {
        Array.Resize(ref Heads, length);
        Array.Resize(ref Parents, length);
        Array.Resize(ref Extents, length);
        Array.Resize(ref Starts, length);
    }

    /// <summary>A table of the right size.</summary>
    public NodeTable Fitted()
    {
        var fitted = new NodeTable { Heads = Copy(Heads), Parents = Copy(Parents), Extents = Copy(Extents), Starts = Copy(Starts) };
        fitted.Count = Count;
        return fitted;

        int[] Copy(int[] source)
        {
            var copy = GC.AllocateUninitializedArray<int>(Count);
            Array.Copy(source, copy, Count);
            return copy;
        }
    }
}
