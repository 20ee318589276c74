using System.Text;
using TestPlans.Validation;

namespace TestPlans.Evidence.Tests;

/// <summary>Reports of fictitious documents.</summary>
internal static class Samples
{
    public const string Hostile = "<script>alert('x')</script>\"&\u0007";

    public static readonly byte[] Document = Encoding.UTF8.GetBytes("<a>\n  <b code=\"X\"/>\n  <c>été</c>\n</a>\n");

    public static Finding Finding(string rule, string message = "le code est attendu", Severity severity = Severity.Error, int line = 2, int column = 6, string? requirement = "EX-1") => new()
    {
        Rule = rule,
        Severity = severity,
        Message = message,
        Path = "/a/b",
        Line = line,
        Column = column,
        Found = "X",
        Expected = "Y",
        Requirement = requirement,
    };

    public static Report Report(params Finding[] findings) => new()
    {
        Model = "cda/vsm-2022.01",
        Title = "VSM 2022.01",
        Origin = PackOrigin.Ours,
        Pack = new PackReference("ci-sis-cda", "2026.1", new string('a', 64)),
        Artefact = ArtefactReference.To(new Artefact("vsm.xml", "application/xml", Document)),
        Verdict = findings.Any(finding => finding.Severity == Severity.Error) ? Verdict.Failed : Verdict.Passed,
        Steps = [new ReportStep("cda/vsm.sch", "schematron", findings.Length > 0 ? Verdict.Failed : Verdict.Passed)],
        Rules =
        [
            .. findings.Select(finding => new RuleOutcome(finding.Rule, finding.Requirement, 3, 1, 0)).DistinctBy(rule => rule.Id),
            new RuleOutcome("R-OK", "EX-2", 1, 0, 0),
            new RuleOutcome("R-JAMAIS", "EX-3", 0, 0, 0),
        ],
        Findings = findings,
    };
}
