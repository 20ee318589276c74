using System.Buffers;
using System.Text;

namespace TestPlans.Formats.Hl7v2.Editing;

/// <summary>
/// A message under construction, or a changed copy of one. What is not touched keeps its bytes; what is set is escaped and encoded.
/// For one thread. Its exceptions are mistakes of the caller: no such segment, a character that the chosen set has not.
/// </summary>
public sealed class Er7Draft
{
    private readonly ReadOnlyMemory<byte> _prologue;
    private readonly List<Er7DraftSegment> _segments = [];

    /// <summary>Begins a message with an MSH that holds its delimiters and its character set (MSH-18).</summary>
    /// <param name="charset">UTF-8 when null.</param>
    /// <param name="delimiters">The usual ones when null.</param>
    public Er7Draft(Er7Charset? charset = null, Er7Delimiters? delimiters = null)
    {
        Charset = charset ?? Er7Charset.Utf8;
        Delimiters = delimiters ?? Er7Delimiters.Default;
        Add("MSH").Set("MSH-18", Charset.Name);
    }

    private Er7Draft(Er7Message message)
    {
        Charset = message.Charset;
        Delimiters = message.Delimiters;
        var segments = message.Segments;
        _prologue = message.Bytes[..segments[0].Start];
        for (var i = 0; i < segments.Count; i++)
        {
            var (start, end) = (segments[i].Start, segments[i].Start + segments[i].Length);
            var next = i + 1 < segments.Count ? segments[i + 1].Start : message.Bytes.Length;
            _segments.Add(new Er7DraftSegment(segments[i].Name, message.Bytes[start..end], message.Bytes[end..next], Delimiters));
        }
    }

    private Er7Draft(Er7Charset charset, Er7Delimiters delimiters, List<Er7DraftSegment> segments) => (Charset, Delimiters, _segments) = (charset, delimiters, segments);

    /// <summary>The character set in which texts are written.</summary>
    public Er7Charset Charset { get; }

    /// <summary>The delimiters with which values are written.</summary>
    public Er7Delimiters Delimiters { get; }

    /// <summary>The names of the segments, in order.</summary>
    public IReadOnlyList<string> SegmentNames => [.. _segments.Select(segment => segment.Name)];

    /// <summary>A copy to change; writing it untouched gives the same bytes.</summary>
    public static Er7Draft From(Er7Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new Er7Draft(message);
    }

    /// <summary>A message whose segments are written already; each ends by CR.</summary>
    internal static Er7Draft Written(Er7Charset charset, Er7Delimiters delimiters, params ReadOnlySpan<(string Name, ReadOnlyMemory<byte> Raw)> segments)
    {
        var written = new List<Er7DraftSegment>(segments.Length);
        foreach (var (name, raw) in segments)
        {
            written.Add(new Er7DraftSegment(name, raw, Er7DraftSegment.CarriageReturn, delimiters));
        }

        return new Er7Draft(charset, delimiters, written);
    }

    /// <summary>Adds an empty segment at the end.</summary>
    public Er7Draft Add(string name) => Insert(_segments.Count, name);

    /// <summary>Adds an empty segment before the one at this index.</summary>
    public Er7Draft Insert(int index, string name)
    {
        if (!Er7Names.IsName(Encoding.UTF8.GetBytes(name)))
        {
            throw new ArgumentException($"« {name} » n’est pas un nom de segment", nameof(name));
        }

        _segments.Insert(index, Er7DraftSegment.New(name, Delimiters));
        return this;
    }

    /// <summary>Removes a segment.</summary>
    public Er7Draft Remove(string segmentPath)
    {
        _segments.RemoveAt(IndexOf(Er7Path.Parse(segmentPath)));
        return this;
    }

    /// <summary>Moves a segment to an index, counted once it is taken away.</summary>
    public Er7Draft Move(string segmentPath, int index)
    {
        var at = IndexOf(Er7Path.Parse(segmentPath));
        var segment = _segments[at];
        _segments.RemoveAt(at);
        _segments.Insert(index, segment);
        return this;
    }

    /// <summary>Sets a value; what it holds is escaped. A segment that comes just after the last of its name is added at the end.</summary>
    /// <param name="path">Where (<see cref="Er7Path"/>); a field or a repetition is replaced whole.</param>
    /// <param name="text">The text; "" empties the place.</param>
    public Er7Draft Set(string path, string text) => SetBytes(path, Er7Escapes.Encode(text, Delimiters, Charset));

    /// <summary>Sets a value given in ER7, delimiters and escapes included: <c>TEST^Jeanne^^^^^L</c>.</summary>
    public Er7Draft SetEncoded(string path, string er7) => SetBytes(path, Charset.Encoding.GetBytes(er7));

    /// <summary>Sets the bytes of a value as they are, be they faulty.</summary>
    public Er7Draft SetBytes(string path, ReadOnlyMemory<byte> bytes)
    {
        Node(Er7Path.Parse(path)).Replace(bytes);
        return this;
    }

    /// <summary>Sets <c>""</c>: the receiver is to delete the value.</summary>
    public Er7Draft SetNull(string path) => SetBytes(path, "\"\""u8.ToArray());

    /// <summary>The message as bytes.</summary>
    public byte[] ToBytes()
    {
        var output = new ArrayBufferWriter<byte>(1024);
        output.Write(_prologue.Span);
        foreach (var segment in _segments)
        {
            segment.Write(output, Delimiters);
        }

        return output.WrittenSpan.ToArray();
    }

    /// <summary>The message, read again.</summary>
    /// <exception cref="InvalidOperationException">What was drafted cannot be read as a message.</exception>
    public Er7Message ToMessage()
    {
        var result = Er7Message.Parse(ToBytes());
        return result.Message ?? throw new InvalidOperationException(result.Faults[^1].Message);
    }

    // For the proof that cutting loses nothing.
    internal Er7Draft SplitAll()
    {
        _segments.ForEach(segment => segment.SplitAll(Delimiters));
        return this;
    }

    private Er7DraftNode Node(Er7Path path)
    {
        if (path.Field == 0)
        {
            throw new ArgumentException($"« {path} » ne nomme pas de champ", nameof(path));
        }

        if (_segments.Count(segment => segment.Name == path.Segment) == path.Occurrence - 1)
        {
            Add(path.Segment);
        }

        var node = _segments[IndexOf(path)].Field(path.Field, Delimiters);
        node = path.Repetition > 0 ? node.Part(path.Repetition, 1, Delimiters) : node;
        node = path.Component > 0 ? node.Part(path.Component, 2, Delimiters) : node;
        return path.Subcomponent > 0 ? node.Part(path.Subcomponent, 3, Delimiters) : node;
    }

    private int IndexOf(Er7Path path)
    {
        var seen = 0;
        var index = _segments.FindIndex(segment => segment.Name == path.Segment && ++seen == path.Occurrence);
        return index >= 0 ? index : throw new ArgumentException($"le message n’a pas de segment {path.Segment} n° {path.Occurrence}", nameof(path));
    }
}
