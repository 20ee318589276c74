using System.Buffers;

namespace TestPlans.Formats.Hl7v2.Editing;

/// <summary>A value under construction: bytes until someone asks for a part of it, then parts. What nobody touches is written as it came.</summary>
internal sealed class Er7DraftNode(ReadOnlyMemory<byte> raw)
{
    // More would be a mistake of the caller, and would be allocated.
    private const int MostParts = 10_000;

    private ReadOnlyMemory<byte> _raw = raw;
    private List<Er7DraftNode>? _parts;

    /// <summary>One part, from 1, made when missing.</summary>
    public Er7DraftNode Part(int number, int level, Er7Delimiters delimiters)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, MostParts);
        var parts = Split(level, delimiters);
        while (parts.Count < number)
        {
            parts.Add(new Er7DraftNode(default));
        }

        return parts[number - 1];
    }

    public void Replace(ReadOnlyMemory<byte> raw)
    {
        _raw = raw;
        _parts = null;
    }

    /// <summary>Every part down to the last, so that writing shows that nothing is lost in cutting.</summary>
    public void SplitAll(int level, Er7Delimiters delimiters)
    {
        if (level > 3 || delimiters.Between(level) == 0)
        {
            return;
        }

        foreach (var part in Split(level, delimiters))
        {
            part.SplitAll(level + 1, delimiters);
        }
    }

    public void Write(IBufferWriter<byte> output, int level, Er7Delimiters delimiters)
    {
        if (_parts is null)
        {
            output.Write(_raw.Span);
            return;
        }

        for (var i = 0; i < _parts.Count; i++)
        {
            if (i > 0)
            {
                output.Write([delimiters.Between(level)]);
            }

            _parts[i].Write(output, level + 1, delimiters);
        }
    }

    private List<Er7DraftNode> Split(int level, Er7Delimiters delimiters)
    {
        if (_parts is not null)
        {
            return _parts;
        }

        var mark = delimiters.Between(level);
        if (mark == 0)
        {
            throw new InvalidOperationException("le message n’a pas de séparateur de sous-composantes");
        }

        _parts = [];
        var rest = _raw;
        while (rest.Span.IndexOf(mark) is >= 0 and var at)
        {
            _parts.Add(new Er7DraftNode(rest[..at]));
            rest = rest[(at + 1)..];
        }

        _parts.Add(new Er7DraftNode(rest));
        return _parts;
    }
}
