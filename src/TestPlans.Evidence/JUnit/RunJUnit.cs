using System.Text;
using TestPlans.Gherkin;
using TestPlans.Validation;

namespace TestPlans.Evidence;

/// <summary>A run as JUnit: one suite a feature, one case a scenario.</summary>
public static class RunJUnit
{
    /// <summary>Writes the run. « non conforme » is a failure, « non concluant » an error; what waits for a person or does not apply is skipped, with its status in the message.</summary>
    public static string Write(RunView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var suites = view.Features.Select(Suite).ToList();
        if (view.Problems.Count > 0)
        {
            // A feature that could not be read, say: a build must not show green beside it.
            suites.Add(new JUnitSuite("campagne", view.StartedAt, TimeSpan.Zero, [.. view.Problems.Select(Problem)]));
        }

        return JUnitXml.Write("testplans run", suites);
    }

    private static JUnitCase Problem(string problem, int index) =>
        new("campagne", string.Create(French.Culture, $"problème {index + 1}"), TimeSpan.Zero, new JUnitResult(JUnitStatus.Error, problem, problem));

    private static JUnitSuite Suite(IGrouping<string, ScenarioView> feature)
    {
        var scenarios = feature.ToList();
        var title = scenarios[0].Feature.Length > 0 ? scenarios[0].Feature : feature.Key;
        var time = scenarios.Aggregate(TimeSpan.Zero, (sum, scenario) => sum + scenario.Duration);
        return new JUnitSuite(title, scenarios.Min(scenario => scenario.StartedAt), time, [.. scenarios.Select(Case)]);
    }

    private static JUnitCase Case(ScenarioView scenario) => new(
        scenario.Uri.Replace(".feature", "", StringComparison.Ordinal).Replace('/', '.').TrimStart('.'),
        scenario.Arguments.Count == 0 ? scenario.Name : $"{scenario.Name} [{string.Join(", ", scenario.Arguments.Select(argument => argument.Value))}]",
        scenario.Duration,
        Result(scenario),
        scenario.Uri);

    private static JUnitResult? Result(ScenarioView scenario)
    {
        var status = scenario.Outcome switch
        {
            Outcome.Passed => (JUnitStatus?)null,
            Outcome.Failed => JUnitStatus.Failure,
            Outcome.Broken => JUnitStatus.Error,
            _ => JUnitStatus.Skipped,
        };
        return status is null ? null : new JUnitResult(status.Value, $"{scenario.Outcome.DisplayName()} : {scenario.Reason}", Text(scenario));
    }

    private static string Text(ScenarioView scenario)
    {
        var text = new StringBuilder();
        foreach (var step in scenario.Steps.Where(step => !step.IsHook || step.Message.Length > 0))
        {
            text.Append(step.Keyword).Append(' ').Append(step.Text).Append(" : ").Append(step.Outcome?.DisplayName() ?? "non exécuté").Append('\n');
            Add(text, "  ", step.Message);
            Faults(text, step);
            foreach (var finding in step.Reports.SelectMany(report => report.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => (report, finding))))
            {
                Finding(text, finding.report.Artefact.Name, finding.finding);
            }
        }

        return text.Append(scenario.Key).Append('\n').ToString();
    }

    private static void Faults(StringBuilder text, StepView step)
    {
        // With a report, its findings say the same below.
        foreach (var fault in step.Reports.Count == 0 ? step.Judgement?.Faults ?? [] : [])
        {
            Add(text, "  - ", fault.Message == step.Message ? null : fault.Message);
            Add(text, "    lieu : ", fault.Place?.ToString());
            Add(text, "    extrait : ", fault.Place?.Excerpt);
            Add(text, "    trouvé : ", fault.Found);
            Add(text, "    attendu : ", fault.Expected);
            Add(text, "    exigence : ", string.Join(", ", step.Judgement!.RequirementsOf(fault)));
        }
    }

    private static void Finding(StringBuilder text, string document, Finding finding)
    {
        text.Append("  - ").Append(finding.Rule).Append(finding.Requirement is null ? "" : $" ({finding.Requirement})").Append(" : ").Append(finding.Message).Append('\n');
        Add(text, "    lieu : ", $"{document} {ReportWords.Place(finding)}".TrimEnd());
        Add(text, "    trouvé : ", finding.Found);
        Add(text, "    attendu : ", finding.Expected);
    }

    private static void Add(StringBuilder text, string label, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            text.Append(label).Append(value).Append('\n');
        }
    }
}
