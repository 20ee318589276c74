namespace TestPlans.Formats.Tests.Hl7v2;

/// <summary>Published messages, kept out of the repository: the folder that TESTPLANS_SAMPLES names, else shared/samples beside the checkout.</summary>
internal static class Samples
{
    public static IEnumerable<string> Files()
    {
        if (Folder() is not { } folder)
        {
            Assert.Ignore("Les exemples publiés manquent : TESTPLANS_SAMPLES ne nomme pas un dossier qui contient hl7v2/, et ../shared/samples/hl7v2 n'existe pas.");
            return [];
        }

        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file).ToLowerInvariant() is ".er7" or ".hl7" || Path.GetFileName(file).StartsWith("Message metier", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).ToList();
        Assert.That(files, Is.Not.Empty);
        return files;
    }

    private static string? Folder()
    {
        if (Environment.GetEnvironmentVariable("TESTPLANS_SAMPLES") is { Length: > 0 } named)
        {
            return Directory.Exists(Path.Combine(named, "hl7v2")) ? Path.Combine(named, "hl7v2") : null;
        }

        for (var parent = new DirectoryInfo(AppContext.BaseDirectory); parent is not null; parent = parent.Parent)
        {
            var candidate = Path.Combine(parent.FullName, "shared", "samples", "hl7v2");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
