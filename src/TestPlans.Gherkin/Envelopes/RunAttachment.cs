namespace TestPlans.Gherkin;

/// <summary>Something attached to the run as a whole, prepared by the caller.</summary>
/// <param name="Body">The text.</param>
/// <param name="MediaType">What it is, see <see cref="MediaTypes"/>.</param>
/// <param name="FileName">A name for readers, or null.</param>
public sealed record RunAttachment(string Body, string MediaType, string? FileName = null);
