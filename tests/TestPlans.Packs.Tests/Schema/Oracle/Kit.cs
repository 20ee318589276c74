namespace TestPlans.Packs.Tests.Schema.Oracle;

/// <summary>The official kit, kept out of the repository: TESTPLANS_KIT names its folder.</summary>
internal static class Kit
{
    /// <summary>The folder, or the running test is ignored with the reason.</summary>
    public static string Folder
    {
        get
        {
            var folder = Environment.GetEnvironmentVariable("TESTPLANS_KIT");
            if (string.IsNullOrEmpty(folder))
            {
                Assert.Ignore("TESTPLANS_KIT names no folder of the official kit (TestContenuCDA-3-0).");
            }

            if (!Xerces.IsThere())
            {
                Assert.Ignore("No Java to run the second schema processor.");
            }

            return folder!;
        }
    }

    public static string Schema => Path.Combine(Folder, "infrastructure", "cda", "CDA_extended.xsd");

    public static IReadOnlyList<string> Documents =>
        [.. Directory.GetFiles(Path.Combine(Folder, "ExemplesCDA"), "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
