using System.Text;
using TestPlans.Validation;

namespace TestPlans.Evidence;

/// <summary>What a line of a text report is, so that a console may colour it.</summary>
public enum TextRole
{
    /// <summary>Plain text.</summary>
    Plain,

    /// <summary>The title of a document, with its verdict.</summary>
    Title,

    /// <summary>Metadata, context lines of an excerpt.</summary>
    Muted,

    /// <summary>A rule broken.</summary>
    Error,

    /// <summary>A rule that advises.</summary>
    Warning,

    /// <summary>A thing that could not be judged.</summary>
    Inconclusive,

    /// <summary>The line of the document where the finding is, and its caret.</summary>
    Focus,
}

/// <summary>One line of a text report.</summary>
/// <param name="Text">The line, without its end and without control characters.</param>
/// <param name="Role">What it is.</param>
public sealed record TextLine(string Text, TextRole Role = TextRole.Plain);

/// <summary>The report of one document as French text, grouped by rule, each finding with the excerpt of the document and a caret.</summary>
public static class ReportText
{
    private const int PlacesShown = 5;

    /// <summary>The whole report as one text, without colours.</summary>
    /// <param name="report">The report.</param>
    /// <param name="content">The bytes that were judged; empty when they are not at hand: then no excerpt is shown.</param>
    /// <param name="parts">What was judged with it (the members of a set, the documents of a message), to quote it; null when it is not at hand.</param>
    public static string Write(Report report, ReadOnlyMemory<byte> content = default, IReadOnlyCollection<Artefact>? parts = null) =>
        Lines(report, content, parts).Aggregate(new StringBuilder(), (text, line) => text.Append(line.Text).Append('\n')).ToString();

    /// <summary>The report line by line, each with its role.</summary>
    /// <param name="report">The report.</param>
    /// <param name="content">The bytes that were judged; empty when they are not at hand.</param>
    /// <param name="parts">What was judged with it; null when it is not at hand.</param>
    public static IReadOnlyList<TextLine> Lines(Report report, ReadOnlyMemory<byte> content = default, IReadOnlyCollection<Artefact>? parts = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        var lines = new List<TextLine>();
        Header(lines, report);
        var texts = ReportTexts.Of(content, parts);
        foreach (var group in RuleGroup.Of(report.Findings))
        {
            lines.Add(new TextLine(""));
            Group(lines, group, report.Artefact.Name, texts);
        }

        return [.. lines.Select(line => line with { Text = Printable(line.Text) })];
    }

    private static void Header(List<TextLine> lines, Report report)
    {
        lines.Add(new TextLine($"{report.Artefact.Name} : {report.Verdict.InFrench()}", TextRole.Title));
        var pack = report.Pack is null ? "" : $", jeu {report.Pack.Id} {report.Pack.Version}{string.Concat(report.PartPacks.Select(other => $" et {other.Id} {other.Version}"))}";
        lines.Add(new TextLine(report.Model.Length == 0 ? "  modèle   aucun" : $"  modèle   {report.Title} ({report.Model}){pack}, {report.Origin.InFrench()}", TextRole.Muted));
        var kind = report.Artefact.MediaType == ArtefactSet.MediaType ? "ensemble" : "document";
        lines.Add(new TextLine($"  {kind} {French.Size(report.Artefact.Bytes)}, SHA-256 {report.Artefact.Sha256}", TextRole.Muted));
        foreach (var part in report.Parts)
        {
            lines.Add(new TextLine($"  avec     {part.Name}, {French.Size(part.Bytes)}, SHA-256 {part.Sha256}", TextRole.Muted));
        }

        foreach (var step in report.Steps)
        {
            var reason = step.Reason is null ? "" : $" ({step.Reason})";
            lines.Add(new TextLine($"  étape    {ReportWords.Kind(step.Kind)}, {step.Name} : {step.Verdict.InFrench()}{reason}", step.Verdict switch
            {
                Verdict.Failed => TextRole.Error,
                Verdict.Inconclusive => TextRole.Inconclusive,
                _ => TextRole.Muted,
            }));
        }

        if (report.Rules.Count > 0)
        {
            var counts = RuleCounts.Of(report.Rules);
            lines.Add(new TextLine($"  règles   {counts.InFrench()}", TextRole.Muted));
        }
    }

    private static void Group(List<TextLine> lines, RuleGroup group, string name, ReportTexts texts)
    {
        var requirement = group.Requirement is null ? "" : $", exigence {group.Requirement}";
        var count = group.Findings.Count > 1 ? $" ({French.Count(group.Findings.Count, "constat")})" : "";
        lines.Add(new TextLine($"  {group.Rule}  {group.Severity.InFrench()}{requirement}{count}", group.Severity switch
        {
            Severity.Error => TextRole.Error,
            Severity.Warning => TextRole.Warning,
            _ => TextRole.Plain,
        }));
        string? said = null;
        foreach (var finding in group.Findings.Take(PlacesShown))
        {
            // The same sentence is said once, its places after it.
            var message = Sentence(finding);
            if (!string.Equals(said, message, StringComparison.Ordinal))
            {
                lines.AddRange(message.Split('\n').Select(line => new TextLine("    " + line.TrimEnd('\r'))));
                said = message;
            }

            At(lines, new Place(finding.Artefact, finding.Path, finding.Line, finding.Column), "", name, texts);
            if (finding.Other is { } other)
            {
                At(lines, other, "et ", name, texts);
            }
        }

        if (group.Findings.Count > PlacesShown)
        {
            lines.Add(new TextLine($"    et {French.Count(group.Findings.Count - PlacesShown, "autre constat", "autres constats")} de cette règle (tous en json et html)", TextRole.Muted));
        }
    }

    private static string Sentence(Finding finding)
    {
        var message = new StringBuilder(finding.Message);
        _ = finding.Found is null ? message : message.Append("\ntrouvé : ").Append(finding.Found);
        _ = finding.Expected is null ? message : message.Append("\nattendu : ").Append(finding.Expected);
        return message.ToString();
    }

    private static void At(List<TextLine> lines, Place place, string before, string name, ReportTexts texts)
    {
        if (place.Line > 0 || place.Path.Length > 0 || before.Length > 0)
        {
            var artefact = place.Artefact ?? name;
            var position = (place.Line, place.Column) switch
            {
                ( < 1, _) => artefact,
                (var line, < 1) => FormattableString.Invariant($"{artefact}:{line}"),
                (var line, var column) => FormattableString.Invariant($"{artefact}:{line}:{column}"),
            };
            lines.Add(new TextLine($"    {before}{position}  {place.Path}".TrimEnd(), TextRole.Muted));
        }

        if (texts[place.Artefact] is not { } document || Excerpt.Around(document, place.Line, place.Column, context: 1) is not { } excerpt)
        {
            return;
        }

        foreach (var line in excerpt.Lines)
        {
            var focus = line.Number == place.Line;
            lines.Add(new TextLine(FormattableString.Invariant($"    {(focus ? '>' : ' ')}{line.Number,6} | {line.Text}"), focus ? TextRole.Focus : TextRole.Muted));
            if (line.Caret >= 0)
            {
                lines.Add(new TextLine(new string(' ', 11) + " | " + new string(' ', line.Caret) + "^", TextRole.Focus));
            }
        }
    }

    // A document's values reach the console: no escape sequence goes through.
    private static string Printable(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)) : text;
}
