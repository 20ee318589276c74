namespace TestPlans.Schematron;

/// <summary>What loading gave: the rules, unless an error prevents it, and what was noticed on the way.</summary>
/// <param name="Rules">The compiled rules; null when <paramref name="Diagnostics"/> holds an error.</param>
/// <param name="Diagnostics">Errors and warnings, in the order met.</param>
public sealed record SchematronLoad(SchematronRules? Rules, IReadOnlyList<RuleDiagnostic> Diagnostics);
