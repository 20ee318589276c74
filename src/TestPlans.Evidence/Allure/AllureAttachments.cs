using System.Globalization;
using System.Text;

namespace TestPlans.Evidence;

/// <summary>Puts attachments among the results: Allure finds them beside, named <c>&lt;uuid&gt;-attachment.&lt;ext&gt;</c>.</summary>
internal sealed class AllureAttachments(string folder, string runFolder, ArtefactStore store)
{
    /// <summary>All that a step attached: bytes, the page of each report, tables and texts, logs.</summary>
    public IReadOnlyList<AllureAttachment> Of(StepView step)
    {
        var all = new List<AllureAttachment>();
        if (step.Table is { } table)
        {
            all.Add(Text("Données", "text/csv", "csv", string.Join('\n', table.Select(row => string.Join(';', row.Select(CsvText.Cell))))));
        }

        if (step.DocString is { } docString)
        {
            all.Add(Text("Texte", "text/plain", "txt", docString));
        }

        all.AddRange(step.Attachments.Select(Kept).OfType<AllureAttachment>());
        all.AddRange(step.Reports.Select(Report).OfType<AllureAttachment>());
        if (step.Logs.Count > 0)
        {
            all.Add(Text("Journal du pas", "text/plain", "txt", string.Join('\n', step.Logs)));
        }

        if (step.Links.Count > 0)
        {
            all.Add(Text("Liens", "text/uri-list", "uri", string.Join('\n', step.Links)));
        }

        return all;
    }

    private AllureAttachment? Kept(AttachmentView attachment) =>
        store.Read(attachment.File) is { } bytes
            ? Put(attachment.Name, ShownAs(attachment.MediaType), Path.GetExtension(attachment.File).TrimStart('.'), bytes.Span)
            : null;

    private AllureAttachment? Report(ReportView report)
    {
        var path = Path.Combine(runFolder, ReportPages.AddressOf(report));
        return File.Exists(path) ? Put($"Rapport de validation : {report.Artefact.Name}", "text/html", "html", File.ReadAllBytes(path)) : null;
    }

    private AllureAttachment Text(string name, string mediaType, string extension, string text) => Put(name, mediaType, extension, Encoding.UTF8.GetBytes(text));

    // The same bytes are one file, however many steps attach them.
    private AllureAttachment Put(string name, string mediaType, string extension, ReadOnlySpan<byte> bytes)
    {
        var hash = Stable.Hash(bytes);
        var source = string.Create(CultureInfo.InvariantCulture, $"{Stable.Uuid(hash)}-attachment.{extension}");
        var path = Path.Combine(folder, source);
        if (!File.Exists(path))
        {
            File.WriteAllBytes(path, bytes);
        }

        return new AllureAttachment(name, source, mediaType);
    }

    // Allure previews the types it knows: ours are JSON.
    private static string ShownAs(string mediaType) => mediaType.EndsWith("+json", StringComparison.OrdinalIgnoreCase) ? "application/json" : mediaType;
}
