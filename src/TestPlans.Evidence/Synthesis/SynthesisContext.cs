using TestPlans.Validation;

namespace TestPlans.Evidence;

/// <summary>What the sections of the synthesis share: the run, what became of its exigences, and the documents to quote.</summary>
internal sealed class SynthesisContext
{
    private readonly Dictionary<string, string> _fileOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> _requirements;
    private readonly ArtefactStore _store;
    private (string Sha256, TextDocument? Document) _last;

    public SynthesisContext(RunView view, Coverage coverage, ArtefactStore store)
    {
        (View, Coverage, _store) = (view, coverage, store);
        foreach (var attachment in view.StepAttachments)
        {
            _fileOf.TryAdd(attachment.Sha256, attachment.File);
        }

        _requirements = coverage.Rows.Select(row => row.Requirement.Id).ToHashSet(StringComparer.Ordinal);
    }

    public RunView View { get; }

    public Coverage Coverage { get; }

    /// <summary>The origins of the rules that judged something in this run.</summary>
    public IReadOnlyList<PackOrigin> Origins => [.. View.Reports.Select(report => report.Origin).Distinct().Order()];

    public static string ScenarioAnchor(string key) => Page.Anchor("scenario", key);

    public static string RequirementAnchor(string id) => Page.Anchor("exigence", id);

    /// <summary>The address of an exigence in the page; null when the page does not list it.</summary>
    public string? RequirementLink(string id) => _requirements.Contains(id) ? "#" + RequirementAnchor(id) : null;

    /// <summary>The judged document, to quote it; null when it was not kept. The last one is remembered: findings of a document follow each other.</summary>
    public TextDocument? DocumentOf(string sha256)
    {
        if (!string.Equals(_last.Sha256, sha256, StringComparison.Ordinal))
        {
            var bytes = _fileOf.TryGetValue(sha256, out var file) ? _store.Read(file) : null;
            _last = (sha256, bytes is null ? null : new TextDocument(bytes.Value));
        }

        return _last.Document;
    }
}
