using TestPlans.Validation;

namespace TestPlans.Evidence;

/// <summary>A validation report in short: what a page shows and what exigences need. The whole report is the attachment it names.</summary>
public sealed record ReportView
{
    /// <summary>How many findings are kept here; the whole report has them all.</summary>
    public const int MaxFindings = 200;

    /// <summary>The model's id; empty when none recognised the artefact.</summary>
    public string Model { get; init; } = "";

    /// <summary>The model's title.</summary>
    public string Title { get; init; } = "";

    /// <summary>Whose rules.</summary>
    public PackOrigin Origin { get; init; }

    /// <summary>The pack; null when no model recognised the artefact.</summary>
    public PackReference? Pack { get; init; }

    /// <summary>The engine.</summary>
    public string Engine { get; init; } = "";

    /// <summary>What was judged.</summary>
    public required ArtefactReference Artefact { get; init; }

    /// <summary>What was judged with it: the members of a set, the documents that a message carries.</summary>
    public IReadOnlyList<ArtefactReference> Parts { get; init; } = [];

    /// <summary>The packs that judged those parts, when they are others: the document of a message is judged by its own model.</summary>
    public IReadOnlyList<PackReference> PartPacks { get; init; } = [];

    /// <summary>The verdict.</summary>
    public Verdict Verdict { get; init; }

    /// <summary>The steps.</summary>
    public IReadOnlyList<ReportStep> Steps { get; init; } = [];

    /// <summary>What became of its rules, in four numbers.</summary>
    public RuleCounts Counts { get; init; } = new(0, 0, 0, 0);

    /// <summary>What became of each exigence that its rules serve.</summary>
    public IReadOnlyList<RequirementOutcome> Requirements { get; init; } = [];

    /// <summary>The findings, at most <see cref="MaxFindings"/>.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>How many findings there were.</summary>
    public int FindingCount { get; init; }

    /// <summary>SHA-256 of the attachment that holds the whole report.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>Shortens a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="sha256">SHA-256 of the attachment that holds it.</param>
    public static ReportView Of(Report report, string sha256)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new ReportView
        {
            Model = report.Model,
            Title = report.Title,
            Origin = report.Origin,
            Pack = report.Pack,
            Engine = report.Engine,
            Artefact = report.Artefact,
            Parts = report.Parts,
            PartPacks = report.PartPacks,
            Verdict = report.Verdict,
            Steps = report.Steps,
            Counts = RuleCounts.Of(report.Rules),
            Requirements = RequirementOutcome.Of(report),
            // Errors first, so that shortening never hides why the artefact is not conforming.
            Findings = [.. report.Findings.OrderByDescending(finding => finding.Severity).Take(MaxFindings)],
            FindingCount = report.Findings.Count,
            Sha256 = sha256,
        };
    }
}

/// <summary>What one report says of one exigence.</summary>
/// <param name="Id">The exigence.</param>
/// <param name="Verdict">Failed when a rule of severity error did not hold, inconclusive when one could not be evaluated, passed when one was tried and held, not applicable when none was tried.</param>
/// <param name="Rules">The rules that decided: those that failed, else those that could not be evaluated, else those that were tried.</param>
public sealed record RequirementOutcome(string Id, Verdict Verdict, IReadOnlyList<string> Rules)
{
    internal static IReadOnlyList<RequirementOutcome> Of(Report report)
    {
        // A rule may fail with a warning only: that is said, and does not make the exigence non conforming.
        var errors = report.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Rule).ToHashSet(StringComparer.Ordinal);
        var listed = report.Rules.Where(rule => !string.IsNullOrEmpty(rule.Requirement)).ToList();
        var outcomes = listed
            .GroupBy(rule => rule.Requirement!, StringComparer.Ordinal)
            .Select(group => One(group.Key, [.. group], errors))
            .ToList();

        // A finding may name an exigence that no listed rule does: it still counts.
        var known = outcomes.Select(outcome => outcome.Id).ToHashSet(StringComparer.Ordinal);
        outcomes.AddRange(report.Findings
            .Where(finding => finding.Severity == Severity.Error && !string.IsNullOrEmpty(finding.Requirement) && !known.Contains(finding.Requirement))
            .GroupBy(finding => finding.Requirement!, StringComparer.Ordinal)
            .Select(group => new RequirementOutcome(group.Key, Verdict.Failed, [.. group.Select(finding => finding.Rule).Distinct(StringComparer.Ordinal)])));
        return outcomes;
    }

    private static RequirementOutcome One(string id, IReadOnlyList<RuleOutcome> rules, HashSet<string> errors)
    {
        var failed = rules.Where(rule => errors.Contains(rule.Id)).ToList();
        var notEvaluable = rules.Where(rule => rule.NotEvaluable > 0).ToList();
        var fired = rules.Where(rule => rule.Fired > 0).ToList();
        var (verdict, decisive) = (failed.Count, notEvaluable.Count, fired.Count) switch
        {
            ( > 0, _, _) => (Verdict.Failed, failed),
            (_, > 0, _) => (Verdict.Inconclusive, notEvaluable),
            (_, _, > 0) => (Verdict.Passed, fired),
            _ => (Verdict.NotApplicable, []),
        };
        return new RequirementOutcome(id, verdict, [.. decisive.Select(rule => rule.Id).Distinct(StringComparer.Ordinal)]);
    }
}
