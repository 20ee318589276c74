using System.Xml.Linq;
using TestPlans.Formats.Cda;
using TestPlans.ReferenceSystem.Model;

namespace TestPlans.ReferenceSystem.Writing;

/// <summary>All that a document is made from.</summary>
/// <param name="Patient">Identity and physician.</param>
/// <param name="View">The data of the situation.</param>
/// <param name="Time">Moment of validation.</param>
/// <param name="Ids">Identifiers of this document.</param>
/// <param name="SetId">Common to the versions.</param>
/// <param name="Version">From 1.</param>
/// <param name="Replaces">The version that this one corrects.</param>
internal sealed record DocumentContext(
    PatientRecord Patient,
    ClinicalView View,
    DateTimeOffset Time,
    IdSource Ids,
    string SetId,
    int Version,
    CdaId? Replaces)
{
    /// <summary>Identifier of this version alone.</summary>
    public string DocumentId { get; init; } = Ids.Oid("document");

    /// <summary>Whether the INS of an identity that is not qualified is sent all the same: a defect.</summary>
    public bool SendsUnqualifiedIns { get; init; }
}

/// <summary>One kind of document.</summary>
internal interface IDocumentWriter
{
    /// <summary>The names under which plans ask for it, the usual one first.</summary>
    IReadOnlyList<string> Names { get; }

    XDocument Write(DocumentContext context);
}
