using System.Buffers;
using System.Text;
using System.Xml;
using TestPlans.Formats.Xml;

namespace TestPlans.Schematron.Trees;

/// <summary>Builds a tree from a reader of the platform: for encodings other than UTF-8, and for fragments.</summary>
internal sealed class TreeReader
{
    private const string Xmlns = "http://www.w3.org/2000/xmlns/";

    private readonly XmlReader _reader;
    private readonly IXmlLineInfo _place;
    private readonly XmlLimits _limits;
    private readonly NodeTable _table = new();
    private readonly TagTable _tags = new();
    private readonly ArrayBufferWriter<byte> _contents = new();
    private readonly List<(int, int)> _places = [];
    private readonly Dictionary<int, PrefixBinding[]> _declarations = [];
    private readonly List<PrefixBinding> _declared = [];
    private readonly Stack<int> _open = [];
    private readonly StringBuilder _text = new();
    private readonly bool _keepText;
    private (int, int)? _textPlace;

    private TreeReader(XmlReader reader, XmlLimits limits, bool keepText)
    {
        (_reader, _limits, _keepText) = (reader, limits, keepText);
        _place = (IXmlLineInfo)reader;
    }

    /// <summary>Reads to the end. Text outside elements, which only a fragment has, is kept when asked for.</summary>
    public static XmlTree Read(XmlReader reader, string name, XmlLimits limits, bool keepText = false) => new TreeReader(reader, limits, keepText).Read(name);

    private XmlTree Read(string name)
    {
        _places.Add((1, 1));
        _open.Push(_table.Add(NodeKind.Document, 0, -1, 0, 0, plain: false));
        while (_reader.Read())
        {
            switch (_reader.NodeType)
            {
                case XmlNodeType.Element:
                    Element();
                    break;
                case XmlNodeType.EndElement:
                    FlushText();
                    _table.Close(_open.Pop());
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    Text();
                    break;
                case XmlNodeType.Comment:
                    FlushText();
                    Leaf(NodeKind.Comment, 0, _open.Peek(), _reader.Value, Place);
                    break;
                case XmlNodeType.ProcessingInstruction:
                    FlushText();
                    Leaf(NodeKind.Instruction, _tags.Of(string.Empty, string.Empty, _reader.LocalName), _open.Peek(), _reader.Value, Place);
                    break;
                default:
                    break;
            }
        }

        FlushText();
        _table.Close(0);
        return new XmlTree(name, _table.Fitted(), _contents.WrittenMemory, _tags) { Declarations = _declarations, Noted = new Places(_places) };
    }

    private (int, int) Place => (_place.LineNumber, _place.LinePosition);

    private void Element()
    {
        FlushText();
        var order = Add(NodeKind.Element, Tag(), _open.Peek(), 0, Place);
        var empty = _reader.IsEmptyElement;
        var attributes = 0;
        while (_reader.MoveToNextAttribute())
        {
            if (_reader.NamespaceURI == Xmlns)
            {
                _declared.Add(new PrefixBinding(_reader.Prefix.Length == 0 ? string.Empty : _reader.LocalName, _reader.Value));
            }
            else
            {
                Leaf(NodeKind.Attribute, Tag(), order, _reader.Value, Place);
                attributes++;
            }
        }

        _reader.MoveToElement();
        _table.CountAttributes(order, attributes);
        if (_declared.Count > 0)
        {
            _declarations[order] = [.. _declared];
            _declared.Clear();
        }

        if (empty)
        {
            _table.Close(order);
        }
        else
        {
            _open.Push(order);
        }
    }

    private void Text()
    {
        if (_open.Count > 1 || _keepText)
        {
            _textPlace ??= Place;
            _text.Append(_reader.Value);
        }
    }

    private void FlushText()
    {
        if (_textPlace is { } place && _text.Length > 0)
        {
            Leaf(NodeKind.Text, 0, _open.Peek(), _text.ToString(), place);
            _text.Clear();
        }

        _textPlace = null;
    }

    private int Tag() => _tags.Of(_reader.Prefix, _reader.NamespaceURI, _reader.LocalName);

    private void Leaf(NodeKind kind, int name, int parent, string content, (int, int) place)
    {
        var start = _contents.WrittenCount;
        Add(kind, name, parent, (int)Encoding.UTF8.GetBytes(content, _contents), place, start);
    }

    private int Add(NodeKind kind, int name, int parent, int extent, (int, int) place, int start = 0)
    {
        if (_table.Count >= _limits.MaxNodes || name >= NodeTable.MaxNames)
        {
            throw SafeXml.TooManyNodes(_limits, place.Item1, place.Item2);
        }

        _places.Add(place);
        return _table.Add(kind, name, parent, start, extent, plain: kind != NodeKind.Element);
    }
}
