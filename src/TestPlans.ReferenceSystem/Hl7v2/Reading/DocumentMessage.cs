using TestPlans.Formats.Cda;
using TestPlans.Formats.Hl7v2;
using TestPlans.ReferenceSystem.Hl7v2.Documents;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hl7v2.Reading;

/// <summary>What an ORU or an MDM asks to be done with documents.</summary>
internal sealed record DocumentMessage
{
    public required DocumentAction Action { get; init; }

    /// <summary>The patient's identifiers, the INS apart.</summary>
    public required IReadOnlyList<LocalIdentifier> Patient { get; init; }

    public required IReadOnlyList<ReadDocument> Documents { get; init; }

    public required DocumentMetadata Metadata { get; init; }
}

/// <summary>A document as a message carries it.</summary>
/// <param name="Bytes">As they were decoded.</param>
/// <param name="Header">What it says of itself.</param>
/// <param name="Replaces">The document that it replaces: TXA-13, or what the document says.</param>
/// <param name="Content">Where it stands in the message.</param>
/// <param name="IdPlace">Where the message says which document it is: TXA-12, or the document itself.</param>
/// <param name="ReplacesPlace">Where the message says what it replaces: TXA-13, or the document itself.</param>
internal sealed record ReadDocument(ReadOnlyMemory<byte> Bytes, CdaHeader Header, CdaId? Replaces, Er7Path Content, Er7Path IdPlace, Er7Path ReplacesPlace)
{
    /// <summary>Its id; whoever read it made sure that there is one.</summary>
    public CdaId Id => Header.Id!;
}
