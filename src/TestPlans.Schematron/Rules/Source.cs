using System.Xml;
using System.Xml.Linq;

namespace TestPlans.Schematron.Rules;

/// <summary>Names of Schematron, and where a piece of schema was written, which includes and abstract patterns would otherwise blur.</summary>
internal static class Source
{
    public static readonly XNamespace Sch = "http://purl.oclc.org/dsdl/schematron";
    public static readonly XNamespace Xsl = "http://www.w3.org/1999/XSL/Transform";
    public const string Old = "http://www.ascc.net/xml/schematron";

    private sealed record Place(string File, int Line, int Column);

    /// <summary>Writes down the file of every element of a document just read.</summary>
    public static void Mark(XElement root, string file)
    {
        foreach (var element in root.DescendantsAndSelf())
        {
            IXmlLineInfo line = element;
            element.AddAnnotation(new Place(file, line.LineNumber, line.LinePosition));
        }
    }

    /// <summary>A copy that remembers where it was written.</summary>
    public static XElement Copy(XElement element)
    {
        var copy = new XElement(element);
        foreach (var (one, other) in element.DescendantsAndSelf().Zip(copy.DescendantsAndSelf()))
        {
            if (one.Annotation<Place>() is { } place)
            {
                other.AddAnnotation(place);
            }
        }

        return copy;
    }

    public static string FileOf(XElement element) => element.AncestorsAndSelf().Select(static one => one.Annotation<Place>()).FirstOrDefault(static place => place is not null)?.File ?? string.Empty;

    public static (string File, int Line, int Column) PlaceOf(XElement element)
    {
        var place = element.AncestorsAndSelf().Select(static one => one.Annotation<Place>()).FirstOrDefault(static place => place is not null);
        return place is null ? (string.Empty, 0, 0) : (place.File, place.Line, place.Column);
    }

    public static RuleDiagnostic At(XElement element, bool isError, string code, string message)
    {
        var (file, line, column) = PlaceOf(element);
        return new RuleDiagnostic(isError, code, message, file, line, column);
    }

    /// <summary>An attribute without blanks around; null when absent.</summary>
    public static string? Trimmed(this XElement element, string attribute) => element.Attribute(attribute)?.Value.Trim();
}
