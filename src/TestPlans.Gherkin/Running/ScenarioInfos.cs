using System.Collections.Specialized;
using System.Globalization;

namespace TestPlans.Gherkin;

/// <summary>Says to steps what is known of their feature, scenario and sentence.</summary>
internal static class ScenarioInfos
{
    public static FeatureInfo Of(PlannedFeature feature) => new(
        feature.Name, feature.Document.Feature?.Description ?? string.Empty, [.. feature.Tags.Select(Bare)],
        CultureOf(feature), Path.GetDirectoryName(feature.Uri)?.Replace('\\', '/') ?? string.Empty);

    public static ScenarioInfo Of(PlannedScenario scenario)
    {
        var arguments = new OrderedDictionary();
        foreach (var (column, cell) in scenario.Arguments)
        {
            arguments[column] = cell;
        }

        var inherited = scenario.Feature.Tags.Concat(scenario.Origin.Rule?.Tags.Select(tag => tag.Name) ?? []).ToHashSet(StringComparer.Ordinal);
        return new ScenarioInfo(
            scenario.Name, scenario.Origin.Scenario.Description,
            [.. scenario.Tags.Where(tag => !inherited.Contains(tag)).Select(Bare)], [.. scenario.Tags.Select(Bare)], arguments);
    }

    public static RuleInfo? RuleOf(PlannedScenario scenario) => scenario.Origin.Rule is { } rule
        ? new RuleInfo(rule.Name, rule.Description, [.. rule.Tags.Select(tag => Bare(tag.Name))])
        : null;

    public static StepInfo Of(Messages.PickleStep step, ScenarioBlock block, StepKind kind) => new(
        block switch
        {
            ScenarioBlock.When => StepDefinitionType.When,
            ScenarioBlock.Then => StepDefinitionType.Then,
            _ => StepDefinitionType.Given,
        },
        step.Text,
        step.Argument?.DataTable is { } table ? DataTable.From(table) : null,
        step.Argument?.DocString?.Content) { Kind = kind };

    public static CultureInfo CultureOf(PlannedFeature feature)
    {
        try
        {
            return CultureInfo.GetCultureInfo(feature.Document.Feature?.Language ?? PlanSet.DefaultLanguage);
        }
        catch (CultureNotFoundException)
        {
            // Gherkin knows dialects that are no culture, such as en-pirate.
            return CultureInfo.InvariantCulture;
        }
    }

    private static string Bare(string tag) => tag.TrimStart('@');
}
