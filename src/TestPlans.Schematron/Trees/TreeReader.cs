using System.Text;
using System.Xml;

namespace TestPlans.Schematron.Trees;

/// <summary>Builds a tree from a reader in one pass, without recursion.</summary>
internal sealed class TreeReader
{
    private const string Xmlns = "http://www.w3.org/2000/xmlns/";

    private readonly XmlReader _reader;
    private readonly IXmlLineInfo _place;
    private readonly XmlTree _tree;
    private readonly List<Node> _nodes = new(1024);
    private readonly Dictionary<(string, string, string), Tag> _tags = [];
    private readonly Dictionary<string, string> _shared = new(StringComparer.Ordinal);
    private readonly List<(string, string)> _declared = [];
    private readonly List<int> _lastChild = [-1];
    private StringBuilder? _text;
    private string? _singleText;
    private int _textLine;
    private int _textColumn;
    private readonly bool _keepText;
    private Node _parent;

    private TreeReader(XmlReader reader, string name, bool keepText)
    {
        _keepText = keepText;
        _reader = reader;
        _place = (IXmlLineInfo)reader;
        _tree = new XmlTree(name);
        _parent = new Node(_tree, NodeKind.Document, null, null, 0) { Line = 1, Column = 1 };
        _nodes.Add(_parent);
    }

    /// <summary>Reads to the end. Text outside elements, which only a fragment has, is kept when asked for.</summary>
    public static XmlTree Read(XmlReader reader, string name, bool keepText = false) => new TreeReader(reader, name, keepText).Read();

    private XmlTree Read()
    {
        while (_reader.Read())
        {
            switch (_reader.NodeType)
            {
                case XmlNodeType.Element:
                    Element();
                    break;
                case XmlNodeType.EndElement:
                    FlushText();
                    Close();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    Text();
                    break;
                case XmlNodeType.Comment:
                    FlushText();
                    Child(NodeKind.Comment, null).Content = _reader.Value;
                    break;
                case XmlNodeType.ProcessingInstruction:
                    FlushText();
                    Child(NodeKind.Instruction, TagOf(string.Empty, string.Empty, _reader.LocalName)).Content = _reader.Value;
                    break;
                default:
                    break;
            }
        }

        FlushText();
        _nodes[0].End = _nodes.Count - 1;
        _tree.Nodes = [.. _nodes];
        return _tree;
    }

    private void Element()
    {
        FlushText();
        var element = Child(NodeKind.Element, TagOf(_reader.Prefix, _reader.NamespaceURI, _reader.LocalName));
        var empty = _reader.IsEmptyElement;
        while (_reader.MoveToNextAttribute())
        {
            Attribute(element);
        }

        _reader.MoveToElement();
        if (_declared.Count > 0)
        {
            _tree.Declarations[element.Order] = [.. _declared];
            _declared.Clear();
        }

        _parent = element;
        _lastChild.Add(-1);
        if (empty)
        {
            Close();
        }
    }

    private void Attribute(Node element)
    {
        if (_reader.NamespaceURI == Xmlns)
        {
            _declared.Add((_reader.Prefix.Length == 0 ? string.Empty : Share(_reader.LocalName), Share(_reader.Value)));
            return;
        }

        var attribute = new Node(_tree, NodeKind.Attribute, TagOf(_reader.Prefix, _reader.NamespaceURI, _reader.LocalName), element, _nodes.Count)
        {
            Line = _place.LineNumber,
            Column = _place.LinePosition,
            Content = Share(_reader.Value),
        };
        _nodes.Add(attribute);
        element.AttributeCount++;
    }

    private void Text()
    {
        if (_parent.Kind == NodeKind.Document && !_keepText)
        {
            return;
        }

        if (_singleText is null)
        {
            _singleText = Share(_reader.Value);
            _textLine = _place.LineNumber;
            _textColumn = _place.LinePosition;
        }
        else
        {
            (_text ??= new StringBuilder(_singleText)).Append(_reader.Value);
        }
    }

    private void FlushText()
    {
        if (_singleText is null)
        {
            return;
        }

        var content = _text?.ToString() ?? _singleText;
        _singleText = null;
        _text = null;
        if (content.Length > 0)
        {
            var text = Child(NodeKind.Text, null);
            text.Content = content;
            text.Line = _textLine;
            text.Column = _textColumn;
        }
    }

    private void Close()
    {
        _parent.End = _nodes.Count - 1;
        _parent = _parent.Parent!;
        _lastChild.RemoveAt(_lastChild.Count - 1);
    }

    private Node Child(NodeKind kind, Tag? tag)
    {
        var node = new Node(_tree, kind, tag, _parent, _nodes.Count)
        {
            Line = _place.LineNumber,
            Column = _place.LinePosition,
            PreviousOrder = _lastChild[^1],
        };
        _lastChild[^1] = node.Order;
        _nodes.Add(node);
        return node;
    }

    private Tag TagOf(string prefix, string uri, string local)
    {
        if (!_tags.TryGetValue((prefix, uri, local), out var tag))
        {
            _tags[(prefix, uri, local)] = tag = new Tag(Name.OfDocument(uri, local), prefix);
        }

        return tag;
    }

    // Codes, OIDs and indentation repeat: sharing them keeps a value set of half a million codes within bounds.
    private string Share(string value)
    {
        if (value.Length > 64)
        {
            return value;
        }

        if (_shared.TryGetValue(value, out var known))
        {
            return known;
        }

        if (_shared.Count < 20_000)
        {
            _shared[value] = value;
        }

        return value;
    }
}
