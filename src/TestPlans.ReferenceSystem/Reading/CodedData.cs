using System.Xml.Linq;
using TestPlans.Formats.Cda;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Reading;

/// <summary>What the system takes from coded entries, by section, in the order of the document.</summary>
internal sealed class CodedData(ActiveDefect defect)
{
    private static readonly XNamespace Hl7 = CdaHeaderReader.Hl7;
    private const string Treatment = "1.3.6.1.4.1.19376.1.5.3.1.4.7";
    private const string Allergy = "1.3.6.1.4.1.19376.1.5.3.1.4.6";
    private const string Problem = "1.3.6.1.4.1.19376.1.5.3.1.4.5";

    public IReadOnlyList<RestitutedSection> Of(ReceivedDocument document)
    {
        if (document.Body is not { } body || defect.Switches(Behaviours.HideCodedData))
        {
            return [];
        }

        return [.. body.Descendants(Hl7 + "section").Select(Restitute).Where(section => section.Rows.Count > 0)];
    }

    private RestitutedSection Restitute(XElement section)
    {
        var rows = section.Elements(Hl7 + "entry").SelectMany(entry => Rows(entry, section)).ToList();
        if (rows.Count > 0 && defect.Switches(Behaviours.RepeatRows))
        {
            rows.Add(rows[0].ToDictionary(cell => cell.Key, cell => cell.Value + " (bis)", StringComparer.Ordinal));
        }

        return new RestitutedSection(section.Element(Hl7 + "title")?.Value.Trim() ?? "", rows);
    }

    private IEnumerable<IReadOnlyDictionary<string, string>> Rows(XElement entry, XElement section) =>
        entry.Descendants().SelectMany(element => Row(element, section) is { } row ? new[] { row } : []);

    // The most specific template wins: an allergy is also a problem.
    private IReadOnlyDictionary<string, string>? Row(XElement element, XElement section)
    {
        var templates = element.Elements(Hl7 + "templateId").Select(id => (string?)id.Attribute("root")).ToArray();
        return element.Name.LocalName switch
        {
            "substanceAdministration" when templates.Contains(Treatment) => defect.Switches(Behaviours.HideTreatments) ? null : new TreatmentRow(defect).Of(element, section),
            "observation" when templates.Contains(Allergy) => defect.Switches(Behaviours.HideAllergies) ? null : AllergyRow.Of(element, section),
            "observation" when templates.Contains(Problem) => defect.Switches(Behaviours.HideProblems) ? null : ProblemRow.Of(element, section),
            _ => null,
        };
    }
}
