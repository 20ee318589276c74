namespace TestPlans.Formats.Hl7v2;

/// <summary>
/// A message as it came: the bytes, and how they are cut. Nothing is copied or normalised, so writing it again gives the same bytes;
/// <see cref="Editing.Er7Draft"/> makes changed ones. Immutable: threads may share it.
/// </summary>
public sealed class Er7Message
{
    private Er7Segment[] _segments = [];

    internal Er7Message(ReadOnlyMemory<byte> bytes, Er7Delimiters delimiters)
    {
        Bytes = bytes;
        Delimiters = delimiters;
    }

    /// <summary>The bytes of the whole message, line ends and what precedes MSH included.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The delimiters that MSH gives.</summary>
    public Er7Delimiters Delimiters { get; }

    /// <summary>The character set in which texts are decoded: the one of MSH-18, or a guess from the bytes when it names none (see <see cref="Faults"/>).</summary>
    public Er7Charset Charset { get; private set; } = Er7Charset.Utf8;

    /// <summary>The segments, in order, Z segments and unknown ones included.</summary>
    public IReadOnlyList<Er7Segment> Segments => _segments;

    /// <summary>What is wrong with the encoding, in the order of the text; none is fatal.</summary>
    public IReadOnlyList<Er7Fault> Faults { get; private set; } = [];

    /// <summary>MSH, the first segment.</summary>
    public Er7Segment Header => _segments[0];

    /// <summary>MSH-9.1: <c>ADT</c>.</summary>
    public string Type => Header.Field(9).Component(1).Text;

    /// <summary>MSH-9.2: <c>A28</c>.</summary>
    public string Event => Header.Field(9).Component(2).Text;

    /// <summary>MSH-9.3: <c>ADT_A05</c>.</summary>
    public string Structure => Header.Field(9).Component(3).Text;

    /// <summary>MSH-10: what an acknowledgement recalls in MSA-2.</summary>
    public string ControlId => Header.Field(10).Text;

    /// <summary>MSH-12.1: <c>2.5</c>.</summary>
    public string Version => Header.Field(12).Component(1).Text;

    internal ReadOnlySpan<byte> Span => Bytes.Span;

    /// <summary>The value at a place: <c>message["PID-3[2].1"]</c>. A place that is not there gives an absent value.</summary>
    /// <exception cref="FormatException">The path is not in the notation of <see cref="Er7Path"/>: a mistake of the caller.</exception>
    public Er7Value this[string path] => Get(Er7Path.Parse(path));

    /// <summary>Reads a message. Bad input gives faults, never an exception.</summary>
    /// <param name="bytes">The message, without MLLP framing; kept, not copied: the caller does not change it afterwards.</param>
    /// <param name="limits">Bounds, or null for <see cref="Er7Limits.Default"/>.</param>
    public static Er7Result Parse(ReadOnlyMemory<byte> bytes, Er7Limits? limits = null) => Er7Reader.Read(bytes, limits ?? Er7Limits.Default);

    /// <summary>The n-th segment of a name, from 1; null when there are fewer.</summary>
    public Er7Segment? Segment(string name, int occurrence = 1)
    {
        foreach (var segment in _segments)
        {
            if (segment.Occurrence == occurrence && string.Equals(segment.Name, name, StringComparison.Ordinal))
            {
                return segment;
            }
        }

        return null;
    }

    /// <summary>All segments of a name, in order.</summary>
    public IEnumerable<Er7Segment> AllSegments(string name) =>
        _segments.Where(segment => string.Equals(segment.Name, name, StringComparison.Ordinal));

    /// <summary>The value at a place; absent when it is not there. A path without a field gives an absent value: use <see cref="Segment"/>.</summary>
    public Er7Value Get(in Er7Path path)
    {
        if (path.Field == 0 || Segment(path.Segment, path.Occurrence) is not { } segment)
        {
            return default;
        }

        var value = segment.Field(path.Field);
        value = path.Repetition > 0 ? value.Repetition(path.Repetition) : value;
        value = path.Component > 0 ? value.Component(path.Component) : value;
        return path.Subcomponent > 0 ? value.Subcomponent(path.Subcomponent) : value;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Header.Field(9).Text} {ControlId}";

    internal void Complete(Er7Segment[] segments, Er7Charset charset)
    {
        _segments = segments;
        Charset = charset;
    }

    internal void Report(IReadOnlyList<Er7Fault> faults) => Faults = faults;
}
