using TestPlans.Gherkin;

namespace TestPlans.Evidence;

/// <summary>How a scenario is filed in Allure: family, volet, feature, exigences, actor, gravity, tags.</summary>
internal static class AllureLabels
{
    private static readonly string[] Severities = ["blocker", "critical", "normal", "minor", "trivial"];

    public static IReadOnlyList<AllureLabel> Of(ScenarioView scenario)
    {
        var tags = scenario.Tags.Select(tag => tag.TrimStart('@')).ToList();
        var labels = new List<AllureLabel>
        {
            new("epic", Folder(scenario.Uri, 3) is { Length: > 0 } famille ? famille : "plans"),
            new("feature", Value(tags, "volet:") is { Length: > 0 } volet ? $"{volet} {Value(tags, "version:")}".Trim() : Folder(scenario.Uri, 2)),
            new("story", scenario.Rule.Length > 0 ? $"{scenario.Feature} : {scenario.Rule}" : scenario.Feature),
            new("severity", Severities.FirstOrDefault(severity => tags.Contains(severity, StringComparer.OrdinalIgnoreCase)) ?? "normal"),
            new("statut", scenario.Outcome.DisplayName()),
            new("framework", "TestPlans"),
            new("language", "Gherkin"),
        };
        labels.AddRange(Values(tags, "acteur:").Select(actor => new AllureLabel("acteur", actor)));
        labels.AddRange(Values(tags, "niveau:").Select(level => new AllureLabel("niveau", level)));
        labels.AddRange(Requirements(scenario).Select(id => new AllureLabel("exigence", id)));
        labels.AddRange(tags.Select(tag => new AllureLabel("tag", tag)));
        return labels;
    }

    /// <summary>The exigences that a scenario exercises: by its tags, and those that its reports found at fault.</summary>
    public static IReadOnlyList<string> Requirements(ScenarioView scenario) =>
    [
        .. Values([.. scenario.Tags.Select(tag => tag.TrimStart('@'))], "exi:")
            .Concat(scenario.Steps.SelectMany(step => step.Reports).SelectMany(report => report.Findings).Select(finding => finding.Requirement).OfType<string>())
            .Distinct(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Values(IReadOnlyList<string> tags, string prefix) =>
        tags.Where(tag => tag.StartsWith(prefix, StringComparison.Ordinal)).Select(tag => tag[prefix.Length..]);

    private static string Value(IReadOnlyList<string> tags, string prefix) => Values(tags, prefix).FirstOrDefault() ?? "";

    // features/<famille>/<volet>/x.feature, from the end.
    private static string Folder(string uri, int fromEnd)
    {
        var parts = uri.Split('/');
        return parts.Length >= fromEnd ? parts[^fromEnd] : "";
    }
}
