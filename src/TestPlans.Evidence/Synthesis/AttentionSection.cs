using TestPlans.Gherkin;
using TestPlans.Validation;

namespace TestPlans.Evidence;

/// <summary>What somebody must do, gathered: one rule that fails in forty scenarios is one thing to mend.</summary>
internal static class AttentionSection
{
    private const int ScenariosShown = 4;

    /// <summary>One thing to deal with.</summary>
    public sealed record Item(Outcome Outcome, string Rule, string? Requirement, string Message, IReadOnlyList<ScenarioView> Scenarios);

    public static IReadOnlyList<Item> Items(SynthesisContext context) =>
    [
        .. context.View.Scenarios
            .Where(scenario => scenario.Outcome is Outcome.Failed or Outcome.Broken or Outcome.Awaited)
            .SelectMany(Faults)
            .GroupBy(item => (item.Outcome, item.Rule.Length > 0 ? item.Rule : item.Message))
            .Select(group => group.First() with { Scenarios = [.. group.SelectMany(item => item.Scenarios)] })
            .OrderByDescending(item => item.Outcome).ThenByDescending(item => item.Scenarios.Count),
    ];

    public static Markup Of(SynthesisContext context)
    {
        var items = Items(context);
        return Markup.Of(
            $"""
            <section id="a-traiter" aria-labelledby="a-traiter-titre">
            <h2 id="a-traiter-titre">À traiter</h2>
            {Markup.If(items.Count == 0, () => Markup.Of($"<p class=\"aucun\">Rien : aucun scénario n'est non conforme, non concluant ou en attente d'une preuve.</p>"))}
            {Markup.If(items.Count > 0, () => Markup.Of($"<ul class=\"taches\">{items.Select(item => Show(context, item))}</ul>"))}
            </section>

            """);
    }

    // The rules that failed; when no report says which, the reason of the scenario.
    private static IEnumerable<Item> Faults(ScenarioView scenario)
    {
        var errors = scenario.Steps.Where(step => step.Outcome == Outcome.Failed).SelectMany(step => step.Reports)
            .SelectMany(report => report.Findings).Where(finding => finding.Severity == Severity.Error).DistinctBy(finding => finding.Rule).ToList();
        return errors.Count > 0
            ? errors.Select(finding => new Item(Outcome.Failed, finding.Rule, finding.Requirement, finding.Message, [scenario]))
            : [new Item(scenario.Outcome, "", null, scenario.Reason.Split('\n')[0].Trim(), [scenario])];
    }

    private static Markup Show(SynthesisContext context, Item item) => Markup.Of(
        $"""
        <li class="{Badges.Class(item.Outcome)}">
        <p>{Badges.Of(item.Outcome)} {Markup.If(item.Rule.Length > 0, () => Markup.Of($"<code>{item.Rule}</code> "))}{Requirement(context, item.Requirement)}</p>
        <p class="message">{item.Message}</p>
        <p class="ou">{item.Scenarios.Take(ScenariosShown).Select((scenario, i) => Markup.Of($"{(i > 0 ? " · " : "")}<a href=\"#{SynthesisContext.ScenarioAnchor(scenario.Key)}\">{scenario.Name}</a>"))}{Markup.If(item.Scenarios.Count > ScenariosShown, () => Markup.Of($" · et {French.Count(item.Scenarios.Count - ScenariosShown, "autre scénario", "autres scénarios")}"))}</p>
        </li>

        """);

    private static Markup Requirement(SynthesisContext context, string? id) => id is null
        ? Markup.Empty
        : context.RequirementLink(id) is { } link ? Markup.Of($"<a class=\"exigence\" href=\"{link}\">{id}</a>") : Markup.Of($"<span class=\"exigence\">{id}</span>");
}
