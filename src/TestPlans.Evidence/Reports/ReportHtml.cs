using TestPlans.Validation;

namespace TestPlans.Evidence;

/// <summary>The report of one document as a page of its own: self-contained, printable, without a request to anywhere.</summary>
public static class ReportHtml
{
    /// <summary>Writes the page.</summary>
    /// <param name="report">The report.</param>
    /// <param name="content">The bytes that were judged; empty when they are not at hand: then no excerpt is shown.</param>
    /// <param name="parts">What was judged with it (the members of a set, the documents of a message), to quote it; null when it is not at hand.</param>
    public static string Write(Report report, ReadOnlyMemory<byte> content = default, IReadOnlyCollection<Artefact>? parts = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Page.Write($"Rapport : {report.Artefact.Name}", Markup.Of(
            $"""
            <header class="bandeau {Badges.Class(report.Verdict)}">
            <p class="surtitre">Rapport de validation</p>
            <h1>{report.Artefact.Name}</h1>
            <p class="verdict">{Badges.Of(report.Verdict)}</p>
            </header>
            <main id="contenu">
            {Facts(report)}
            {Steps(report)}
            <section aria-labelledby="constats">
            <h2 id="constats">Constats</h2>
            {FindingsHtml.Of(report.Findings, ReportTexts.Of(content, parts), int.MaxValue)}
            </section>
            {Rules(report)}
            </main>

            """));
    }

    private static Markup Facts(Report report) => Markup.Of(
        $"""
        <dl class="faits">
        <div><dt>Modèle</dt><dd>{(report.Model.Length == 0 ? "aucun modèle ne reconnaît ce document" : $"{report.Title} ({report.Model})")}</dd></div>
        <div><dt>Règles</dt><dd>{report.Origin.InFrench()}</dd></div>
        <div><dt>Jeu de règles</dt><dd>{(report.Pack is null ? "aucun" : $"{report.Pack.Id} {report.Pack.Version}{string.Concat(report.PartPacks.Select(other => $", {other.Id} {other.Version}"))}")}</dd></div>
        <div><dt>Verrou</dt><dd><code>{(string.IsNullOrEmpty(report.Pack?.Sha256) ? "aucun" : report.Pack.Sha256)}</code></dd></div>
        <div><dt>Moteur</dt><dd>{report.Engine}</dd></div>
        <div><dt>Document</dt><dd>{ReportWords.Nature(report)}, {French.Size(report.Artefact.Bytes)}</dd></div>
        <div><dt>SHA-256</dt><dd><code>{report.Artefact.Sha256}</code></dd></div>
        {report.Parts.Select(part => Markup.Of($"<div><dt>Avec</dt><dd>{part.Name}, {French.Size(part.Bytes)}, <code>{part.Sha256}</code></dd></div>\n"))}</dl>
        """);

    private static Markup Steps(Report report) => Markup.Of(
        $"""
        <section aria-labelledby="etapes">
        <h2 id="etapes">Étapes</h2>
        <ul class="etapes">
        {report.Steps.Select(step => Markup.Of($"<li>{Badges.Of(step.Verdict)} {ReportWords.Kind(step.Kind)} : {step.Name}{Markup.If(step.Reason is not null, () => Markup.Of($" <span class=\"raison\">{step.Reason}</span>"))}</li>\n"))}</ul>
        </section>
        """);

    private static Markup Rules(Report report) => Markup.If(report.Rules.Count > 0, () => Markup.Of(
        $"""
        <section aria-labelledby="regles">
        <h2 id="regles">Règles</h2>
        <p>{RuleCounts.Of(report.Rules).InFrench()}.</p>
        <details><summary>Toutes les règles du modèle</summary>
        <div class="large" role="region" aria-label="Règles du modèle" tabindex="0"><table>
        <thead><tr><th scope="col">Règle</th><th scope="col">Exigence</th><th scope="col">Appliquée</th><th scope="col">En échec</th><th scope="col">Non évaluable</th></tr></thead>
        <tbody>
        {report.Rules.Select(rule => Markup.Of($"<tr{Markup.If(rule.Failed > 0, () => Markup.Of($" class=\"non-conforme\""))}><th scope=\"row\"><code>{rule.Id}</code></th><td>{rule.Requirement}</td><td class=\"nombre\">{rule.Fired}</td><td class=\"nombre\">{rule.Failed}</td><td class=\"nombre\">{rule.NotEvaluable}</td></tr>\n"))}</tbody>
        </table></div>
        </details>
        </section>
        """));
}
