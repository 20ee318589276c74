using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using TestPlans.Formats.Xml;
using TestPlans.Schematron.Trees;

namespace TestPlans.Schematron;

/// <summary>
/// A document as the rules see it: read once, shared by every step and every thread, immutable. It keeps the bytes of the document,
/// which must not be changed afterwards. Elements and attributes know their line and column.
/// </summary>
public sealed partial class XmlTree
{
    private static int s_count;

    private ConcurrentDictionary<int, Node[]>? _namespaceNodes;
    private ConcurrentDictionary<IndexedValues, ValueIndex>? _indexes;

    internal XmlTree(string name, NodeTable table, ReadOnlyMemory<byte> source, TagTable tags)
    {
        DocumentName = name;
        Id = Interlocked.Increment(ref s_count);
        (_heads, _parents, _extents, _starts, _count) = (table.Heads, table.Parents, table.Extents, table.Starts, table.Count);
        _source = MemoryMarshal.TryGetArray(source, out var segment) && segment.Array!.Length == segment.Count ? segment.Array : source.ToArray();
        (_names, _prefixes) = (tags.Names, tags.Prefixes);
        _pages = new Node?[]?[(_count >> PageBits) + 1];
    }

    /// <summary>The name that the caller gave: a path or a label, used in reports.</summary>
    public string DocumentName { get; }

    /// <summary>Local name of the root element.</summary>
    public string RootName => RootElement.LocalName;

    /// <summary>Namespace of the root element; empty when it has none.</summary>
    public string RootNamespace => RootElement.Uri;

    /// <summary>Number of nodes: elements, attributes, texts, comments, instructions and the document itself.</summary>
    public int NodeCount => _count;

    internal int Id { get; }

    internal Node Root => NodeAt(0);

    internal Node RootElement
    {
        get
        {
            for (var order = FirstChildOf(0); order >= 0; order = NextOf(order))
            {
                if (KindOf(order) == NodeKind.Element)
                {
                    return NodeAt(order);
                }
            }

            return Root;
        }
    }

    /// <summary>Prefixes that elements declare, by the rank of the element: few elements declare any.</summary>
    internal Dictionary<int, PrefixBinding[]> Declarations { get; init; } = [];

    internal ConcurrentDictionary<int, Node[]> NamespaceNodes => LazyInitializer.EnsureInitialized(ref _namespaceNodes);

    /// <summary>Indexes of values, built when a rule first asks: value sets are looked up thousands of times.</summary>
    internal ConcurrentDictionary<IndexedValues, ValueIndex> Indexes => LazyInitializer.EnsureInitialized(ref _indexes);

    /// <summary>The texts that a fixed path gives in this document, by path.</summary>
    internal ConcurrentDictionary<object, ValueIndex> Sets { get; } = new();

    /// <summary>Reads a document. A wrong document gives a fault, in French, with its place.</summary>
    /// <param name="bytes">The document as it was received.</param>
    /// <param name="name">Its name in reports.</param>
    /// <param name="limits">Bounds of size and depth, or null for the default ones.</param>
    public static XmlResult<XmlTree> Load(ReadOnlyMemory<byte> bytes, string name, XmlLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        limits ??= XmlLimits.Default;

        // The quick reader takes what is well formed and usual; the platform reads the rest, and finds the words for what is wrong.
        return Utf8TreeReader.TryRead(bytes, name, limits, out var fault) is { } tree
            ? SafeXml.Succeeded(tree)
            : fault is not null
            ? SafeXml.Failed<XmlTree>(fault)
            : SafeXml.Read(bytes, reader => TreeReader.Read(reader, name, limits), limits);
    }

    /// <summary>Reads the document of a file; an absent or unreadable file is a fault too.</summary>
    public static XmlResult<XmlTree> LoadFile(string path, XmlLimits? limits = null)
    {
        var content = SafeXml.ReadFile(path, limits);
        return content.TryGet(out var bytes, out var fault) ? Load(bytes, path, limits) : SafeXml.Failed<XmlTree>(fault);
    }
}
