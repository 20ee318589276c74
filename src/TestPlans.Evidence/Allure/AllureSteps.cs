using TestPlans.Gherkin;
using TestPlans.Validation;

namespace TestPlans.Evidence;

/// <summary>The steps of a scenario as Allure shows them: a judgement holds one sub-step a rule at fault.</summary>
internal sealed class AllureSteps(AllureAttachments attachments)
{
    private const int RulesShown = 50;

    public AllureStep Of(StepView step, ScenarioView scenario)
    {
        var start = (step.StartedAt ?? scenario.StartedAt).ToUnixTimeMilliseconds();
        return new AllureStep
        {
            Name = $"{step.Keyword} {step.Text}".Trim(),
            Status = AllureStatus.Of(step.Outcome),
            StatusDetails = Details(step.Outcome, step.Message, step),
            Start = start,
            Stop = start + (long)step.Duration.TotalMilliseconds,
            Parameters = step.Kind.Length > 0 ? [new AllureParameter("nature", step.Kind)] : [],
            Attachments = attachments.Of(step),
            Steps = [.. step.Reports.SelectMany(report => Rules(report, step, start)).Take(RulesShown), .. Faults(step, start), .. step.Proofs.Select(proof => Proof(proof, start))],
        };
    }

    /// <summary>What a status says: the French word first, so that categories and readers know it.</summary>
    public static AllureDetails? Details(Outcome? outcome, string message, StepView? step) => outcome is null or Outcome.Passed && message.Length == 0
        ? null
        : new AllureDetails(
            $"{outcome?.DisplayName() ?? "non exécuté"}{(message.Length > 0 ? $" : {message}" : "")}",
            string.IsNullOrEmpty(step?.Trace) ? null : step.Trace,
            step?.Found,
            step?.Expected);

    private static IEnumerable<AllureStep> Rules(ReportView report, StepView step, long start) => RuleGroup.Of(report.Findings)
        .Where(_ => report.Verdict != Verdict.Failed || step.Outcome == Outcome.Failed)
        .Select(group => new AllureStep
        {
            Name = $"{group.Rule} : {group.Findings[0].Message}",
            Status = group.Severity == Severity.Error ? "failed" : "passed",
            StatusDetails = new AllureDetails(string.Join('\n', group.Findings.Select(finding => $"{finding.Message} [{ReportWords.Place(finding)}]")), null, group.Findings[0].Found, group.Findings[0].Expected),
            Start = start,
            Stop = start,
            Parameters =
            [
                new AllureParameter("gravité", group.Severity.InFrench()),
                .. group.Requirement is null ? Array.Empty<AllureParameter>() : [new AllureParameter("exigence", group.Requirement)],
                new AllureParameter("lieu", ReportWords.Place(group.Findings[0])),
            ],
        });

    // A judgement without a report: each fault is a sub-step, with its place and its exigence.
    private static IEnumerable<AllureStep> Faults(StepView step, long start) => step.Reports.Count > 0 || step.Judgement is not { } judgement ? [] : judgement.Faults
        .Select(fault => new AllureStep
        {
            Name = fault.Message,
            Status = "failed",
            StatusDetails = new AllureDetails(string.Join('\n', new[] { fault.Message, fault.Place?.ToString(), fault.Place?.Excerpt }.Where(line => !string.IsNullOrEmpty(line))), null, fault.Found, fault.Expected),
            Start = start,
            Stop = start,
            Parameters =
            [
                .. judgement.RequirementsOf(fault).Select(id => new AllureParameter("exigence", id)),
                .. fault.Place is { } place ? [new AllureParameter("lieu", place.ToString())] : Array.Empty<AllureParameter>(),
            ],
        });

    private static AllureStep Proof(Proof proof, long start) => new()
    {
        Name = $"Preuve « {proof.Label} » : {proof.Answer}",
        Status = "skipped",
        Start = start,
        Stop = start,
        Parameters = [new AllureParameter("opérateur", proof.Operator), new AllureParameter("date", French.Moment(proof.At))],
    };
}
