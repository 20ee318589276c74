using TestPlans.Schematron;
using TestPlans.Validation;

namespace TestPlans.Validators.Xml;

/// <summary>Turns what a schematron said into a step of the report.</summary>
internal static class SchematronStep
{
    // place: moves a finding to its place in the artefact, when the rules saw a view of it.
    public static void Judge(CompiledStep step, SchematronResult result, ReportBuilder report, JudgeOptions options, Func<Finding, Finding>? place = null)
    {
        if (options.Svrl is not null)
        {
            using var svrl = new MemoryStream();
            SvrlWriter.Write(result, svrl);
            options.Svrl(Path.GetFileName(result.Rules.FilePath), svrl.ToArray());
        }

        report.Add(step.Name, "schematron", [.. Outcomes(result)], [.. result.Events.Select(FindingOf).OfType<Finding>().Select(finding => place?.Invoke(finding) ?? finding)], Doubt(step, result), step.IfConcerned);
    }

    private static string? Doubt(CompiledStep step, SchematronResult result)
    {
        var doubts = AbsentValueSets.Of(result, step.Supply).Prepend(step.Doubt).OfType<string>().ToList();
        return doubts.Count == 0 ? null : string.Join(" ; ", doubts);
    }

    private static IEnumerable<RuleOutcome> Outcomes(SchematronResult result)
    {
        foreach (var count in result.Counts)
        {
            yield return new RuleOutcome(count.Assertion.Id, count.Assertion.See, count.Fired, count.Failed, count.NotEvaluable);
        }

        // A context that cannot be evaluated hides how many of its assertions would have been asked.
        foreach (var group in result.Events.Where(one => one.Kind == SchematronEventKind.NotEvaluable && one.Assertion is null).GroupBy(one => one.Rule?.Id ?? one.Pattern.Id, StringComparer.Ordinal))
        {
            yield return new RuleOutcome(group.Key, null, 0, 0, group.Count());
        }
    }

    private static Finding? FindingOf(SchematronEvent one) => one.Kind switch
    {
        SchematronEventKind.FailedAssert or SchematronEventKind.SuccessfulReport => Of(one, one.Assertion!),
        SchematronEventKind.NotEvaluable => new Finding
        {
            Rule = one.Assertion?.Id ?? one.Rule?.Id ?? one.Pattern.Id,
            Severity = Severity.Warning,
            Message = $"évaluation impossible ({one.Code}) : {one.Message} Règle : {Written(one)}.",
            Path = one.Path,
            Line = one.Line,
            Column = one.Column,
            Requirement = one.Assertion?.See,
        },
        _ => null,
    };

    // Where the one who writes rules finds it: the file and line of the test, of the context or of the pattern.
    private static string Written(SchematronEvent one)
    {
        var (file, line) = one.Assertion is { } assertion ? (assertion.File, assertion.Line) : one.Rule is { } rule ? (rule.File, rule.Line) : (one.Pattern.File, one.Pattern.Line);
        return FormattableString.Invariant($"{Path.GetFileName(file)}:{line}");
    }

    private static Finding Of(SchematronEvent one, AssertionInfo assertion) => new()
    {
        Rule = assertion.Id,
        Severity = assertion.Severity switch
        {
            AssertionSeverity.Information => Severity.Information,
            AssertionSeverity.Warning => Severity.Warning,
            _ => Severity.Error,
        },
        Message = one.Message,
        Path = one.Path,
        Line = one.Line,
        Column = one.Column,
        Found = Diagnostic(one, ".trouve"),
        Expected = Diagnostic(one, ".attendu"),
        Requirement = assertion.See,
    };

    // Our packs name what was found and what was expected by diagnostics whose ids end so.
    private static string? Diagnostic(SchematronEvent one, string ending) =>
        one.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Id.EndsWith(ending, StringComparison.Ordinal))?.Text;
}
