namespace TestPlans.Formats.Hl7v2.Xml;

/// <summary>
/// A message in the standard XML encoding (HL7 v2 XML encoding syntax: <c>urn:hl7-org:v2xml</c>), made to be judged by Schematron:
/// each element begins on a line of its own, and <see cref="PlaceOf"/> says which value of the message that line shows.
/// </summary>
public sealed class Er7XmlView
{
    /// <summary>The namespace of the elements.</summary>
    public const string Namespace = "urn:hl7-org:v2xml";

    private readonly List<(Er7Segment? Segment, Er7Value Value)> _places;

    internal Er7XmlView(ReadOnlyMemory<byte> bytes, List<(Er7Segment? Segment, Er7Value Value)> places)
    {
        Bytes = bytes;
        _places = places;
    }

    /// <summary>The document, UTF-8.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Makes the view.</summary>
    /// <param name="message">The message.</param>
    /// <param name="dictionary">The types of the version.</param>
    /// <param name="groups">The grouping; null when the structure is unknown: then the segments stand side by side.</param>
    public static Er7XmlView Of(Er7Message message, IEr7Dictionary dictionary, IReadOnlyList<Er7Group>? groups = null)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(dictionary);
        var writer = new Er7XmlWriter(message, dictionary);
        writer.WriteMessage(groups ?? [.. message.Segments.Select(Er7Group.Of)]);
        return new Er7XmlView(writer.Bytes, writer.Places);
    }

    /// <summary>The place of the message that the element beginning on this line shows.</summary>
    /// <param name="line">Line of the XML, from 1. Outside of the document and on the root or a group: the message as a whole.</param>
    /// <returns>Path (empty for the message as a whole), line and column in the message.</returns>
    public (string Path, int Line, int Column) PlaceOf(int line)
    {
        var (segment, value) = line >= 1 && line <= _places.Count ? _places[line - 1] : default;
        return segment is null ? ("", 0, 0)
            : value.Exists ? (value.Path.ToString(), value.Line, value.Column)
            : (segment.Path.ToString(), segment.Line, 1);
    }
}
