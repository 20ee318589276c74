namespace TestPlans.Schematron.Trees;

/// <summary>Start tags and end tags.</summary>
internal sealed partial class Utf8TreeReader
{
    private static readonly bool[] NameByte = NameBytes();

    private Open[] _open = new Open[32];
    private int _depth;
    private bool _rootSeen;

    private static bool[] NameBytes()
    {
        var table = new bool[256];
        for (var one = 0; one < table.Length; one++)
        {
            table[one] = one is '-' or '.' or '_' || one >= 0x80 || char.IsAsciiLetterOrDigit((char)one);
        }

        return table;
    }

    private bool StartTag()
    {
        _at++;
        if (!Name(out var name) || (_depth == 0 && _rootSeen) || _depth >= _limits.MaxDepth)
        {
            return false;
        }

        _rootSeen = true;
        _attributeCount = 0;
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

    private readonly record struct Open(int Order, int Start, int Length, int Bindings, int Scope);
}
