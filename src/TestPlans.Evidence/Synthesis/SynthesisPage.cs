namespace TestPlans.Evidence;

/// <summary><c>synthese.html</c>: the page that a reviewer who was not there reads, and a tired integrator mends from.</summary>
internal static class SynthesisPage
{
    public static string Write(RunView view, IReadOnlyList<RequirementSet> requirements, ArtefactStore store)
    {
        var context = new SynthesisContext(view, Coverage.Of(requirements, view, touchedOnly: true), store);
        var title = view.Description is { } run ? $"{run.System.Name} {run.System.Version}".Trim() : "système non décrit";
        return Page.Write($"Synthèse de campagne : {title}", Markup.Of(
            $"""
            {HeaderSection.Of(context, title)}
            <div class="cadre">
            {Contents(context)}
            <main id="contenu">
            {OverviewSection.Of(context)}
            {AttentionSection.Of(context)}
            {RequirementsSection.Of(context)}
            {ScenariosSection.Of(context)}
            {ProofsSection.Of(context)}
            {NotExercisedSection.Of(context)}
            {IdentitySection.Of(context)}
            {ArtefactsSection.Of(context)}
            </main>
            </div>
            <footer class="pied"><p>Produit par TestPlans {view.Description?.ToolVersion}. TestPlans n'est ni officiel ni affilié à une autorité ; seul un verdict rendu par des règles officielles, dans l'espace de test officiel, vaut preuve officielle.</p></footer>

            """), "synthese.js");
    }

    private static Markup Contents(SynthesisContext context) => Markup.Of(
        $"""
        <nav class="sommaire" aria-label="Sommaire">
        <p>Sommaire</p>
        <ol>
        {Sections(context).Select(section => Markup.Of($"<li><a href=\"#{section.Id}\">{section.Title}{Markup.If(section.Count > 0, () => Markup.Of($" <span class=\"nombre\">{section.Count}</span>"))}</a></li>\n"))}</ol>
        </nav>
        """);

    private static IEnumerable<(string Id, string Title, int Count)> Sections(SynthesisContext context)
    {
        yield return ("bilan", "Bilan", 0);
        yield return ("a-traiter", "À traiter", AttentionSection.Items(context).Count);
        yield return ("exigences", "Exigences", context.Coverage.Rows.Count());
        yield return ("scenarios", "Scénarios", context.View.Scenarios.Count);
        yield return ("preuves", "Preuves à instruire", ProofsSection.Items(context).Count);
        yield return ("non-exerce", "Non exercé", context.Coverage.Rows.Count(row => row.Outcome is null));
        yield return ("campagne", "Identité de la campagne", 0);
        yield return ("artefacts", "Artefacts", ArtefactsSection.Items(context).Count);
    }
}
