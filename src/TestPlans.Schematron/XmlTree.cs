using System.Collections.Concurrent;
using TestPlans.Formats.Xml;
using TestPlans.Schematron.Trees;

namespace TestPlans.Schematron;

/// <summary>
/// A document as the rules see it: read once, shared by every step and every thread, immutable. Elements and attributes know
/// their line and column.
/// </summary>
public sealed class XmlTree
{
    private static int s_count;

    internal XmlTree(string name)
    {
        DocumentName = name;
        Id = Interlocked.Increment(ref s_count);
    }

    /// <summary>The name that the caller gave: a path or a label, used in reports.</summary>
    public string DocumentName { get; }

    /// <summary>Local name of the root element.</summary>
    public string RootName => RootElement.LocalName;

    /// <summary>Namespace of the root element; empty when it has none.</summary>
    public string RootNamespace => RootElement.Uri;

    /// <summary>Number of nodes: elements, attributes, texts, comments, instructions and the document itself.</summary>
    public int NodeCount => Nodes.Length;

    internal int Id { get; }

    internal Node[] Nodes { get; set; } = [];

    internal Node Root => Nodes[0];

    internal Node RootElement
    {
        get
        {
            for (var node = Root.FirstChild; node is not null; node = node.NextSibling)
            {
                if (node.IsElement)
                {
                    return node;
                }
            }

            return Root;
        }
    }

    internal Dictionary<int, (string Prefix, string Uri)[]> Declarations { get; } = [];

    internal ConcurrentDictionary<int, Node[]> NamespaceNodes { get; } = new();

    /// <summary>Indexes of values, built when a rule first asks: value sets are looked up thousands of times.</summary>
    internal ConcurrentDictionary<object, Dictionary<string, object>> Indexes { get; } = new();

    /// <summary>Reads a document. A wrong document gives a fault, in French, with its place.</summary>
    /// <param name="bytes">The document as it was received.</param>
    /// <param name="name">Its name in reports.</param>
    /// <param name="limits">Bounds of size and depth, or null for the default ones.</param>
    public static XmlResult<XmlTree> Load(ReadOnlyMemory<byte> bytes, string name, XmlLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        return SafeXml.Read(bytes, reader => TreeReader.Read(reader, name), limits);
    }

    /// <summary>Reads the document of a file; an absent or unreadable file is a fault too.</summary>
    public static XmlResult<XmlTree> LoadFile(string path, XmlLimits? limits = null)
    {
        var content = SafeXml.ReadFile(path, limits);
        return content.TryGet(out var bytes, out var fault) ? Load(bytes, path, limits) : SafeXml.Failed<XmlTree>(fault);
    }
}
