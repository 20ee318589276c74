using System.Xml.Linq;
using TestPlans.ReferenceSystem.Model;
using TestPlans.ReferenceSystem.Writing.Header;
using TestPlans.ReferenceSystem.Writing.Sections;
using static TestPlans.ReferenceSystem.Writing.Hl7;

namespace TestPlans.ReferenceSystem.Writing.Documents;

/// <summary>Volet de synthèse médicale 2022.01: three mandatory sections; what a section has no data for is said in words.</summary>
internal sealed class VsmDocument : IDocumentWriter
{
    private static readonly HeaderKind Kind = new(
        ["1.2.250.1.213.1.1.1.13^201310"],
        new Concept("SYNTH", new CodeSystem("TRE_A05", "1.2.250.1.213.1.1.4.12"), "Synthèse"),
        "Synthèse médicale",
        Concept.Loinc("34117-2", "Historique et clinique"));

    public IReadOnlyList<string> Names { get; } = ["VSM", "Volet de synthèse médicale", "Synthèse médicale"];

    public XDocument Write(DocumentContext context) => new(E(
        "ClinicalDocument",
        new XAttribute(XNamespace.Xmlns + "xsi", Hl7.Xsi.NamespaceName),
        DocumentHeader.Write(Kind, context),
        E("component", E("structuredBody", History(context), Vigilance(context), Plan(context)))));

    private static XElement History(DocumentContext context) => new Section(
        "Pathologies, antécédents, allergies et facteurs de risque",
        ["1.2.250.1.213.1.1.2.29"],
        Concept.Loinc("46612-8", "Conclusions de synthèse"),
        "Pathologies, antécédents, allergies et facteurs de risque")
    {
        Subsections =
        [
            Group(
                "Pathologies en cours, antécédents et allergies",
                "1.2.250.1.213.1.1.2.30",
                Concept.Loinc("34117-2", "Historique et physique"),
                context,
                (ActiveProblemsSection.Write(context.View, context.Ids), "Aucune pathologie en cours connue"),
                (PastIllnessSection.Write(context.View, context.Ids), "Aucun antécédent médical connu"),
                (ProceduresSection.Write(context.View, context.Ids), "Aucun antécédent chirurgical connu"),
                (AllergiesSection.Write(context.View, context.Ids), "Aucune allergie ni hypersensibilité connue")),
            Group(
                "Facteurs de risque",
                "1.2.250.1.213.1.1.2.31",
                Concept.Loinc("57207-3", "Facteurs de risque présents ou passés affectant l’état de santé"),
                context,
                (HabitsSection.Write(context.View, context.Ids), "Aucun facteur de risque lié au mode de vie connu"),
                (OccupationalRisksSection.Write(context.View, context.Ids), "Aucun facteur de risque professionnel connu"),
                (FamilySection.Write(context.View, context.Ids), "Aucun antécédent familial connu")),
        ],
    }.ToXml(context.Ids);

    // The text carries the subsections that are not there, and only them.
    private static XElement Group(string title, string template, Concept code, DocumentContext context, params (XElement? Section, string Absence)[] parts)
    {
        string[] absences = [.. parts.Where(part => part.Section is null).Select(part => part.Absence)];
        return new Section(title, [template], code, title)
        {
            Text = absences.Length == 0 ? null : Narrative.Paragraphs(absences),
            Subsections = parts.Where(part => part.Section is not null).Select(part => part.Section!),
        }.ToXml(context.Ids);
    }

    private static XElement Vigilance(DocumentContext context)
    {
        Remark[] remarks = [.. context.View.Of<Remark>().Where(remark => remark.Kind == RemarkKind.Vigilance)];
        return new Section(
            "Points de vigilance",
            ["1.3.6.1.4.1.19376.1.5.3.1.3.27", "1.2.250.1.213.1.1.2.150"],
            Concept.Loinc("30954-2", "Résultats d’examens"),
            "Points de vigilance")
        {
            Text = remarks.Length == 0
                ? Narrative.Paragraphs(["Aucun point de vigilance connu"])
                : Narrative.List(remarks.Select(remark => new Cell(remark.Text, remark.Id))),
        }.ToXml(context.Ids);
    }

    private static XElement Plan(DocumentContext context)
    {
        var treatments = TreatmentsSection.Write(context.View, context.Ids);
        return new Section(
            "Traitement au long cours",
            ["1.2.250.1.213.1.1.2.32"],
            Concept.Loinc("18776-5", "Plan de traitement"),
            "Traitement au long cours")
        {
            Text = treatments is null ? Narrative.Paragraphs(["Aucun traitement au long cours connu"]) : null,
            Subsections = treatments is null ? [] : [treatments],
        }.ToXml(context.Ids);
    }
}
