using System.Globalization;
using System.Text;
using System.Xml.Linq;
using TestPlans.Formats.Cda;

namespace TestPlans.ReferenceSystem.Reading;

/// <summary>The body as the screen shows it: titles, then the narrative text; a row of a table is one line.</summary>
internal static class DisplayedBody
{
    private static readonly XNamespace Hl7 = CdaHeaderReader.Hl7;

    public static string Of(ReceivedDocument document)
    {
        if (document.EmbeddedFile is { } file)
        {
            return string.Create(CultureInfo.InvariantCulture, $"[document joint affiché : {file.Length} octets]");
        }

        var screen = new StringBuilder();
        foreach (var section in document.Sections)
        {
            Show(section, screen);
        }

        return screen.ToString().Trim();
    }

    private static void Show(XElement section, StringBuilder screen)
    {
        Line(screen, section.Element(Hl7 + "title")?.Value);
        if (section.Element(Hl7 + "text") is { } text)
        {
            Narrate(text, screen);
            screen.Append('\n');
        }

        foreach (var inner in section.Elements(Hl7 + "component").Elements(Hl7 + "section"))
        {
            Show(inner, screen);
        }
    }

    private static void Narrate(XElement element, StringBuilder screen)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText words)
            {
                screen.Append(words.Value.ReplaceLineEndings(" "));
                continue;
            }

            if (node is XElement inner)
            {
                Narrate(inner, screen);
                screen.Append(inner.Name.LocalName switch
                {
                    "td" or "th" => " | ",
                    "tr" or "paragraph" or "item" or "caption" or "br" or "list" or "table" => "\n",
                    _ => "",
                });
            }
        }
    }

    private static void Line(StringBuilder screen, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            screen.Append(text.Trim()).Append('\n');
        }
    }
}
