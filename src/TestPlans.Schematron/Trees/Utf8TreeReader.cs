using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using TestPlans.Formats.Xml;

namespace TestPlans.Schematron.Trees;

/// <summary>
/// Reads well formed UTF-8 straight into the arrays of a tree, leaving texts in the source. Whatever it does not take is not
/// thereby wrong: the reader of the platform then judges the document, and finds the words for what is wrong with it.
/// </summary>
internal sealed partial class Utf8TreeReader
{
    private const int Large = 1 << 22;

    private static readonly SearchValues<byte> Forbidden = SearchValues.Create([0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31]);

    [ThreadStatic]
    private static NodeTable? t_room;

    private readonly byte[] _source;
    private readonly XmlLimits _limits;
    private readonly NodeTable _table;
    private readonly TagTable _tags = new();
    private readonly Bindings _bindings;
    private readonly Dictionary<int, PrefixBinding[]> _declarations = [];
    private int _at;

    private Utf8TreeReader(byte[] source, XmlLimits limits, NodeTable table)
    {
        (_source, _limits, _table) = (source, limits, table);
        _bindings = new Bindings(source, _tags);
    }

    /// <summary>The tree; null when the platform must judge the document, unless <paramref name="fault"/> already says what is wrong.</summary>
    public static XmlTree? TryRead(ReadOnlyMemory<byte> bytes, string name, XmlLimits limits, out XmlFault? fault)
    {
        fault = null;
        if (bytes.Length > limits.MaxBytes || !IsClean(bytes.Span))
        {
            return null;
        }

        var source = MemoryMarshal.TryGetArray(bytes, out var segment) && segment.Array!.Length == segment.Count ? segment.Array : bytes.ToArray();
        if (source.Length < Large)
        {
            var room = t_room ??= new NodeTable();
            room.Clear();
            var reader = new Utf8TreeReader(source, limits, room);
            return reader.Read(out fault) ? reader.Tree(name, room.Fitted()) : null;
        }

        // A large document is read twice, so that its arrays have their very size from the start.
        var counted = NodeTable.ForCounting();
        if (!new Utf8TreeReader(source, limits, counted).Read(out fault))
        {
            return null;
        }

        var exact = new NodeTable();
        exact.Resize(counted.Count);
        var again = new Utf8TreeReader(source, limits, exact);
        return again.Read(out fault) ? again.Tree(name, exact) : null;
    }

    private XmlTree Tree(string name, NodeTable table) => new(name, table, _source, _tags) { Declarations = _declarations };

    /// <summary>UTF-8, and none of the characters that XML excludes.</summary>
    private static bool IsClean(ReadOnlySpan<byte> bytes) =>
        Utf8.IsValid(bytes) && bytes.IndexOfAny(Forbidden) < 0 && bytes.IndexOf("\uFFFE"u8) < 0 && bytes.IndexOf("\uFFFF"u8) < 0;

    private bool Read(out XmlFault? fault)
    {
        fault = null;
        _table.Add(NodeKind.Document, 0, -1, 0, 0, plain: false);
        _at = _source.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? 3 : 0;
        if (!Declaration())
        {
            return false;
        }

        while (_at < _source.Length)
        {
            if (!(_source[_at] == '<' ? Markup() : Text()))
            {
                return false;
            }

            if (_table.Count > _limits.MaxNodes)
            {
                var (line, column) = new Places(_source).At(_at);
                fault = SafeXml.Fault(SafeXml.TooManyNodes(_limits, line, column));
                return false;
            }
        }

        _table.Close(0);
        return _depth == 0 && _rootSeen;
    }

    private bool Markup()
    {
        var next = _at + 1 < _source.Length ? _source[_at + 1] : 0;
        return next switch
        {
            (byte)'/' => EndTag(),
            (byte)'!' => Rest.StartsWith("<!--"u8) ? Comment() : Rest.StartsWith(SourceText.CData) && Text(),
            (byte)'?' => Instruction(),
            _ => StartTag(),
        };
    }

    private ReadOnlySpan<byte> Rest => _source.AsSpan(_at);

    private bool Take(byte wanted)
    {
        if (_at >= _source.Length || _source[_at] != wanted)
        {
            return false;
        }

        _at++;
        return true;
    }

    private bool SkipBlanks()
    {
        var start = _at;
        while (_at < _source.Length && IsBlank(_source[_at]))
        {
            _at++;
        }

        return _at > start;
    }

    private static bool IsBlank(byte one) => one is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r';
}
