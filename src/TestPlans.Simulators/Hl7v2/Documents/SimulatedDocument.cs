using System.Text.RegularExpressions;
using TestPlans.Formats.Cda;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>A CDA document as our CREATEUR sends it: its bytes, and what the message says of it. Nothing is checked: a simulator may have to send a faulty one.</summary>
/// <param name="Content">The bytes, sent as they are in Base64 (OBX-5.5).</param>
public sealed partial record SimulatedDocument(ReadOnlyMemory<byte> Content)
{
    private const string Loinc = "2.16.840.1.113883.6.1";

    /// <summary>ClinicalDocument/id (TXA-12); null: not written.</summary>
    public CdaId? Id { get; init; }

    /// <summary>The document that it replaces (TXA-13); null: not written.</summary>
    public CdaId? Replaces { get; init; }

    /// <summary>Code of the type of document (OBR-4.1, OBX-3.1, TXA-2).</summary>
    public string? TypeCode { get; init; }

    /// <summary>Its label (OBR-4.2, OBX-3.2).</summary>
    public string? TypeLabel { get; init; }

    /// <summary>Its system: LN for LOINC, TRE_A05 for the French list of types (OBR-4.3, OBX-3.3).</summary>
    public string TypeSystem { get; init; } = "LN";

    /// <summary>A document that says of itself what the message needs. Of one that cannot be read whole, the header is enough; of one without header, nothing is said.</summary>
    /// <param name="content">The document.</param>
    public static SimulatedDocument Of(ReadOnlyMemory<byte> content)
    {
        if (!CdaHeaderReader.Read(content).TryGet(out var header, out _))
        {
            return new SimulatedDocument(content);
        }

        var code = CdaDocument.Read(content).TryGet(out var document, out _) ? document.Root.Element(CdaHeaderReader.Hl7 + "code") : null;
        var isLoinc = code is null ? LoincForm().IsMatch(header.Code ?? "") : (string?)code.Attribute("codeSystem") == Loinc;
        return new SimulatedDocument(content)
        {
            Id = header.Id,
            Replaces = header.Replaces.Count > 0 ? header.Replaces[0] : null,
            TypeCode = header.Code,
            TypeLabel = (string?)code?.Attribute("displayName") ?? header.Title,
            TypeSystem = isLoinc ? "LN" : "TRE_A05",
        };
    }

    [GeneratedRegex(@"^[0-9]{1,7}-[0-9]$", RegexOptions.None, 1000)]
    private static partial Regex LoincForm();
}
