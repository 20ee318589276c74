using TestPlans.Validation;

namespace TestPlans.Evidence;

/// <summary>The texts that a report quotes: of the artefact judged, and of its parts, by the names that findings use. Each is indexed once.</summary>
internal sealed class ReportTexts
{
    private readonly Func<string?, TextDocument?> _open;
    private readonly Dictionary<string, TextDocument?> _texts = new(StringComparer.Ordinal);

    private ReportTexts(Func<string?, TextDocument?> open) => _open = open;

    /// <summary>From the bytes at hand.</summary>
    /// <param name="content">What was judged; empty when it is not at hand.</param>
    /// <param name="parts">What was judged with it.</param>
    public static ReportTexts Of(ReadOnlyMemory<byte> content, IReadOnlyCollection<Artefact>? parts) => new(name =>
        name is null
            ? content.IsEmpty ? null : new TextDocument(content)
            : parts?.FirstOrDefault(part => string.Equals(part.Name, name, StringComparison.Ordinal)) is { } part ? new TextDocument(part.Content) : null);

    /// <summary>From a store that knows artefacts by their hash.</summary>
    public static ReportTexts Of(ReportView report, Func<string, TextDocument?> bySha256) => new(name =>
        name is null
            ? bySha256(report.Artefact.Sha256)
            : report.Parts.FirstOrDefault(part => string.Equals(part.Name, name, StringComparison.Ordinal)) is { } part ? bySha256(part.Sha256) : null);

    /// <summary>The text of a part, or of the artefact itself for null; null when it is not at hand.</summary>
    public TextDocument? this[string? part] => _texts.TryGetValue(part ?? "", out var text) ? text : _texts[part ?? ""] = _open(part);
}
