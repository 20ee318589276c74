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

    /// <summary>A message and the document it carries, with one finding about both.</summary>
    public static (Report Report, Artefact Message, Artefact Document) Pair()
    {
        var message = new Artefact("oru.hl7", "x-application/hl7-v2+er7", Encoding.UTF8.GetBytes("MSH|\rPID|||19580412\rPV1|\r"));
        var document = new Artefact("oru.hl7#OBX-5", "application/xml", Document);
        var finding = Finding("COH-1", line: 2, column: 7) with { Path = "PID-7", Other = new Place(document.Name, "/a/b", 2, 6, "X") };
        return (Report(finding) with { Artefact = ArtefactReference.To(message), Parts = [ArtefactReference.To(document)] }, message, document);
    }
}
