using System.Buffers;
using System.Text;

namespace TestPlans.Schematron.Trees;

/// <summary>Start tags, with their attributes, and end tags.</summary>
internal sealed partial class Utf8TreeReader
{
    // Beyond this number of attributes, each is looked up in a set instead of compared with all the others.
    private const int Few = 12;

    private static readonly SearchValues<byte> InQuotes = SearchValues.Create("\"<&\r\n\t"u8);
    private static readonly SearchValues<byte> InApostrophes = SearchValues.Create("'<&\r\n\t"u8);
    private static readonly bool[] NameByte = [.. Enumerable.Range(0, 256).Select(static one => one is '-' or '.' or '_' || one >= 0x80 || char.IsAsciiLetterOrDigit((char)one))];

    private readonly List<(NameSpan Name, int Start, int Length, bool Plain)> _attributes = [];
    private readonly List<(string, string)> _declared = [];
    private Open[] _open = new Open[32];
    private int _depth;
    private bool _rootSeen;

    private bool StartTag()
    {
        _at++;
        if (!Name(out var name) || (_depth == 0 && _rootSeen) || _depth >= _limits.MaxDepth)
        {
            return false;
        }

        _rootSeen = true;
        _attributes.Clear();
        while (true)
        {
            var blank = SkipBlanks();
            if (_at >= _source.Length)
            {
                return false;
            }

            if (_source[_at] is (byte)'>' or (byte)'/')
            {
                break;
            }

            if (!blank || !Attribute())
            {
                return false;
            }
        }

        var empty = Take((byte)'/');
        return Take((byte)'>') && Element(name, empty);
    }

    private bool Element(NameSpan name, bool empty)
    {
        var outside = (_bindings.Current, _bindings.Depth);
        if (!Declarations())
        {
            return false;
        }

        var number = _bindings.Resolve(name, attribute: false);
        if (number == 0)
        {
            return false;
        }

        var order = _table.Add(NodeKind.Element, number, _depth == 0 ? 0 : _open[_depth - 1].Order, name.Start, 0, plain: false);
        if (!Attributes(order))
        {
            return false;
        }

        if (_declared.Count > 0)
        {
            _declarations[order] = [.. _declared];
        }

        if (empty)
        {
            _table.Close(order);
            _bindings.Restore(outside.Current, outside.Depth);
            return true;
        }

        if (_depth == _open.Length)
        {
            Array.Resize(ref _open, _depth * 2);
        }

        _open[_depth++] = new Open(order, name.Start, name.Length, outside.Current, outside.Depth);
        return true;
    }

    private bool EndTag()
    {
        if (_depth == 0)
        {
            return false;
        }

        ref readonly var open = ref _open[_depth - 1];
        _at += 2;
        if (!Rest.StartsWith(_source.AsSpan(open.Start, open.Length)))
        {
            return false;
        }

        _at += open.Length;
        SkipBlanks();
        if (!Take((byte)'>'))
        {
            return false;
        }

        _table.Close(open.Order);
        _bindings.Restore(open.Bindings, open.Scope);
        _depth--;
        return true;
    }

    /// <summary>A name and, when it has one, where its prefix ends. Which characters may stand where is looked at when it is resolved.</summary>
    private bool Name(out NameSpan name)
    {
        var (start, colon, hash) = (_at, -1, 0x811C9DC5u);
        for (; _at < _source.Length; _at++)
        {
            var one = _source[_at];
            if (!NameByte[one])
            {
                if (one != ':' || colon >= 0)
                {
                    break;
                }

                colon = _at - start;
            }

            hash = (hash ^ one) * 0x01000193u;
        }

        name = new NameSpan(start, _at - start, colon, (int)hash);
        return _at > start && colon != 0 && colon != name.Length - 1;
    }

    private bool Attribute()
    {
        if (!Name(out var name))
        {
            return false;
        }

        SkipBlanks();
        if (!Take((byte)'='))
        {
            return false;
        }

        SkipBlanks();
        var quote = _at < _source.Length ? _source[_at++] : (byte)0;
        if (quote is not ((byte)'"' or (byte)'\''))
        {
            return false;
        }

        var (start, plain, stops) = (_at, true, quote == '"' ? InQuotes : InApostrophes);
        while (true)
        {
            var stop = Rest.IndexOfAny(stops);
            if (stop < 0)
            {
                return false;
            }

            _at += stop;
            var one = _source[_at];
            if (one == quote)
            {
                _attributes.Add((name, start, _at++ - start, plain));
                return true;
            }

            plain = false;
            if (one == '<' || (one == '&' && !Reference()))
            {
                return false;
            }

            _at += one == '&' ? 0 : 1;
        }
    }

    /// <summary>Takes the namespace declarations out of the attributes.</summary>
    private bool Declarations()
    {
        _declared.Clear();
        for (var index = 0; index < _attributes.Count; index++)
        {
            var (name, start, length, plain) = _attributes[index];
            var text = name.Of(_source);
            if (!text.StartsWith("xmlns"u8) || !(text.Length == 5 || name.Colon == 5))
            {
                continue;
            }

            var prefix = name.Colon < 0 ? string.Empty : SharedText.Of(text[6..]);
            var value = _source.AsSpan(start, length);
            var uri = plain ? SharedText.Of(value) : SourceText.Decode(value, NodeKind.Attribute);
            if (_declared.Count > Few || _declared.Exists(one => one.Item1 == prefix) || !_bindings.Declare(prefix, uri))
            {
                return false;
            }

            _declared.Add((prefix, uri));
            _attributes.RemoveAt(index--);
        }

        return true;
    }

    private bool Attributes(int element)
    {
        HashSet<Name>? many = _attributes.Count > Few ? [] : null;
        foreach (var (span, start, length, plain) in _attributes)
        {
            var number = _bindings.Resolve(span, attribute: true);
            if (number == 0 || (many is not null && !many.Add(_tags[number]!)) || (span.Colon == 3 && IsWrongSpace(span, start, length)))
            {
                return false;
            }

            var order = _table.Add(NodeKind.Attribute, number, element, start, length, plain);
            for (var before = element + 1; before < order && many is null; before++)
            {
                if (ReferenceEquals(_tags[_table.NameAt(before)], _tags[number]))
                {
                    return false;
                }
            }
        }

        _table.CountAttributes(element, _attributes.Count);
        return true;
    }

    /// <summary>xml:space has two values.</summary>
    private bool IsWrongSpace(NameSpan name, int start, int length) =>
        name.Of(_source).SequenceEqual("xml:space"u8) && Encoding.UTF8.GetString(_source, start, length) is not ("default" or "preserve");

    private readonly record struct Open(int Order, int Start, int Length, int Bindings, int Scope);
}
