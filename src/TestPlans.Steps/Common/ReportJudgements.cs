using TestPlans.Validation;

namespace TestPlans.Steps.Common;

/// <summary>Turns a report of the catalogue into the outcome of a sentence.</summary>
internal static class ReportJudgements
{
    private const int FindingsShown = 5;

    /// <summary>Keeps the report among the evidence, and fails where the artefacts do not conform.</summary>
    /// <param name="what">What was judged, as the subject of a sentence: « le message « x » ».</param>
    /// <param name="report">The report.</param>
    /// <param name="judged">The artefacts, one or a whole set.</param>
    /// <param name="output">Where the report is kept.</param>
    /// <exception cref="JudgementException">The verdict is failed.</exception>
    /// <exception cref="PlanException">There is no verdict.</exception>
    public static void Hold(string what, Report report, IReadOnlyList<Artefact> judged, IReqnrollOutputHelper output)
    {
        output.Attach(ReportJson.Write(report), ReportJson.MediaType, $"{Path.GetFileNameWithoutExtension(report.Artefact.Name)}.rapport.json");
        switch (report.Verdict)
        {
            case Verdict.Passed:
                output.WriteLine($"{report.Rules.Count(rule => rule.Fired > 0)} règles appliquées, {report.Rules.Sum(rule => rule.Fired)} vérifications");
                break;
            case Verdict.Failed:
                throw Judgement(what, judged, report);
            default:
                throw new PlanException($"verdict « {report.Verdict.InFrench()} » : {string.Join(" ; ", report.Steps.Where(step => step.Reason is not null).Select(step => $"{step.Name} : {step.Reason}"))}");
        }
    }

    private static JudgementException Judgement(string what, IReadOnlyList<Artefact> judged, Report report)
    {
        var errors = report.Findings.Where(finding => finding.Severity == Severity.Error).ToList();
        var count = errors.Count == 1 ? "1 constat" : $"{errors.Count} constats";
        var more = errors.Count > FindingsShown ? $", dont les {FindingsShown} premiers (tous dans le rapport joint)" : "";
        return new JudgementException(
            $"{what} n'est pas conforme à « {report.Title} » : {count}{more}",
            [.. errors.Take(FindingsShown).Select(finding => Fault(judged, finding))]);
    }

    // The finding names its artefact when several were judged.
    private static JudgementFault Fault(IReadOnlyList<Artefact> judged, Finding finding) => new(finding.Message)
    {
        Rule = finding.Rule,
        Found = finding.Found,
        Expected = finding.Expected,
        Requirement = finding.Requirement,
        Place = Places.At(judged.FirstOrDefault(artefact => artefact.Name == finding.Artefact) ?? judged[0], finding.Line, finding.Column) with { Path = finding.Path },
    };
}
