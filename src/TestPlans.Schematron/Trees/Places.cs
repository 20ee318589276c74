using System.Text;

namespace TestPlans.Schematron.Trees;

/// <summary>
/// Lines and columns of a document, in characters. Found in the source with the help of one mark per block, so that a place costs
/// little wherever it is, even when the document is one line; or noted while reading.
/// </summary>
internal sealed class Places
{
    private const int Block = 4096;

    private readonly byte[] _source = [];
    private readonly (int Line, int Column)[] _marks = [];
    private readonly List<(int Line, int Column)>? _noted;

    /// <summary>Places of a source in UTF-8.</summary>
    public Places(byte[] source)
    {
        _source = source;
        _marks = new (int, int)[(source.Length / Block) + 1];
        var place = (1, source.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? 0 : 1);
        for (var mark = 0; mark < _marks.Length; mark++)
        {
            _marks[mark] = place;
            place = Advance(place, mark * Block, Math.Min((mark + 1) * Block, source.Length));
        }
    }

    /// <summary>Places by rank of node.</summary>
    public Places(List<(int Line, int Column)> noted) => _noted = noted;

    /// <summary>The place that was noted for a node; null when places are found in the source.</summary>
    public (int Line, int Column)? Noted(int order) => _noted?[order];

    /// <summary>The place of a byte of the source.</summary>
    public (int Line, int Column) At(int offset) => Advance(_marks[offset / Block], offset / Block * Block, offset);

    private (int Line, int Column) Advance((int Line, int Column) place, int from, int to)
    {
        var (line, column) = place;
        for (var at = from; at < to; at++)
        {
            var one = _source[at];
            if (one == '\n' || (one == '\r' && (at + 1 == _source.Length || _source[at + 1] != '\n')))
            {
                (line, column) = (line + 1, 1);
            }
            else
            {
                // Bytes that continue a character count for nothing; four bytes are two UTF-16 units.
                column += (one & 0xC0) == 0x80 ? 0 : one >= 0xF0 ? 2 : 1;
            }
        }

        return (line, column);
    }
}
