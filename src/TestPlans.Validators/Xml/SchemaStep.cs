using TestPlans.Schematron;
using TestPlans.Validation;

namespace TestPlans.Validators.Xml;

/// <summary>Turns what an XML schema said into a step of the report. The schema as a whole is one rule that always fires; each kind of fault is one more.</summary>
internal static class SchemaStep
{
    public static void Judge(CompiledStep step, XmlTree tree, ReportBuilder report)
    {
        var findings = step.Schemas!.Validate(tree);
        var kinds = findings.GroupBy(finding => finding.Id, StringComparer.Ordinal).Select(group => new RuleOutcome(group.Key, step.Requirement, group.Count(), group.Count(), 0));
        report.Add(
            step.Name,
            "xsd",
            [new RuleOutcome("xsd-valide", step.Requirement, 1, findings.Count > 0 ? 1 : 0, 0), .. kinds],
            [.. findings.Select(finding => Of(finding, step.Requirement))]);
    }

    private static Finding Of(SchemaFinding finding, string? requirement) => new()
    {
        Rule = finding.Id,
        Severity = Severity.Error,
        Message = finding.Message,
        Path = finding.Path,
        Line = finding.Line,
        Column = finding.Column,
        Found = finding.Found,
        Expected = finding.Expected,
        Requirement = requirement,
    };
}
