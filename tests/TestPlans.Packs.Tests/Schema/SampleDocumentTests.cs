namespace TestPlans.Packs.Tests.Schema;

/// <summary>Published documents are valid; they are kept out of the repository: TESTPLANS_SAMPLES, else shared/samples beside the checkout.</summary>
public sealed class SampleDocumentTests
{
    [Test]
    public void Each_published_document_is_valid()
    {
        var folder = Environment.GetEnvironmentVariable("TESTPLANS_SAMPLES") is { Length: > 0 } named
            ? named
            : Path.Combine(PackFolders.Cda, "../../../../../shared/samples");
        var documents = Path.Combine(folder, "cda", "documents");
        if (!Directory.Exists(documents))
        {
            Assert.Ignore("No published document: TESTPLANS_SAMPLES names no folder that holds cda/documents, and there is none beside the checkout.");
        }

        var files = Directory.GetFiles(documents, "*.xml");
        Assert.That(files, Is.Not.Empty);
        foreach (var file in files)
        {
            using var reader = new StreamReader(file);
            Assert.That(CdaSchema.Shared.Value.Errors(reader), Is.Empty, Path.GetFileName(file));
        }
    }
}
