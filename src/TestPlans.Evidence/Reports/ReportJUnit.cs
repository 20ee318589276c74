using System.Text;

using TestPlans.Validation;

namespace TestPlans.Evidence;

/// <summary>Reports of documents as JUnit: one suite a document, one case a rule, so that a build shows which rule broke where.</summary>
public static class ReportJUnit
{
    /// <summary>Writes the reports.</summary>
    /// <param name="reports">The reports, in the order in which they are to appear.</param>
    public static string Write(IEnumerable<Report> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return JUnitXml.Write("testplans validate", reports.Select(Suite));
    }

    private static JUnitSuite Suite(Report report) => new(report.Artefact.Name, null, TimeSpan.Zero, [.. Cases(report)]);

    private static IEnumerable<JUnitCase> Cases(Report report)
    {
        var className = report.Model.Length == 0 ? "aucun modèle" : report.Model;
        var byRule = report.Findings.GroupBy(finding => finding.Rule, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        foreach (var step in report.Steps.Where(step => step.Verdict == Verdict.Inconclusive))
        {
            yield return new JUnitCase(className, $"{ReportWords.Kind(step.Kind)} : {step.Name}", TimeSpan.Zero, new JUnitResult(JUnitStatus.Error, step.Reason ?? "non concluant", ""));
        }

        foreach (var rules in report.Rules.GroupBy(rule => rule.Id, StringComparer.Ordinal))
        {
            byRule.Remove(rules.Key, out var findings);
            yield return new JUnitCase(className, rules.Key, TimeSpan.Zero, Result([.. rules], findings ?? [], report.Artefact.Name));
        }

        // Findings of no listed rule: a document that is not XML, say.
        foreach (var (rule, findings) in byRule)
        {
            yield return new JUnitCase(className, rule, TimeSpan.Zero, Result([], findings, report.Artefact.Name));
        }
    }

    private static JUnitResult? Result(IReadOnlyCollection<RuleOutcome> rules, List<Finding> findings, string document)
    {
        var errors = findings.Where(finding => finding.Severity == Severity.Error).ToList();
        if (errors.Count > 0)
        {
            return new JUnitResult(JUnitStatus.Failure, errors[0].Message, Text(errors, document));
        }

        if (rules.Any(rule => rule.NotEvaluable > 0))
        {
            return new JUnitResult(JUnitStatus.Error, "la règle n'a pas pu être évaluée", Text(findings, document));
        }

        return rules.Count > 0 && rules.All(rule => rule.Fired == 0)
            ? new JUnitResult(JUnitStatus.Skipped, "la règle ne s'est appliquée à rien dans ce document", "")
            : null;
    }

    private static string Text(IEnumerable<Finding> findings, string document)
    {
        var text = new StringBuilder();
        foreach (var finding in findings)
        {
            text.Append(CultureText(document, finding)).Append('\n');
        }

        return text.ToString();
    }

    private static string CultureText(string document, Finding finding)
    {
        var parts = new[]
        {
            $"{document} {ReportWords.Place(finding)}".TrimEnd(),
            finding.Other is null ? "" : $"et {ReportWords.Place(finding.Other)}",
            finding.Message,
            finding.Found is null ? "" : $"trouvé : {finding.Found}",
            finding.Expected is null ? "" : $"attendu : {finding.Expected}",
            finding.Requirement is null ? "" : $"exigence : {finding.Requirement}",
        };
        return string.Join('\n', parts.Where(part => part.Length > 0));
    }
}
