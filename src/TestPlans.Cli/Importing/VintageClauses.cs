namespace TestPlans.Cli.Importing;

/// <summary>
/// The XPath by which each model recognises its documents. Vintages of a volet carry the same templateId and differ by its extension:
/// each takes the documents from its own vintage up to the next; the first also those without extension, or with an older one.
/// </summary>
internal static class VintageClauses
{
    // A self-presenting document is a style sheet that holds the CDA document two levels down.
    public const string AnyDocument = "(/ | /* | /*/*)/cda:ClinicalDocument";

    /// <summary>One clause for each volet, in the order given; null for those that nothing tells from others.</summary>
    public static IReadOnlyList<string?> Of(IReadOnlyList<(VoletName Name, DocumentMarks Marks)> volets) =>
        [.. volets.Select(volet => volet.Marks.Roots.Count == 0 ? null : $"exists({AnyDocument}{Templates(volet, volets)}{Code(volet.Marks)})")];

    private static string Templates((VoletName Name, DocumentMarks Marks) volet, IReadOnlyList<(VoletName Name, DocumentMarks Marks)> all)
    {
        var vintages = all.Where(other => OfOneVolet(other.Marks, volet.Marks)).Select(static other => other.Name.Vintage).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var rank = vintages.IndexOf(volet.Name.Vintage);
        var next = rank + 1 < vintages.Count ? vintages[rank + 1] : null;
        var extension = (rank, next) switch
        {
            (0, null) => "",
            (0, _) => $"[not(@extension ge '{next}')]",
            (_, null) => $"[@extension ge '{vintages[rank]}']",
            _ => $"[@extension ge '{vintages[rank]}' and @extension lt '{next}']",
        };
        return string.Concat(volet.Marks.Roots.Select(root => $"[cda:templateId[@root = '{root}']{extension}]"));
    }

    // A template that is shared tells a volet only with the document's code.
    private static bool OfOneVolet(DocumentMarks one, DocumentMarks other) =>
        one.Roots.Intersect(other.Roots, StringComparer.Ordinal).Any() && (one.IsNational ? other.IsNational : one.Code == other.Code);

    // A template that is not the volet's own is shared: the document's code tells then.
    private static string Code(DocumentMarks marks) => marks.IsNational || marks.Code is null ? "" : $"[cda:code/@code = '{marks.Code}']";
}
