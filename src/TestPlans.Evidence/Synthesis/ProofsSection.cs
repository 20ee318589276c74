namespace TestPlans.Evidence;

/// <summary>What a person must judge: TestPlans never does.</summary>
internal static class ProofsSection
{
    public static IReadOnlyList<(ScenarioView Scenario, StepView Step, Proof Proof)> Items(SynthesisContext context) =>
        [.. context.View.Scenarios.SelectMany(scenario => scenario.Steps.SelectMany(step => step.Proofs.Select(proof => (scenario, step, proof))))];

    public static Markup Of(SynthesisContext context)
    {
        var items = Items(context);
        return Markup.Of(
            $"""
            <section id="preuves" aria-labelledby="preuves-titre">
            <h2 id="preuves-titre">Preuves à instruire</h2>
            {Markup.If(items.Count == 0, () => Markup.Of($"<p class=\"aucun\">Aucune preuve humaine n'a été donnée dans cette campagne.</p>"))}
            {Markup.If(items.Count > 0, () => Table(items))}
            </section>

            """);
    }

    private static Markup Table(IReadOnlyList<(ScenarioView Scenario, StepView Step, Proof Proof)> items) => Markup.Of(
        $"""
        <p class="chapeau">Une personne juge ces preuves : TestPlans les conserve et ne les déclare jamais conformes.</p>
        <div class="large" role="region" aria-label="Preuves à instruire" tabindex="0"><table>
        <thead><tr><th scope="col">Preuve</th><th scope="col">Réponse</th><th scope="col">Fichiers</th><th scope="col">Scénario</th><th scope="col">Avis du relecteur</th></tr></thead>
        <tbody>
        {items.Select(Row)}</tbody>
        </table></div>
        """);

    private static Markup Row((ScenarioView Scenario, StepView Step, Proof Proof) item) => Markup.Of(
        $"""
        <tr><th scope="row">{item.Proof.Label}<span class="source">{item.Proof.Operator}{(item.Proof.At is null ? "" : $", {French.Moment(item.Proof.At)}")}</span></th>
        <td>{item.Proof.Answer}</td>
        <td><ul class="jointes">{item.Proof.Files.Select(file => File(item.Step, file))}</ul></td>
        <td><a href="#{SynthesisContext.ScenarioAnchor(item.Scenario.Key)}">{item.Scenario.Name}</a>{References(item.Scenario)}</td>
        <td class="avis"></td></tr>

        """);

    private static Markup File(StepView step, ProofFile file) =>
        step.Attachments.FirstOrDefault(attachment => string.Equals(attachment.Sha256, file.Sha256, StringComparison.OrdinalIgnoreCase)) is { } kept
            ? StepHtml.Attachment(kept)
            : Markup.Of($"<li>{file.Name} <span class=\"source\">annoncé, non conservé</span></li>");

    // The number under which the official dossier asks for this proof.
    private static Markup References(ScenarioView scenario) => Markup.Of(
        $"{scenario.Tags.Where(tag => tag.StartsWith("@preuve:", StringComparison.Ordinal)).Select(tag => Markup.Of($"<span class=\"source\">{tag["@preuve:".Length..]}</span>"))}");
}
