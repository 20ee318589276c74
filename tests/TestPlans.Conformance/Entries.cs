using TestPlans.Gherkin;

namespace TestPlans.Conformance;

/// <summary>What becomes a fixture: a feature, or a file that could not be read.</summary>
internal sealed record FeatureEntry(string Name, PlannedFeature? Feature, IReadOnlyList<ScenarioEntry> Tests)
{
    public override string ToString() => Name;
}

/// <summary>What becomes a test: a scenario, or the reason why a file could not be read.</summary>
internal sealed record ScenarioEntry(string Name, PlannedScenario? Scenario, string? Error)
{
    /// <summary>The tags without @, as NUnit's filter takes them: TestCategory=volet:VSM.</summary>
    public IEnumerable<string> Tags => Scenario?.Tags.Select(tag => tag[1..]) ?? [];

    public override string ToString() => Name;
}

/// <summary>The features that the host names, read once.</summary>
internal static class Entries
{
    private static readonly Lazy<PlanSet> LoadedPlan = new(() =>
        ConformanceHost.FeaturesFolder is { } folder ? PlanSet.Load([folder], Path.GetDirectoryName(folder)!) : PlanSet.Parse([]));

    private static readonly Lazy<IReadOnlyList<FeatureEntry>> Built = new(() => [.. Plan.Features.Where(feature => feature.Scenarios.Count > 0).Select(Of), .. Plan.Errors.Concat(Plan.Features.SelectMany(feature => feature.Rowless)).GroupBy(error => error.File).Select(Broken)]);

    public static PlanSet Plan => LoadedPlan.Value;

    public static IReadOnlyList<FeatureEntry> All => Built.Value;

    private static FeatureEntry Of(PlannedFeature feature)
    {
        var twice = feature.Scenarios.GroupBy(scenario => scenario.Name).Where(same => same.Skip(1).Any()).Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
        return new FeatureEntry($"{Readable(feature.Name)} ({Readable(feature.Uri)})", feature, [.. feature.Scenarios.Select(scenario =>
            new ScenarioEntry(Readable(twice.Contains(scenario.Name) ? FormattableString.Invariant($"{scenario.Name} (ligne {scenario.Line})") : scenario.Name), scenario, null))]);
    }

    private static FeatureEntry Broken(IGrouping<string, Diagnostic> errors) =>
        new(Readable(errors.Key), null, [new ScenarioEntry($"{Readable(errors.Key)} se lit", null, string.Join('\n', errors))]);

    /// <summary>A full stop in a name would be taken for the end of a namespace by test explorers.</summary>
    private static string Readable(string name) => name.Trim() is { Length: > 0 } text ? text.Replace('.', '․') : "sans titre";
}
