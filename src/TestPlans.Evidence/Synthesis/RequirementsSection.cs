namespace TestPlans.Evidence;

/// <summary>Each exigence with its verdict and what exercised it.</summary>
internal static class RequirementsSection
{
    public static Markup Of(SynthesisContext context) => Markup.Of(
        $"""
        <section id="exigences" aria-labelledby="exigences-titre">
        <h2 id="exigences-titre">Exigences</h2>
        {Markup.If(context.Coverage.Volets.Count == 0, () => Markup.Of($"<p class=\"aucun\">Aucune exigence n'est décrite pour ces plans.</p>"))}
        {context.Coverage.Volets.Select(volet => RequirementsTable.Of(volet, key => "#" + SynthesisContext.ScenarioAnchor(key)))}
        </section>

        """);
}
