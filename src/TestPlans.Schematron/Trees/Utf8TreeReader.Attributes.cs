using System.Buffers;
using System.Text;

namespace TestPlans.Schematron.Trees;

/// <summary>Attributes of a start tag, and the prefixes that it declares.</summary>
internal sealed partial class Utf8TreeReader
{
    // Beyond this number of attributes, each is looked up in a set instead of compared with all the others.
    private const int Few = 12;

    private static readonly SearchValues<byte> InQuotes = SearchValues.Create("\"<&\r\n\t"u8);
    private static readonly SearchValues<byte> InApostrophes = SearchValues.Create("'<&\r\n\t"u8);

    private RawAttribute[] _attributes = new RawAttribute[16];
    private int _attributeCount;
    private readonly List<PrefixBinding> _declared = [];

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
                Keep(new RawAttribute(name, start, _at++ - start, plain));
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
        var kept = 0;
        for (var index = 0; index < _attributeCount; index++)
        {
            var (name, start, length, plain) = _attributes[index];
            var text = name.Of(_source);
            if (!text.StartsWith("xmlns"u8) || !(text.Length == 5 || name.Colon == 5))
            {
                _attributes[kept++] = _attributes[index];
                continue;
            }

            var prefix = name.Colon < 0 ? string.Empty : SharedText.Of(text[6..]);
            var value = _source.AsSpan(start, length);
            var uri = plain ? SharedText.Of(value) : SourceText.Decode(value, NodeKind.Attribute);
            if (_declared.Count > Few || _declared.Exists(one => one.Prefix == prefix) || !_bindings.Declare(prefix, uri))
            {
                return false;
            }

            _declared.Add(new PrefixBinding(prefix, uri));
        }

        _attributeCount = kept;
        return true;
    }

    private bool Attributes(int element)
    {
        HashSet<Name>? many = _attributeCount > Few ? [] : null;
        for (var index = 0; index < _attributeCount; index++)
        {
            var (span, start, length, plain) = _attributes[index];
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

        _table.CountAttributes(element, _attributeCount);
        return true;
    }

    private void Keep(RawAttribute attribute)
    {
        if (_attributeCount == _attributes.Length)
        {
            Array.Resize(ref _attributes, _attributeCount * 2);
        }

        _attributes[_attributeCount++] = attribute;
    }

    /// <summary>xml:space has two values.</summary>
    private bool IsWrongSpace(NameSpan name, int start, int length) =>
        name.Of(_source).SequenceEqual("xml:space"u8) && Encoding.UTF8.GetString(_source, start, length) is not ("default" or "preserve");

    /// <summary>An attribute as it stands in the source.</summary>
    private readonly record struct RawAttribute(NameSpan Name, int Start, int Length, bool Plain);
}
