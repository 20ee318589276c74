using TestPlans.Gherkin;
using TestPlans.Validation;

namespace TestPlans.Evidence;

/// <summary>One step: its kind, its sentence, how it ended, and what it observed.</summary>
internal static class StepHtml
{
    private const int PlacesShown = 3;

    public static Markup Of(SynthesisContext context, StepView step) => Markup.Of(
        $"""
        <li class="{Badges.Class(step.Outcome)}{(step.IsHook ? " accroche" : "")}">
        <p class="phrase">{Mark(step.Outcome)}{Markup.If(step.Kind.Length > 0, () => Markup.Of($"<span class=\"nature {step.Kind}\">{step.Kind}</span> "))}<b>{step.Keyword}</b> {step.Text}{Markup.If(step.Outcome is null, () => Markup.Of($" <span class=\"raison\">(non exécuté)</span>"))}</p>
        {Argument(step)}
        {Markup.If(step.Message.Length > 0, () => Markup.Of($"<p class=\"message\">{step.Message}</p>"))}
        {Markup.If(step.Reports.Count == 0 && step.Judgement is not null, () => FaultsHtml.Of(context, step.Judgement!))}
        {step.Reports.Select(report => Report(context, step, report))}
        {step.Proofs.Select(Proof)}
        {Markup.If(step.Attachments.Count > 0, () => Markup.Of($"<ul class=\"jointes\">{step.Attachments.Select(Attachment)}</ul>"))}
        {Markup.If(step.Links.Count > 0, () => Markup.Of($"<p class=\"liens\">Liens : {step.Links.Select(link => Markup.Of($"<code>{link}</code> "))}</p>"))}
        {Folded("Journal du pas", string.Join('\n', step.Logs))}
        {Folded("Trace technique", step.Trace)}
        </li>

        """);

    public static Markup Attachment(AttachmentView attachment) => Markup.Of(
        $"<li><a href=\"{attachment.File}\">{attachment.Name}</a> <span class=\"source\">{attachment.MediaType}, {French.Size(attachment.Bytes)}, SHA-256 <code class=\"empreinte\">{attachment.Sha256}</code>{Markup.If(attachment.Masked, () => Markup.Of($" ; des secrets y ont été masqués, l'empreinte est celle des octets jugés"))}</span></li>");

    private static Markup Mark(Outcome? outcome)
    {
        var sign = outcome switch
        {
            Outcome.Passed => "✓",
            Outcome.Failed => "✕",
            Outcome.Broken => "!",
            Outcome.Awaited => "…",
            Outcome.ToReview => "?",
            _ => "–",
        };
        return Markup.Of($"<span class=\"signe\" aria-hidden=\"true\">{sign}</span><span class=\"sr\">{outcome?.DisplayName() ?? "non exécuté"} : </span>");
    }

    private static Markup Argument(StepView step) => step.Table is { Count: > 0 } table
        ? Markup.Of($"<div class=\"large\"><table class=\"donnees\"><thead><tr>{table[0].Select(cell => Markup.Of($"<th scope=\"col\">{cell}</th>"))}</tr></thead><tbody>{table.Skip(1).Select(row => Markup.Of($"<tr>{row.Select(cell => Markup.Of($"<td>{cell}</td>"))}</tr>"))}</tbody></table></div>")
        : Markup.If(step.DocString is not null, () => Markup.Of($"<pre class=\"texte\">{step.DocString}</pre>"));

    private static Markup Report(SynthesisContext context, StepView step, ReportView report)
    {
        var hidden = report.FindingCount - report.Findings.Count;
        return Markup.Of(
            $"""
            <div class="rapport {Badges.Class(report.Verdict)}">
            <p class="rapport-titre">{Badges.Of(report.Verdict)} <b>{report.Artefact.Name}</b> {(report.Model.Length == 0 ? "reconnu par aucun modèle" : $"jugé selon « {report.Title} »")}, {report.Origin.InFrench()}{(report.Pack is null ? "" : $", jeu {report.Pack.Id} {report.Pack.Version}")}</p>
            <p class="rapport-compte">{report.Counts.InFrench()} · <a href="{ReportPages.AddressOf(report)}">rapport complet</a></p>
            {report.Steps.Where(s => s.Reason is not null).Select(s => Markup.Of($"<p class=\"message\">{ReportWords.Kind(s.Kind)} {s.Name} : {s.Reason}</p>"))}
            {Markup.If(report.Findings.Count > 0, () => Findings(context, step, report))}
            {Markup.If(hidden > 0, () => Markup.Of($"<p class=\"suite\">et {French.Count(hidden, "autre constat", "autres constats")} dans le rapport complet.</p>"))}
            </div>
            """);
    }

    // Findings of a conforming document are advice: they stay folded.
    private static Markup Findings(SynthesisContext context, StepView step, ReportView report)
    {
        var findings = FindingsHtml.Of(report.Findings, ReportTexts.Of(report, context.DocumentOf), PlacesShown, context.RequirementLink);
        return report.Verdict == Verdict.Failed && step.Outcome == Outcome.Failed
            ? findings
            : Markup.Of($"<details class=\"plie\"><summary>{French.Count(report.Findings.Count, "constat")}</summary>{findings}</details>");
    }

    private static Markup Proof(Proof proof) => Markup.Of(
        $"""
        <div class="preuve"><p><b>Preuve « {proof.Label} »</b>{Markup.If(proof.Operator.Length > 0, () => Markup.Of($", par {proof.Operator}"))}{Markup.If(proof.At is not null, () => Markup.Of($", le {French.Moment(proof.At)}"))}</p>{Markup.If(proof.Answer.Length > 0, () => Markup.Of($"<blockquote>{proof.Answer}</blockquote>"))}</div>
        """);

    private static Markup Folded(string title, string text) => Markup.If(text.Length > 0, () => Markup.Of(
        $"<details class=\"plie\"><summary>{title}</summary><pre class=\"texte\">{text}</pre></details>"));
}
