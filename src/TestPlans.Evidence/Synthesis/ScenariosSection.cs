using TestPlans.Gherkin;

namespace TestPlans.Evidence;

/// <summary>Each scenario with its steps, by feature; what is not conforming is open.</summary>
internal static class ScenariosSection
{
    public static Markup Of(SynthesisContext context) => Markup.Of(
        $"""
        <section id="scenarios" aria-labelledby="scenarios-titre">
        <h2 id="scenarios-titre">Scénarios</h2>
        <div class="outils"><label>Chercher <input type="search" id="recherche" autocomplete="off"></label> <button type="button" id="deplier">Tout déplier</button> <button type="button" id="replier">Tout replier</button> <span id="filtre" role="status"></span></div>
        {context.View.Features.Select(feature => Feature(context, [.. feature]))}
        </section>

        """);

    private static Markup Feature(SynthesisContext context, IReadOnlyList<ScenarioView> scenarios) => Markup.Of(
        $"""
        <article class="plan">
        <h3>{(scenarios[0].Feature.Length > 0 ? scenarios[0].Feature : scenarios[0].Uri)}</h3>
        <p class="source">{scenarios[0].Uri}</p>
        {Markup.If(scenarios[0].FeatureDescription.Length > 0, () => Markup.Of($"<p class=\"description\">{scenarios[0].FeatureDescription}</p>"))}
        {scenarios.Select(scenario => Scenario(context, scenario))}
        </article>

        """);

    private static Markup Scenario(SynthesisContext context, ScenarioView scenario) => Markup.Of(
        $"""
        <details class="scenario {Badges.Class(scenario.Outcome)}" id="{SynthesisContext.ScenarioAnchor(scenario.Key)}" data-statut="{Badges.Class(scenario.Outcome)}"{Markup.If(scenario.Outcome is not (Outcome.Passed or Outcome.Skipped), () => Markup.Of($" open"))}>
        <summary>{Badges.Of(scenario.Outcome)} <span class="nom">{scenario.Name}</span>{Arguments(scenario)} <span class="duree">{French.Duration(scenario.Duration)}</span></summary>
        <div class="corps">
        <p class="etiquettes">{scenario.Tags.Select(tag => Markup.Of($"<span>{tag}</span> "))}<span class="lieu">{scenario.Key}</span></p>
        {Markup.If(scenario.Rule.Length > 0, () => Markup.Of($"<p class=\"description\">Règle : {scenario.Rule}</p>"))}
        {Markup.If(scenario.Description.Length > 0, () => Markup.Of($"<p class=\"description\">{scenario.Description}</p>"))}
        {Markup.If(scenario.Attempts > 1, () => Markup.Of($"<p class=\"description\">{scenario.Attempts} essais ; le dernier est montré.</p>"))}
        {Reason(scenario)}
        <ol class="pas">
        {scenario.Steps.Select(step => StepHtml.Of(context, step))}</ol>
        </div>
        </details>

        """);

    private static Markup Arguments(ScenarioView scenario) => Markup.If(scenario.Arguments.Count > 0, () => Markup.Of(
        $" <span class=\"exemple\">{string.Join(", ", scenario.Arguments.Select(argument => $"{argument.Name} = {argument.Value}"))}</span>"));

    // Said here only when no step says it: « aucun jugement n'a été porté ».
    private static Markup Reason(ScenarioView scenario) => Markup.If(
        scenario.Reason.Length > 0 && !scenario.Steps.Any(step => step.Message.Length > 0 && scenario.Reason.Contains(step.Message, StringComparison.Ordinal)),
        () => Markup.Of($"<p class=\"message\">{scenario.Reason}</p>"));
}
