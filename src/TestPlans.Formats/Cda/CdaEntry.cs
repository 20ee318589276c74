using System.Xml.Linq;

namespace TestPlans.Formats.Cda;

/// <summary>One entry of a section: what a machine reads.</summary>
public sealed class CdaEntry
{
    private static readonly XNamespace Hl7 = CdaHeaderReader.Hl7;

    internal CdaEntry(XElement entry, CdaSection section)
    {
        Element = entry;
        Codes = [.. entry.Descendants().Select(element => CdaCode.Of(element, section)).OfType<CdaCode>()];
    }

    /// <summary>The <c>entry</c> element.</summary>
    public XElement Element { get; }

    /// <summary>Every coded concept of the entry, translations included, in document order.</summary>
    public IReadOnlyList<CdaCode> Codes { get; }

    /// <summary>The names of manufactured materials, trimmed: a medication without a code still has a name.</summary>
    public IEnumerable<string> MaterialNames => Element.Descendants()
        .Where(element => element.Name.LocalName == "name" && element.Parent?.Name == Hl7 + "manufacturedMaterial")
        .Select(element => element.Value.Trim());
}

/// <summary>A coded concept (CD, CE, CV) of an entry.</summary>
/// <param name="Code">The code; empty when only a null flavour is given.</param>
/// <param name="System">The OID of its code system.</param>
/// <param name="DisplayName">Its label, as the document gives it.</param>
/// <param name="OriginalText">The words it stands for: its original text, resolved in the section when that is a reference.</param>
public sealed record CdaCode(string Code, string System, string DisplayName, string OriginalText)
{
    internal static CdaCode? Of(XElement element, CdaSection section)
    {
        var code = (string?)element.Attribute("code");
        if (code is null && element.Element(CdaHeaderReader.Hl7 + "originalText") is null)
        {
            return null;
        }

        return new CdaCode(
            code ?? "",
            (string?)element.Attribute("codeSystem") ?? "",
            (string?)element.Attribute("displayName") ?? "",
            Words(element.Element(CdaHeaderReader.Hl7 + "originalText"), section));
    }

    private static string Words(XElement? originalText, CdaSection section)
    {
        var reference = (string?)originalText?.Element(CdaHeaderReader.Hl7 + "reference")?.Attribute("value");
        return reference is null ? originalText?.Value.Trim() ?? "" : section.Referenced(reference) ?? "";
    }
}
