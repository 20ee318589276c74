using TestPlans.Steps.Common;
using TestPlans.Validation;

namespace TestPlans.Steps.Documents;

/// <summary>Conformity to a model: the catalogue answers, its report is the evidence.</summary>
[Binding]
public sealed class ConformitySteps(TestCase testCase, Catalogue catalogue, IReqnrollOutputHelper output)
{
    private const int FindingsShown = 5;

    /// <summary>Judges the artefact against the model that the sentence names by title or id.</summary>
    [Then("{artefact} est conforme au modèle de validation {guillemets}")]
    [Example("le document est conforme au modèle de validation « VSM 2022.01 »")]
    public void Conforms(string artefact, string name)
    {
        var model = catalogue.Find(name) ?? throw new PlanException(Unknown(name));
        var judged = testCase.Named(artefact);
        var report = catalogue.Judge(judged, model);
        output.Attach(ReportJson.Write(report), ReportJson.MediaType, $"{Path.GetFileNameWithoutExtension(report.Artefact.Name)}.rapport.json");
        switch (report.Verdict)
        {
            case Verdict.Passed:
                output.WriteLine($"{report.Rules.Count(rule => rule.Fired > 0)} règles appliquées, {report.Rules.Sum(rule => rule.Fired)} vérifications");
                break;
            case Verdict.Failed:
                throw Judgement($"{artefact} « {report.Artefact.Name} »", judged, report);
            default:
                throw new PlanException($"verdict « {report.Verdict.InFrench()} » : {string.Join(" ; ", report.Steps.Where(step => step.Reason is not null).Select(step => $"{step.Name} : {step.Reason}"))}");
        }
    }

    private static JudgementException Judgement(string what, Artefact judged, Report report)
    {
        var errors = report.Findings.Where(finding => finding.Severity == Severity.Error).ToList();
        var count = errors.Count == 1 ? "1 constat" : $"{errors.Count} constats";
        var more = errors.Count > FindingsShown ? $", dont les {FindingsShown} premiers (tous dans le rapport joint)" : "";
        return new JudgementException(
            $"{what} n'est pas conforme à « {report.Title} » : {count}{more}",
            [.. errors.Take(FindingsShown).Select(finding => Fault(judged, finding))]);
    }

    private static JudgementFault Fault(Artefact document, Finding finding) => new(finding.Message)
    {
        Rule = finding.Rule,
        Found = finding.Found,
        Expected = finding.Expected,
        Requirement = finding.Requirement,
        Place = Places.At(document, finding.Line, finding.Column) with { Path = finding.Path },
    };

    private string Unknown(string name)
    {
        var nearest = catalogue.Nearest(name);
        return $"le modèle de validation « {name} » est inconnu"
            + (nearest.Count > 0 ? $" ; modèles proches : {string.Join(", ", nearest.Select(model => $"« {model.Title} »"))}" : "")
            + " (liste : testplans models)";
    }
}
