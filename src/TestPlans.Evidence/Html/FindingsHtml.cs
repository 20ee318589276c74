using TestPlans.Validation;

namespace TestPlans.Evidence;

/// <summary>Findings as HTML: by rule, each place with the excerpt of the document and a mark at the column.</summary>
internal static class FindingsHtml
{
    /// <summary>Shows findings.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="texts">What is quoted, as far as it is at hand.</param>
    /// <param name="places">How many places of a rule are shown; the others are counted.</param>
    /// <param name="requirementLink">The address of an exigence in the page, or null when the page lists none.</param>
    public static Markup Of(IReadOnlyCollection<Finding> findings, ReportTexts texts, int places, Func<string, string?>? requirementLink = null) =>
        findings.Count == 0
            ? Markup.Of($"<p class=\"aucun\">Aucun constat.</p>")
            : Markup.Of($"{RuleGroup.Of(findings).Select(group => Group(group, texts, places, requirementLink))}");

    private static Markup Group(RuleGroup group, ReportTexts texts, int places, Func<string, string?>? requirementLink) => Markup.Of(
        $"""
        <article class="constat {(group.Severity == Severity.Error ? "non-conforme" : "leger")}">
        <h4>{Badges.Of(group.Severity)} <code>{group.Rule}</code>{Requirement(group.Requirement, requirementLink)}{Markup.If(group.Findings.Count > 1, () => Markup.Of($" <span class=\"combien\">{French.Count(group.Findings.Count, "constat")}</span>"))}</h4>
        {group.Findings.Take(places).Select((finding, i) => Place(finding, texts, i > 0 && SameSentence(finding, group.Findings[i - 1])))}
        {Markup.If(group.Findings.Count > places, () => Markup.Of($"<p class=\"suite\">et {French.Count(group.Findings.Count - places, "autre constat", "autres constats")} de cette règle, dans le rapport complet.</p>"))}
        </article>

        """);

    private static Markup Requirement(string? id, Func<string, string?>? link) => id is null
        ? Markup.Empty
        : link?.Invoke(id) is { } address
            ? Markup.Of($" <a class=\"exigence\" href=\"{address}\">{id}</a>")
            : Markup.Of($" <span class=\"exigence\">{id}</span>");

    private static bool SameSentence(Finding left, Finding right) =>
        (left.Message, left.Found, left.Expected) == (right.Message, right.Found, right.Expected);

    private static Markup Place(Finding finding, ReportTexts texts, bool said) => Markup.Of(
        $"""
        {Markup.If(!said, () => Sentence(finding))}
        {Markup.If(ReportWords.Place(finding).Length > 0, () => Markup.Of($"<p class=\"lieu\">{ReportWords.Place(finding)}</p>"))}
        {ExcerptOf(texts[finding.Artefact], finding.Line, finding.Column)}
        {Markup.If(finding.Other is not null, () => Markup.Of($"<p class=\"lieu\">et {ReportWords.Place(finding.Other!)}</p>{ExcerptOf(texts[finding.Other!.Artefact], finding.Other.Line, finding.Other.Column)}"))}
        """);

    private static Markup Sentence(Finding finding) => Markup.Of(
        $"""
        <p class="message">{finding.Message}</p>
        {Comparison(finding.Found, finding.Expected)}
        """);

    /// <summary>Found beside expected, when at least one is known.</summary>
    public static Markup Comparison(string? found, string? expected) => Markup.If(found is not null || expected is not null, () => Markup.Of(
        $"""
        <dl class="comparaison">{Markup.If(found is not null, () => Markup.Of($"<div class=\"trouve\"><dt>Trouvé</dt><dd>{found}</dd></div>"))}{Markup.If(expected is not null, () => Markup.Of($"<div class=\"attendu\"><dt>Attendu</dt><dd>{expected}</dd></div>"))}</dl>
        """));

    /// <summary>The lines around a place, the place marked; nothing without the document or its line.</summary>
    public static Markup ExcerptOf(TextDocument? document, int line, int column)
    {
        var excerpt = document is null ? null : Excerpt.Around(document, line, column);
        return excerpt is null
            ? Markup.Empty
            : Markup.Of($"<pre class=\"extrait\" tabindex=\"0\" aria-label=\"Extrait du document\">{excerpt.Lines.Select(one => Line(one, line))}</pre>");
    }

    private static Markup Line(ExcerptLine line, int focus)
    {
        if (line.Number != focus)
        {
            return Markup.Of($"<span class=\"ligne\"><span class=\"no\">{line.Number}</span>{line.Text}</span>\n");
        }

        var caret = Math.Clamp(line.Caret, 0, line.Text.Length);
        var marked = line.Caret < 0 ? Markup.Of($"{line.Text}") : Markup.Of($"{line.Text[..caret]}<mark>{Marked(line.Text, caret)}</mark>{line.Text[Math.Min(line.Text.Length, caret + Width(line.Text, caret))..]}");
        return Markup.Of($"<span class=\"ligne vise\"><span class=\"no\">{line.Number}</span>{marked}</span>\n");
    }

    private static string Marked(string text, int caret) => caret >= text.Length ? "⏎" : text.Substring(caret, Width(text, caret));

    // What is marked: the word, the tag name, the value or the field that begins there, so that the eye finds it.
    private static int Width(string text, int caret)
    {
        var end = caret;
        while (end < text.Length && end - caret < 40 && !char.IsWhiteSpace(text[end]) && (end == caret || text[end] is not ('<' or '>' or '/' or '=' or '|')))
        {
            end++;
        }

        return Math.Max(1, end - caret);
    }
}
