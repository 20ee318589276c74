using System.Xml.Linq;
using TestPlans.ReferenceSystem.Model;
using TestPlans.ReferenceSystem.Writing.Header;
using static TestPlans.ReferenceSystem.Writing.Hl7;

namespace TestPlans.ReferenceSystem.Writing.Documents;

/// <summary>A CDA level 1 document of minimal structure: a PDF in a full header.</summary>
internal sealed class UnstructuredDocument : IDocumentWriter
{
    private static readonly HeaderKind Kind = new(
        ["1.3.6.1.4.1.19376.1.2.20"],
        Concept.Loinc("11488-4", "CR ou fiche de consultation ou de visite"),
        "Compte rendu de consultation",
        Concept.Loinc("34117-2", "Historique et clinique"));

    public IReadOnlyList<string> Names { get; } =
        ["compte rendu de consultation", "document non structuré", "document CDA niveau 1", "CDA niveau 1"];

    public XDocument Write(DocumentContext context) => new(E(
        "ClinicalDocument",
        new XAttribute(XNamespace.Xmlns + "xsi", Hl7.Xsi.NamespaceName),
        DocumentHeader.Write(Kind, context),
        E("component", E("nonXMLBody", E("text", A("mediaType", "application/pdf"), A("representation", "B64"), Convert.ToBase64String(Pdf(context)))))));

    private static byte[] Pdf(DocumentContext context) => TinyPdf.Write(
    [
        "Compte rendu de consultation (document fictif)",
        $"Patient : {context.Patient.Identity.DisplayName}",
        $"Situation : {context.View.Situation}",
        $"Version {context.Version}",
        .. context.View.Of<Problem>().Select(problem => "Pathologie : " + problem.Label),
        .. context.View.Of<Allergy>().Select(allergy => $"Allergie : {allergy.Label} {allergy.Agent?.Display}"),
        .. context.View.Of<Treatment>().Select(treatment => $"Traitement : {treatment.Label} {treatment.Dosage?.Text}"),
    ]);
}
