namespace TestPlans.Evidence;

/// <summary>All that was kept, with its hash: whoever doubts computes it again.</summary>
internal static class ArtefactsSection
{
    private const int OpenUpTo = 60;

    public static IReadOnlyList<AttachmentView> Items(SynthesisContext context) =>
        [.. context.View.StepAttachments.Concat(context.View.Attachments).DistinctBy(attachment => attachment.File)];

    public static Markup Of(SynthesisContext context)
    {
        var items = Items(context);
        return Markup.Of(
            $"""
            <section id="artefacts" aria-labelledby="artefacts-titre">
            <h2 id="artefacts-titre">Artefacts</h2>
            <p class="chapeau">Les octets jugés ou produits sont conservés tels quels dans le dossier <code>artefacts/</code>, sous leur empreinte SHA-256.</p>
            {Markup.If(items.Count > 0, () => Markup.Of($"<details class=\"plie\"{Markup.If(items.Count <= OpenUpTo, () => Markup.Of($" open"))}><summary>{French.Count(items.Count, "fichier")}</summary><ul class=\"jointes\">{items.Select(StepHtml.Attachment)}</ul></details>"))}
            </section>

            """);
    }
}
