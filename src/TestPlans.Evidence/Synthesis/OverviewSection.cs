using System.Globalization;
using TestPlans.Gherkin;

namespace TestPlans.Evidence;

/// <summary>How many scenarios ended how: counters that filter the list below, and one bar.</summary>
internal static class OverviewSection
{
    /// <summary>In the order in which a reader wants them: what is wrong first.</summary>
    public static readonly IReadOnlyList<Outcome> Order = [Outcome.Failed, Outcome.Broken, Outcome.Awaited, Outcome.ToReview, Outcome.Passed, Outcome.Skipped];

    public static Markup Of(SynthesisContext context)
    {
        var view = context.View;
        return Markup.Of(
            $"""
            <section id="bilan" aria-labelledby="bilan-titre">
            <h2 id="bilan-titre">Bilan</h2>
            <p class="chapeau">{Sentence(view)}</p>
            <div class="compteurs" role="group" aria-label="Scénarios par statut ; chaque bouton filtre la liste des scénarios">
            {Order.Select(outcome => Counter(view, outcome))}</div>
            <div class="barre" aria-hidden="true">{Order.Where(outcome => view.Count(outcome) > 0).Select(outcome => Part(view, outcome))}</div>
            {Markup.If(view.Problems.Count > 0, () => List("Problèmes de la campagne", "alerte", view.Problems))}
            {Markup.If(view.Notes.Count > 0, () => List("À savoir", "note", view.Notes))}
            </section>

            """);
    }

    private static Markup Counter(RunView view, Outcome outcome) => Markup.Of(
        $"<button type=\"button\" class=\"compteur {Badges.Class(outcome)}\" data-statut=\"{Badges.Class(outcome)}\" aria-pressed=\"false\"{Markup.If(view.Count(outcome) == 0, () => Markup.Of($" disabled"))}><strong>{view.Count(outcome)}</strong> <span>{outcome.DisplayName()}</span></button>\n");

    private static Markup Part(RunView view, Outcome outcome) => Markup.Of(
        $"<span class=\"{Badges.Class(outcome)}\" style=\"flex-grow:{view.Count(outcome).ToString(CultureInfo.InvariantCulture)}\"></span>");

    private static string Sentence(RunView view)
    {
        var ended = French.Count(view.Scenarios.Count, "scénario joué", "scénarios joués");
        var missing = view.Selected - view.Scenarios.Count;
        var interrupted = (view.FinishedAt, missing) switch
        {
            (_, > 0) => $", {French.Count(missing, "scénario choisi n'a pas été joué", "scénarios choisis n'ont pas été joués")} : la campagne est incomplète",
            (null, _) => ", la campagne n'est pas terminée",
            _ => "",
        };
        var duration = view is { StartedAt: { } start, FinishedAt: { } end } && view.ResumedAt.Count == 0 ? $", en {French.Duration(end - start)}" : "";
        return ended + duration + interrupted + ".";
    }

    private static Markup List(string title, string css, IReadOnlyList<string> lines) => Markup.Of(
        $"""
        <div class="{css}"><h3>{title}</h3><ul>{lines.Select(line => Markup.Of($"<li>{line}</li>"))}</ul></div>
        """);
}
