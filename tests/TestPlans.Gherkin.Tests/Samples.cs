namespace TestPlans.Gherkin.Tests;

/// <summary>Finds what lies beside the checkout and never in it.</summary>
internal static class Samples
{
    /// <summary>The folder named by TESTPLANS_SAMPLES, or shared/samples beside the checkout; null when neither is there.</summary>
    public static string? Folder(string name)
    {
        var named = Environment.GetEnvironmentVariable("TESTPLANS_SAMPLES");
        var candidates = named is null ? Repository.Above.Select(folder => Path.Combine(folder, "shared", "samples")) : [named];
        return candidates.Select(folder => Path.Combine(folder, name)).FirstOrDefault(Directory.Exists);
    }
}

/// <summary>Where this checkout is.</summary>
internal static class Repository
{
    public static IEnumerable<string> Above
    {
        get
        {
            for (var folder = TestContext.CurrentContext.TestDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                yield return folder;
            }
        }
    }

    public static string Root => Above.First(folder => File.Exists(Path.Combine(folder, "TestPlans.sln")));

    public static string Here => Path.Combine(Root, "tests", "TestPlans.Gherkin.Tests");
}
