using TestPlans.Gherkin;
using TestPlans.Validation;

namespace TestPlans.Evidence;

/// <summary>What somebody must do, gathered: one rule that fails in forty scenarios is one thing to mend.</summary>
internal static class AttentionSection
{
    private const int ScenariosShown = 4;

    /// <summary>One thing to deal with: a fault, the exigences it accuses, and every scenario that met it.</summary>
    public sealed record Item(Outcome Outcome, JudgementFault Fault, IReadOnlyList<string> Requirements, IReadOnlyList<ScenarioView> Scenarios);

    public static IReadOnlyList<Item> Items(SynthesisContext context) =>
    [
        .. context.View.Scenarios
            .Where(scenario => scenario.Outcome is Outcome.Failed or Outcome.Broken or Outcome.Awaited)
            .SelectMany(Faults)
            .GroupBy(item => (item.Outcome, item.Fault.Rule ?? item.Fault.Message))
            .Select(group => group.First() with { Scenarios = [.. group.SelectMany(item => item.Scenarios)], Requirements = [.. group.SelectMany(item => item.Requirements).Distinct(StringComparer.Ordinal)] })
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

    // The rules that failed, else what the judgement found, else the reason of the scenario.
    private static IEnumerable<Item> Faults(ScenarioView scenario)
    {
        var failed = scenario.Steps.Where(step => step.Outcome == Outcome.Failed).ToList();
        var errors = failed.SelectMany(step => step.Reports).SelectMany(report => report.Findings.Select(finding => (report, finding)))
            .Where(pair => pair.finding.Severity == Severity.Error).DistinctBy(pair => pair.finding.Rule).ToList();
        if (errors.Count > 0)
        {
            return errors.Select(pair => new Item(
                Outcome.Failed, FaultsHtml.Of(pair.finding, pair.report.Artefact), pair.finding.Requirement is { } id ? [id] : [], [scenario]));
        }

        var faults = failed.Select(step => step.Judgement).OfType<Judgement>()
            .SelectMany(judgement => judgement.Faults.Select(fault => new Item(Outcome.Failed, fault, judgement.RequirementsOf(fault), [scenario]))).ToList();
        return faults.Count > 0 ? faults : [new Item(scenario.Outcome, new JudgementFault(scenario.Reason.Split('\n')[0].Trim()), [], [scenario])];
    }

    private static Markup Show(SynthesisContext context, Item item) => Markup.Of(
        $"""
        <li class="{Badges.Class(item.Outcome)}">
        <p>{Badges.Of(item.Outcome)} {Markup.If(item.Fault.Rule is not null, () => Markup.Of($"<code>{item.Fault.Rule}</code> "))}</p>
        <p class="message">{item.Fault.Message}</p>
        {FaultsHtml.Requirements(context, item.Requirements)}
        {FaultsHtml.Details(context, item.Fault)}
        <p class="ou">{item.Scenarios.Take(ScenariosShown).Select((scenario, i) => Markup.Of($"{(i > 0 ? " · " : "")}<a href=\"#{SynthesisContext.ScenarioAnchor(scenario.Key)}\">{scenario.Name}</a>"))}{Markup.If(item.Scenarios.Count > ScenariosShown, () => Markup.Of($" · et {French.Count(item.Scenarios.Count - ScenariosShown, "autre scénario", "autres scénarios")}"))}</p>
        </li>

        """);
}
