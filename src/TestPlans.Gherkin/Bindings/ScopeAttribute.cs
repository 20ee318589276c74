namespace TestPlans.Gherkin;

/// <summary>Limits steps or hooks to some scenarios. The conditions of one attribute add up; several attributes are alternatives.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class ScopeAttribute : Attribute
{
    /// <summary>A tag or tag expression that the scenario meets, with or without @.</summary>
    public string? Tag { get; set; }

    /// <summary>The title of the feature, whatever its case.</summary>
    public string? Feature { get; set; }

    /// <summary>The title of the scenario, whatever its case.</summary>
    public string? Scenario { get; set; }
}
