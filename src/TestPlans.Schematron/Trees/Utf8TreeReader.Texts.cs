using System.Buffers;

namespace TestPlans.Schematron.Trees;

/// <summary>Texts, references, comments, instructions, and the declaration.</summary>
internal sealed partial class Utf8TreeReader
{
    private const int LongestReference = 12;

    private static readonly SearchValues<byte> InText = SearchValues.Create("<&\r]"u8);

    /// <summary>Text and CDATA sections up to the next markup: one node, or none when it is empty.</summary>
    private bool Text()
    {
        var (start, plain, any) = (_at, true, false);
        while (_at < _source.Length)
        {
            var stop = Rest.IndexOfAny(InText);
            any |= stop != 0;
            _at += stop < 0 ? _source.Length - _at : stop;
            if (_at == _source.Length || (_source[_at] == '<' && !Rest.StartsWith(SourceText.CData)))
            {
                break;
            }

            plain &= _source[_at] == ']';
            if (!(_source[_at] switch
            {
                (byte)'<' => Section(ref any),
                (byte)'&' => any = Reference(),
                _ => any = !Rest.StartsWith("]]>"u8) && ++_at > 0,
            }))
            {
                return false;
            }
        }

        if (_depth == 0)
        {
            return _source.AsSpan(start, _at - start).IndexOfAnyExcept(" \t\r\n"u8) < 0;
        }

        if (any)
        {
            _table.Add(NodeKind.Text, 0, _open[_depth - 1].Order, start, _at - start, plain);
        }

        return true;
    }

    private bool Section(ref bool any)
    {
        _at += SourceText.CData.Length;
        var end = Rest.IndexOf("]]>"u8);
        any |= end > 0;
        _at += end + 3;
        return end >= 0;
    }

    private bool Reference()
    {
        _at++;
        var end = Rest[..Math.Min(LongestReference, Rest.Length)].IndexOf((byte)';');
        if (end < 0 || SourceText.Reference(Rest[..end]) < 0)
        {
            return false;
        }

        _at += end + 1;
        return true;
    }

    private bool Comment()
    {
        _at += 4;
        var start = _at;
        var end = Rest.IndexOf("--"u8);
        if (end < 0)
        {
            return false;
        }

        _at += end + 2;
        Content(NodeKind.Comment, 0, start, end);
        return Take((byte)'>');
    }

    private bool Instruction()
    {
        _at += 2;
        if (!Name(out var target) || _bindings.Target(target) is not (> 0 and var number) || (!SkipBlanks() && !Rest.StartsWith("?>"u8)))
        {
            return false;
        }

        var end = Rest.IndexOf("?>"u8);
        if (end < 0)
        {
            return false;
        }

        Content(NodeKind.Instruction, number, _at, end);
        _at += end + 2;
        return true;
    }

    private void Content(NodeKind kind, int number, int start, int length) =>
        _table.Add(kind, number, _depth == 0 ? 0 : _open[_depth - 1].Order, start, length, _source.AsSpan(start, length).IndexOf((byte)'\r') < 0);

    /// <summary>Takes the usual declarations of version 1.0 in UTF-8; anything else is for the platform.</summary>
    private bool Declaration()
    {
        if (!Rest.StartsWith("<?xml"u8) || (Rest.Length > 5 && !IsBlank(Rest[5])))
        {
            return true;
        }

        _at += 5;
        if (!Pseudo("version"u8, out var version) || !version.SequenceEqual("1.0"u8))
        {
            return false;
        }

        if (Pseudo("encoding"u8, out var encoding) && !encoding.SequenceEqual("UTF-8"u8) && !encoding.SequenceEqual("utf-8"u8))
        {
            return false;
        }

        if (Pseudo("standalone"u8, out var alone) && !alone.SequenceEqual("yes"u8) && !alone.SequenceEqual("no"u8))
        {
            return false;
        }

        SkipBlanks();
        return Take((byte)'?') && Take((byte)'>');
    }

    private bool Pseudo(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        value = default;
        var start = _at;
        if (SkipBlanks() && Rest.StartsWith(name))
        {
            _at += name.Length;
            SkipBlanks();
            if (Take((byte)'='))
            {
                SkipBlanks();
                var end = Rest.Length > 1 && Rest[0] is (byte)'"' or (byte)'\'' ? Rest[1..].IndexOf(Rest[0]) : -1;
                if (end >= 0)
                {
                    value = Rest.Slice(1, end);
                    _at += end + 2;
                    return true;
                }
            }
        }

        _at = start;
        return false;
    }
}
