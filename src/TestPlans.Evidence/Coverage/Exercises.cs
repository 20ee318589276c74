using TestPlans.Gherkin;
using TestPlans.Validation;

namespace TestPlans.Evidence;

/// <summary>Finds what exercised each exigence: the rules of reports, and the scenarios tagged <c>@exi:</c>.</summary>
internal static class Exercises
{
    public const string Tag = "@exi:";

    public static IReadOnlyDictionary<string, IReadOnlyList<Exercise>> In(RunView view) => view.Scenarios
        .SelectMany(scenario => ByTag(scenario).Concat(ByRules(scenario)))
        .GroupBy(pair => pair.Id, pair => pair.Exercise, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => (IReadOnlyList<Exercise>)[.. group], StringComparer.Ordinal);

    private static IEnumerable<(string Id, Exercise Exercise)> ByTag(ScenarioView scenario)
    {
        var accused = scenario.Steps.Select(step => step.Judgement).OfType<Judgement>().SelectMany(judgement => judgement.Accused()).ToHashSet(StringComparer.Ordinal);
        var tagged = scenario.Tags.Where(tag => tag.StartsWith(Tag, StringComparison.Ordinal)).Select(tag => tag[Tag.Length..]).ToList();
        foreach (var id in tagged)
        {
            // A scenario that stopped on another exigence does not say what this one deserves.
            var outcome = accused.Count > 0 && !accused.Contains(id) ? Outcome.Broken : scenario.Outcome;
            yield return (id, new Exercise(scenario.Key, scenario.Name, outcome, [], scenario.Reason));
        }

        // A sentence may judge an exigence that the scenario does not claim to prove: a failure counts all the same.
        var ruled = scenario.Steps.SelectMany(step => step.Reports).SelectMany(report => report.Requirements).Select(requirement => requirement.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var id in accused.Where(id => !tagged.Contains(id) && !ruled.Contains(id)))
        {
            yield return (id, new Exercise(scenario.Key, scenario.Name, Outcome.Failed, [], scenario.Reason));
        }
    }

    private static IEnumerable<(string Id, Exercise Exercise)> ByRules(ScenarioView scenario) => scenario.Steps
        .SelectMany((step, index) => step.Reports.Where(report => Counts(step, report)).SelectMany(report => report.Requirements).Select(requirement => (IsGiven: IsGiven(scenario, index), Judged: requirement)))
        .Where(requirement => requirement.Judged.Verdict != Verdict.NotApplicable)
        .GroupBy(requirement => requirement.Judged.Id, StringComparer.Ordinal)
        .Select(group => (group.Key, One(scenario, [.. group.Select(requirement => requirement.Judged)], group.Any(requirement => requirement.IsGiven))));

    // Rules that hold on a document handed over by a person say what the document is worth, not that the system made it.
    private static bool IsGiven(ScenarioView scenario, int index) => scenario.Steps.Take(index).Any(step => step.Outcome == Outcome.ToReview);

    // A document made faulty on purpose, and rightly refused, says nothing of the system's own documents.
    private static bool Counts(StepView step, ReportView report) => report.Verdict != Verdict.Failed || step.Outcome == Outcome.Failed;

    private static Exercise One(ScenarioView scenario, IReadOnlyList<RequirementOutcome> outcomes, bool isGiven)
    {
        var verdict = Verdicts.Combine(outcomes.Select(outcome => outcome.Verdict));
        var decisive = outcomes.Where(outcome => outcome.Verdict == verdict).SelectMany(outcome => outcome.Rules).Distinct(StringComparer.Ordinal);
        return new Exercise(scenario.Key, scenario.Name, verdict switch
        {
            Verdict.Passed => isGiven ? Outcome.ToReview : Outcome.Passed,
            Verdict.Failed => Outcome.Failed,
            _ => Outcome.Broken,
        }, [.. decisive]);
    }
}
