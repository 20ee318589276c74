using Io.Cucumber.Messages.Types;
using TestPlans.Gherkin;
using TestPlans.Validation;

namespace TestPlans.Cli.Proving;

/// <summary>Follows a run for what a proof needs: the outcome of each scenario, and the exigences that its findings accuse. Writes nothing.</summary>
internal sealed class FateCollector : IEnvelopeSink
{
    private readonly Dictionary<string, PlannedScenario> _scenarios;
    private readonly Dictionary<string, HashSet<string>> _accused = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _advised = new(StringComparer.Ordinal);
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _judged = new(StringComparer.Ordinal);
    private readonly OutcomeTracker _tracker;

    public FateCollector(PlanSet plan)
    {
        _scenarios = plan.Scenarios.ToDictionary(scenario => scenario.Pickle.Id, StringComparer.Ordinal);
        _tracker = new OutcomeTracker { OnEnded = End };
    }

    /// <summary>The scenarios that ended, by key.</summary>
    public Dictionary<string, ScenarioFate> Fates { get; } = new(StringComparer.Ordinal);

    public async ValueTask PublishAsync(Envelope envelope, CancellationToken cancellationToken)
    {
        if (envelope.Attachment is { MediaType: ReportJson.MediaType, TestCaseStartedId: { } owner } attachment)
        {
            var report = ReportJson.Read(attachment.ContentEncoding == AttachmentContentEncoding.BASE64
                ? System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(attachment.Body))
                : attachment.Body);
            Of(_accused, owner).UnionWith(Requirements(report, Severity.Error));
            Of(_advised, owner).UnionWith(Requirements(report, Severity.Warning));
        }

        if (envelope.Attachment is { MediaType: MediaTypes.Judgement, TestCaseStartedId: { } judged } said && Judgement.Read(said.Body) is { } judgement)
        {
            // The plan says which exigence this sentence judges: the other tags of the scenario are not accused.
            var accused = judgement.Accused().ToList();
            _ = accused.Count > 0 && _named.Add(judged);
            Of(_accused, judged).UnionWith(accused);
        }

        if (envelope.TestStepFinished is { TestStepResult.Status: TestStepResultStatus.FAILED } failed && !_judged.ContainsKey(failed.TestCaseStartedId))
        {
            _judged[failed.TestCaseStartedId] = failed.TestStepResult.Exception?.Type == typeof(JudgementException).FullName;
        }

        await _tracker.PublishAsync(envelope, cancellationToken);
    }

    private static IEnumerable<string> Requirements(Report report, Severity severity) =>
        report.Findings.Where(finding => finding.Severity == severity && finding.Requirement is not null).Select(finding => finding.Requirement!);

    private static HashSet<string> Of(Dictionary<string, HashSet<string>> sets, string owner)
    {
        if (!sets.TryGetValue(owner, out var set))
        {
            sets[owner] = set = new HashSet<string>(StringComparer.Ordinal);
        }

        return set;
    }

    private void End(CaseOutcome ended)
    {
        var scenario = _scenarios[ended.PickleId];
        var requirements = Of(_accused, ended.TestCaseStartedId);
        if (!_named.Contains(ended.TestCaseStartedId))
        {
            requirements.UnionWith(scenario.Tags.Where(tag => tag.StartsWith("@exi:", StringComparison.Ordinal)).Select(tag => tag["@exi:".Length..]));
        }

        Fates[scenario.Key] = new ScenarioFate(scenario.Key, ended.Outcome, _judged.GetValueOrDefault(ended.TestCaseStartedId), requirements, Of(_advised, ended.TestCaseStartedId));
    }
}
