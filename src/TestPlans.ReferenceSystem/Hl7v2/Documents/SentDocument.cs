using System.Xml.Linq;
using TestPlans.Formats.Cda;
using TestPlans.ReferenceSystem.Model;
using TestPlans.Validation;

namespace TestPlans.ReferenceSystem.Hl7v2.Documents;

/// <summary>A document that was transmitted, and how.</summary>
/// <param name="Patient">Whose it is.</param>
/// <param name="TypeName">As it is asked for: « VSM ».</param>
/// <param name="Situation">The clinical situation; null for the first of the file.</param>
/// <param name="Document">The document.</param>
/// <param name="IsMdm">True when it went by MDM, false by ORU.</param>
/// <param name="Route">Where it went.</param>
/// <param name="Visit">Number of the visit it belongs to.</param>
internal sealed record SentDocument(PatientRecord Patient, string TypeName, string? Situation, Artefact Document, bool IsMdm, DocumentRoute Route, string Visit)
{
    private static readonly XNamespace Hl7 = CdaHeaderReader.Hl7;

    /// <summary>As it is asked for, the second document of an ORU; null for none.</summary>
    public string? SecondTypeName { get; init; }

    /// <summary>The second document.</summary>
    public Artefact? Second { get; init; }

    /// <summary>The text of the mail by MSSanté; null to leave it to the manager.</summary>
    public string? Mail { get; init; }

    /// <summary>What goes in the message: the document, then the second one.</summary>
    public IEnumerable<Artefact> Documents => Second is null ? [Document] : [Document, Second];

    public CdaHeader Header => Read.Header;

    /// <summary>The type of the document as OBR-4 and OBX-3 give it: LN is LOINC, TRE_A05 the French list of types.</summary>
    public (string Code, string Label, string System) Type
    {
        get
        {
            var code = Read.Root.Element(Hl7 + "code")!;
            return ((string)code.Attribute("code")!, (string)code.Attribute("displayName")!, (string?)code.Attribute("codeSystem") == "2.16.840.1.113883.6.1" ? "LN" : "TRE_A05");
        }
    }

    // What this system wrote itself can be read; read again because a copy of this record may hold another document.
    private CdaDocument Read => CdaDocument.Read(Document.Content).Value!;
}

/// <summary>What is done to the document, as ORC-1, OBX-11 and the event of an MDM say it together.</summary>
/// <param name="Order">ORC-1.</param>
/// <param name="Status">OBX-11 of the document.</param>
/// <param name="Event">MSH-9.2 of an MDM.</param>
internal sealed record DocumentAction(string Order, string Status, string Event)
{
    public static readonly DocumentAction Create = new("NW", "F", "T02");
    public static readonly DocumentAction Replace = new("RO", "C", "T10");
    public static readonly DocumentAction Delete = new("CA", "D", "T04");

    public static readonly IReadOnlyList<DocumentAction> All = [Create, Replace, Delete];
}
