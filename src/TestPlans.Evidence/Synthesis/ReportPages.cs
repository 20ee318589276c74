using System.Text;
using System.Text.Json;
using TestPlans.Validation;

namespace TestPlans.Evidence;

/// <summary>Each report of the run as a page of its own, beside the synthesis.</summary>
internal static class ReportPages
{
    public const string FolderName = "rapports";

    public static string AddressOf(ReportView report) => $"{FolderName}/{report.Sha256}.html";

    public static void Write(string folder, RunView view, ArtefactStore store)
    {
        var fileOf = view.StepAttachments.DistinctBy(attachment => attachment.Sha256).ToDictionary(attachment => attachment.Sha256, attachment => attachment.File, StringComparer.Ordinal);
        foreach (var report in view.Reports.DistinctBy(report => report.Sha256))
        {
            var path = Path.Combine(folder, FolderName, report.Sha256 + ".html");
            if (!File.Exists(path) && Html(report, fileOf, store) is { } html)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, html, new UTF8Encoding(false));
            }
        }
    }

    // Null when the attachment is gone or was altered: the synthesis then has what the journal kept.
    private static string? Html(ReportView view, Dictionary<string, string> fileOf, ArtefactStore store)
    {
        if (!fileOf.TryGetValue(view.Sha256, out var file) || store.Read(file) is not { } json)
        {
            return null;
        }

        try
        {
            var document = fileOf.TryGetValue(view.Artefact.Sha256, out var judged) ? store.Read(judged) : null;
            var parts = view.Parts.Where(part => fileOf.ContainsKey(part.Sha256)).Select(part => new Artefact(part.Name, part.MediaType, store.Read(fileOf[part.Sha256]) ?? default)).ToList();
            return ReportHtml.Write(ReportJson.Read(Encoding.UTF8.GetString(json.Span)), document ?? default, parts);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
