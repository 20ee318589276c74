using System.Security.Cryptography;
using TestPlans.Validation;

namespace TestPlans.Validators.Tests.Hl7v2;

/// <summary>
/// The messages that ANS publishes (github ansforge/hl7V2-exemples, June 2026), kept out of the repository: the verdict of each is frozen in
/// <c>publies.csv</c>, with the explanation of what is found in it. The folder is <c>hl7v2</c> under TESTPLANS_SAMPLES, else shared/samples beside the checkout.
/// </summary>
internal sealed class PublishedMessagesTests
{
    [Test]
    public void Each_has_the_verdict_that_was_explained()
    {
        var expected = File.ReadLines(Path.Combine(Bench.Folder, "publies.csv")).Skip(1).Select(line => line.Split(';'))
            .DistinctBy(cells => cells[0]).ToDictionary(cells => cells[0], cells => $"{cells[2]} {cells[3]} {cells[4]}");
        var judged = 0;
        foreach (var file in Files())
        {
            var bytes = File.ReadAllBytes(file);
            var report = Bench.Judge(bytes);
            var found = $"{report.Model} {report.Verdict} {string.Join(' ', Found(report))}";
            Assert.That(found, Is.EqualTo(expected.GetValueOrDefault(Convert.ToHexStringLower(SHA256.HashData(bytes)), "no verdict was frozen for it")), $"{file}\n{report.Show()}");
            judged++;
        }

        TestContext.Out.WriteLine($"{judged} messages publiés jugés");
    }

    // What the message breaks or is warned of; then what is wrong with the documents that it carries.
    private static IEnumerable<string> Found(Report report)
    {
        var whole = report.Findings.Where(finding => finding.Severity > Severity.Information).ToLookup(finding => finding.Artefact is null);
        return [
            .. whole[true].Select(finding => finding.Rule).Distinct().Order(StringComparer.Ordinal),
            .. whole[false].Where(finding => finding.Severity == Severity.Error).Select(finding => "document/" + finding.Rule).Distinct().Order(StringComparer.Ordinal),
        ];
    }

    private static List<string> Files()
    {
        var folder = Folder();
        if (folder is null)
        {
            Assert.Ignore("Les messages publiés manquent : TESTPLANS_SAMPLES ne nomme pas un dossier qui contient hl7v2/, et ../shared/samples/hl7v2 n'existe pas.");
            return [];
        }

        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file).ToLowerInvariant() is ".er7" or ".hl7" || Path.GetFileName(file).StartsWith("Message metier", StringComparison.Ordinal)).ToList();
        Assert.That(files, Is.Not.Empty);
        return files;
    }

    private static string? Folder()
    {
        if (Environment.GetEnvironmentVariable("TESTPLANS_SAMPLES") is { Length: > 0 } named)
        {
            return Directory.Exists(Path.Combine(named, "hl7v2")) ? Path.Combine(named, "hl7v2") : null;
        }

        return Enumerable.Range(0, 3).Aggregate(new List<DirectoryInfo?> { new(Bench.Root) }, (above, _) => [.. above, above[^1]?.Parent])
            .Select(folder => folder is null ? "" : Path.Combine(folder.FullName, "shared", "samples", "hl7v2")).FirstOrDefault(Directory.Exists);
    }
}
