using System.Text;
using System.Xml.Linq;
using TestPlans.Formats.Xml;
using TestPlans.Validation;

namespace TestPlans.Steps.Common;

/// <summary>Where a judgement looked: an artefact kept as evidence, and the place in it.</summary>
public static class Places
{
    private const int Before = 40;
    private const int Width = 160;

    /// <summary>The artefact as a whole.</summary>
    public static JudgedPlace Whole(Artefact artefact)
    {
        ArgumentNullException.ThrowIfNull(artefact);
        return new JudgedPlace(artefact.Name, artefact.Sha256);
    }

    /// <summary>A node of an XML artefact.</summary>
    public static JudgedPlace Of(Artefact artefact, XObject node)
    {
        var place = XmlPlace.Of(node);
        return At(artefact, place.Line, place.Column) with { Path = place.Path };
    }

    /// <summary>A line and a column of a text artefact, both from 1, 0 when unknown.</summary>
    public static JudgedPlace At(Artefact artefact, int line, int column) =>
        Whole(artefact) with { Line = line, Column = column, Excerpt = line < 1 ? "" : Cut(LineOf(artefact.Content.Span, line), column) };

    // Lines end as in XML and HL7: CR LF, LF or CR.
    private static string LineOf(ReadOnlySpan<byte> text, int number)
    {
        for (var line = 1; ; line++)
        {
            var end = text.IndexOfAny((byte)'\n', (byte)'\r');
            if (line == number)
            {
                return Encoding.UTF8.GetString(end < 0 ? text : text[..end]);
            }

            if (end < 0)
            {
                return "";
            }

            text = text[(end + (text[end..].StartsWith("\r\n"u8) ? 2 : 1))..];
        }
    }

    private static string Cut(string line, int column)
    {
        var start = Math.Clamp(column - 1 - Before, 0, line.Length);
        if (column - 1 < Width - Before)
        {
            start = 0;
        }

        var cut = line.Substring(start, Math.Min(Width, line.Length - start)).Trim();
        return $"{(start > 0 ? "…" : "")}{cut}{(start + Width < line.Length ? "…" : "")}";
    }
}
