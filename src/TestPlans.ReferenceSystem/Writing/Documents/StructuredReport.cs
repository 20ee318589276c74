using System.Xml.Linq;
using TestPlans.ReferenceSystem.Model;
using TestPlans.ReferenceSystem.Writing.Header;
using TestPlans.ReferenceSystem.Writing.Sections;
using static TestPlans.ReferenceSystem.Writing.Hl7;

namespace TestPlans.ReferenceSystem.Writing.Documents;

/// <summary>A CDA level 3 document of minimal structure that follows no volet: a report with a few sections.</summary>
internal sealed class StructuredReport : IDocumentWriter
{
    // The model of this practice: an OID derived from a UUID.
    private const string OwnTemplate = "2.25.184930471120546829473520938475610293847";

    private static readonly HeaderKind Kind = new(
        [OwnTemplate],
        Concept.Loinc("11488-4", "CR ou fiche de consultation ou de visite"),
        "Compte rendu de consultation",
        Concept.Loinc("34117-2", "Historique et clinique"));

    public IReadOnlyList<string> Names { get; } =
        ["compte rendu structuré", "document structuré", "document CDA niveau 3", "CDA niveau 3"];

    public XDocument Write(DocumentContext context) => new(E(
        "ClinicalDocument",
        new XAttribute(XNamespace.Xmlns + "xsi", Hl7.Xsi.NamespaceName),
        DocumentHeader.Write(Kind, context),
        E(
            "component",
            E(
                "structuredBody",
                ActiveProblemsSection.Write(context.View, context.Ids),
                AllergiesSection.Write(context.View, context.Ids),
                TreatmentsSection.Write(context.View, context.Ids),
                Conclusion(context)))));

    private static XElement Conclusion(DocumentContext context) => new Section("Conclusion", [], Concept.Loinc("55110-1", "Conclusion"), "Conclusion")
    {
        Text = Narrative.Paragraphs([$"Consultation de suivi (situation : {context.View.Situation})."]),
    }.ToXml(context.Ids);
}
