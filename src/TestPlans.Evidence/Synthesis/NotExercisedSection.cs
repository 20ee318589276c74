using TestPlans.Gherkin;

namespace TestPlans.Evidence;

/// <summary>What this run does not prove, and why: silence would read as conformity.</summary>
internal static class NotExercisedSection
{
    public static Markup Of(SynthesisContext context)
    {
        var rows = context.Coverage.Rows.Where(row => row.Outcome is null).ToList();
        var skipped = context.View.Scenarios.Where(scenario => scenario.Outcome == Outcome.Skipped).ToList();
        return Markup.Of(
            $"""
            <section id="non-exerce" aria-labelledby="non-exerce-titre">
            <h2 id="non-exerce-titre">Non exercé</h2>
            {Markup.If(rows.Count + skipped.Count == 0, () => Markup.Of($"<p class=\"aucun\">Toutes les exigences décrites ont été exercées.</p>"))}
            {Markup.If(rows.Count > 0, () => Markup.Of($"<ul class=\"raisons\">{rows.Select(Row)}</ul>"))}
            {Markup.If(skipped.Count > 0, () => Markup.Of($"<h3>Scénarios sans objet</h3><ul class=\"raisons\">{skipped.Select(Scenario)}</ul>"))}
            </section>

            """);
    }

    private static Markup Row(CoverageRow row) => Markup.Of(
        $"<li><a href=\"#{SynthesisContext.RequirementAnchor(row.Requirement.Id)}\"><code>{row.Requirement.Id}</code></a> {(row.Requirement.Obligation == Obligation.Doit ? "DOIT" : "PEUT")} : {row.Reason}</li>\n");

    private static Markup Scenario(ScenarioView scenario) => Markup.Of(
        $"<li><a href=\"#{SynthesisContext.ScenarioAnchor(scenario.Key)}\">{scenario.Name}</a> : {scenario.Reason}</li>\n");
}
