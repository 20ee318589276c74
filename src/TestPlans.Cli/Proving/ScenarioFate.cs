using TestPlans.Gherkin;

namespace TestPlans.Cli.Proving;

/// <summary>What became of one scenario while one defect was switched on.</summary>
/// <param name="Key">The scenario: <c>uri:line</c>.</param>
/// <param name="Outcome">Its outcome.</param>
/// <param name="AtJudgement">Whether a judgement (Alors), or an act that did not come, made it « non conforme »: a defect seen anywhere else is seen by chance.</param>
/// <param name="Requirements">The exigences that it accused: those of the findings of error, and its own <c>@exi</c> tags.</param>
/// <param name="Advised">The exigences that its findings of warning name.</param>
internal sealed record ScenarioFate(string Key, Outcome Outcome, bool AtJudgement, IReadOnlySet<string> Requirements, IReadOnlySet<string> Advised);
