using System.Xml.Linq;
using TestPlans.Formats.Xml;

namespace TestPlans.Formats.Cda;

/// <summary>A whole CDA R2 document as a reader meets it: its header, and its body as sections or as one file.</summary>
public sealed class CdaDocument
{
    private CdaDocument(XElement root)
    {
        Root = root;
        Header = CdaHeaderReader.Interpret(root);
        var body = root.Elements(CdaHeaderReader.Hl7 + "component").Elements().FirstOrDefault();
        NonXmlBody = body?.Name == CdaHeaderReader.Hl7 + "nonXMLBody" && body.Element(CdaHeaderReader.Hl7 + "text") is { } text ? new CdaNonXmlBody(text) : null;
        Sections = body?.Name == CdaHeaderReader.Hl7 + "structuredBody"
            ? [.. body.Descendants(CdaHeaderReader.Hl7 + "section").Select(section => new CdaSection(section))]
            : [];
    }

    /// <summary>The <c>ClinicalDocument</c> element.</summary>
    public XElement Root { get; }

    /// <summary>What the header says.</summary>
    public CdaHeader Header { get; }

    /// <summary>The sections of a structured body, sub-sections after their parent; empty for a non-structured body.</summary>
    public IReadOnlyList<CdaSection> Sections { get; }

    /// <summary>The body of a level 1 document; null for a structured one.</summary>
    public CdaNonXmlBody? NonXmlBody { get; }

    /// <summary>Reads a document, or says why it is none.</summary>
    public static XmlResult<CdaDocument> Read(ReadOnlyMemory<byte> bytes)
    {
        if (!SafeXml.Load(bytes).TryGet(out var document, out var fault))
        {
            return XmlResult<CdaDocument>.Failed(fault);
        }

        return document.Root!.Name == CdaHeaderReader.Hl7 + "ClinicalDocument"
            ? XmlResult<CdaDocument>.Of(new CdaDocument(document.Root))
            : XmlResult<CdaDocument>.Failed(new XmlFault($"Ce n’est pas un document CDA : la racine est « {document.Root.Name.LocalName} ».", 1, 1));
    }
}
