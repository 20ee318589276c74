using System.Collections.Concurrent;
using TestPlans.Formats.Xml;
using TestPlans.Schematron.Rules;

namespace TestPlans.Schematron;

/// <summary>The documents that rules read by doc() and document(), each read once and shared by all rules and threads of a pack.</summary>
public sealed class DocumentPool
{
    private readonly ConcurrentDictionary<string, Lazy<XmlResult<XmlTree>>> _trees = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, string?>> _resolved = new(StringComparer.Ordinal);
    private readonly XmlLimits? _limits;

    /// <summary>Makes an empty pool.</summary>
    /// <param name="folder">Folder that no document may lie outside.</param>
    /// <param name="limits">Bounds of each document, or null for the default ones.</param>
    public DocumentPool(string folder, XmlLimits? limits = null)
    {
        Folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        _limits = limits;
    }

    /// <summary>The folder that confines the documents.</summary>
    public string Folder { get; }

    internal XmlTree? Open(string origin, string uri, bool exactCase)
    {
        var path = _resolved.GetOrAdd(origin, static _ => new ConcurrentDictionary<string, string?>(StringComparer.Ordinal))
            .GetOrAdd(uri, key => FileFinder.Find(origin, key, Folder, exactCase).Path);
        return path is null ? null : Read(path).Value;
    }

    internal XmlResult<XmlTree> Read(string path) => _trees.GetOrAdd(path, key => new Lazy<XmlResult<XmlTree>>(() => XmlTree.LoadFile(key, _limits))).Value;
}
