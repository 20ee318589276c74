namespace TestPlans.Gherkin;

/// <summary>The text of one feature.</summary>
/// <param name="Uri">Its name in messages: the path relative to the root, with slashes.</param>
/// <param name="Text">The whole text.</param>
public sealed record FeatureSource(string Uri, string Text);
