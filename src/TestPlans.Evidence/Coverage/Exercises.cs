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

    private static IEnumerable<(string Id, Exercise Exercise)> ByTag(ScenarioView scenario) => scenario.Tags
        .Where(tag => tag.StartsWith(Tag, StringComparison.Ordinal))
        .Select(tag => (tag[Tag.Length..], new Exercise(scenario.Key, scenario.Name, scenario.Outcome, [], scenario.Reason)));

    private static IEnumerable<(string Id, Exercise Exercise)> ByRules(ScenarioView scenario) => scenario.Steps
        .SelectMany(step => step.Reports.Where(report => Counts(step, report)))
        .SelectMany(report => report.Requirements)
        .Where(requirement => requirement.Verdict != Verdict.NotApplicable)
        .GroupBy(requirement => requirement.Id, StringComparer.Ordinal)
        .Select(group => (group.Key, One(scenario, [.. group])));

    // A document made faulty on purpose, and rightly refused, says nothing of the system's own documents.
    private static bool Counts(StepView step, ReportView report) => report.Verdict != Verdict.Failed || step.Outcome == Outcome.Failed;

    private static Exercise One(ScenarioView scenario, IReadOnlyList<RequirementOutcome> outcomes)
    {
        var verdict = Verdicts.Combine(outcomes.Select(outcome => outcome.Verdict));
        var decisive = outcomes.Where(outcome => outcome.Verdict == verdict).SelectMany(outcome => outcome.Rules).Distinct(StringComparer.Ordinal);
        return new Exercise(scenario.Key, scenario.Name, verdict switch
        {
            Verdict.Passed => Outcome.Passed,
            Verdict.Failed => Outcome.Failed,
            _ => Outcome.Broken,
        }, [.. decisive]);
    }
}
