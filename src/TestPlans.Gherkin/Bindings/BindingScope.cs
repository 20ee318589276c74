namespace TestPlans.Gherkin;

/// <summary>One [Scope]: conditions that add up.</summary>
internal sealed record BindingScope(TagExpression? Tag, string? Feature, string? Scenario)
{
    /// <summary>How many conditions it has when it holds, or null when it does not.</summary>
    public int? Weigh(PlannedScenario scenario)
    {
        var holds = Tag?.Matches(scenario.Tags) != false
            && (Feature is null || Same(Feature, scenario.Feature.Name))
            && (Scenario is null || Same(Scenario, scenario.Name) || Same(Scenario, scenario.Origin.Scenario.Name));
        return holds ? (Tag is null ? 0 : 1) + (Feature is null ? 0 : 1) + (Scenario is null ? 0 : 1) : null;
    }

    /// <summary>The weight of the best alternative: 0 without any, null when none holds.</summary>
    public static int? Weigh(IReadOnlyList<BindingScope> scopes, PlannedScenario scenario) =>
        scopes.Count == 0 ? 0 : scopes.Max(scope => scope.Weigh(scenario));

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
