using System.Xml.Linq;

namespace TestPlans.Formats.Cda;

/// <summary>One section of a structured body.</summary>
public sealed class CdaSection
{
    private static readonly XNamespace Hl7 = CdaHeaderReader.Hl7;
    private readonly XElement? _text;

    internal CdaSection(XElement section)
    {
        Element = section;
        Title = section.Element(Hl7 + "title")?.Value.Trim() ?? "";
        Code = (string?)section.Element(Hl7 + "code")?.Attribute("code") ?? "";
        TemplateIds = [.. section.Elements(Hl7 + "templateId").Select(id => (string?)id.Attribute("root") ?? "")];
        _text = section.Element(Hl7 + "text");
        Narrative = _text is null ? "" : PlainText.OfBlocks(_text);
        Entries = [.. section.Elements(Hl7 + "entry").Select(entry => new CdaEntry(entry, this))];
    }

    /// <summary>The <c>section</c> element.</summary>
    public XElement Element { get; }

    /// <summary>Its title, trimmed; empty when it has none.</summary>
    public string Title { get; }

    /// <summary>Its code (LOINC, usually); empty when it has none.</summary>
    public string Code { get; }

    /// <summary>Its template identifiers, in order.</summary>
    public IReadOnlyList<string> TemplateIds { get; }

    /// <summary>What a person reads: the text block, one line for each paragraph, item or cell.</summary>
    public string Narrative { get; }

    /// <summary>Its own entries, not those of its sub-sections.</summary>
    public IReadOnlyList<CdaEntry> Entries { get; }

    /// <summary>The text of the element that a reference <c>#id</c> points to in this section's own text block; null when it points nowhere.</summary>
    public string? Referenced(string reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return reference.StartsWith('#')
            ? _text?.Descendants().FirstOrDefault(element => (string?)element.Attribute("ID") == reference[1..])?.Value.Trim()
            : null;
    }
}
