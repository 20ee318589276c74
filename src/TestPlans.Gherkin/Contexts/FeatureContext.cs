namespace TestPlans.Gherkin;

/// <summary>What the scenarios of one feature share. They may run in parallel: keep here what is set before them.</summary>
public interface IFeatureContext : IDictionary<string, object>
{
    /// <summary>What is known of the feature.</summary>
    FeatureInfo FeatureInfo { get; }
}

/// <inheritdoc cref="IFeatureContext"/>
public sealed class FeatureContext : ReqnrollContext, IFeatureContext
{
    internal FeatureContext(FeatureInfo info) => FeatureInfo = info;

    /// <summary>What is known of the feature.</summary>
    public FeatureInfo FeatureInfo { get; }
}
