using System.Xml;
using System.Xml.Linq;
using TestPlans.Formats.Hl7v2;
using TestPlans.Validation;

namespace TestPlans.Validators.Hl7v2.Documents;

/// <summary>Places of a message and of a document, as findings show them.</summary>
internal static class Places
{
    /// <summary>The place of a value; of an absent one, where it should stand.</summary>
    public static Place Of(Er7Value value, string? artefact) =>
        new(artefact, value.Path.ToString(), value.Line, value.Column, value.IsValued ? value.Text : null);

    /// <summary>The place of a segment, or the end of the message when it is absent.</summary>
    public static Place Of(Er7Message message, string segment, string? artefact) => message.Segment(segment) is { } found
        ? new Place(artefact, found.Path.ToString(), found.Line, 1)
        : new Place(artefact, segment, message.Segments[^1].Line, 1);

    /// <summary>The place of an element; the value shown is the one compared.</summary>
    public static Place Of(XElement element, string artefact, string? found)
    {
        var info = (IXmlLineInfo)element;
        return new Place(artefact, PathOf(element), info.LineNumber, info.LinePosition, found);
    }

    // In the notation of the other findings on documents: a rank is given where several are alike.
    private static string PathOf(XElement element)
    {
        var alike = element.Parent?.Elements(element.Name).ToList() ?? [];
        var rank = alike.Count > 1 ? $"[{alike.IndexOf(element) + 1}]" : "";
        return $"{(element.Parent is null ? "" : PathOf(element.Parent))}/{element.Name.LocalName}{rank}";
    }
}
