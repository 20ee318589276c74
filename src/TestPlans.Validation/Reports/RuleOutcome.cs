namespace TestPlans.Validation;

/// <summary>What became of one rule of the model on this artefact. Every rule is listed, also those that never fired.</summary>
/// <param name="Id">The id of the rule.</param>
/// <param name="Requirement">The exigence that it checks, if it names one.</param>
/// <param name="Fired">How many times it was tried: how many nodes it looked at.</param>
/// <param name="Failed">How many times it did not hold.</param>
/// <param name="NotEvaluable">How many times it could not be evaluated: each makes the verdict at least <see cref="Verdict.Inconclusive"/>.</param>
public sealed record RuleOutcome(string Id, string? Requirement, int Fired, int Failed, int NotEvaluable);
