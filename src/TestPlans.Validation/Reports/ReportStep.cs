namespace TestPlans.Validation;

/// <summary>One rule file of the model, or one check that comes before them, with its own verdict.</summary>
/// <param name="Name">The rule file's name inside its pack, or what the check is called.</param>
/// <param name="Kind">One of <c>wellformed</c>, <c>xsd</c>, <c>schematron</c>, <c>structure</c>, <c>profile</c>, <c>coherence</c>.</param>
/// <param name="Verdict">Its verdict.</param>
/// <param name="Reason">In French, why the step is inconclusive or not applicable, or what a failed one could not look at; null otherwise.</param>
public sealed record ReportStep(string Name, string Kind, Verdict Verdict, string? Reason = null);
