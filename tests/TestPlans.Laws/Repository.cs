using System.Reflection;

namespace TestPlans.Laws;

/// <summary>The checkout as files: what git would track, without asking git.</summary>
internal static class Repository
{
    /// <summary>What .gitignore leaves out.</summary>
    public static readonly string[] NotTracked = ["bin", "obj", "node_modules", ".git", "TestResults", ".vs", ".idea"];

    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> Files(string pattern = "*", string under = "")
    {
        var start = Path.Combine(Root, under);
        return Directory.Exists(start) ? Walk(start, pattern) : [];
    }

    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static IEnumerable<string> Walk(string folder, string pattern)
    {
        foreach (var file in Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal))
        {
            yield return file;
        }

        foreach (var inner in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(inner);
            var written = Relative(inner).StartsWith("reports/", StringComparison.Ordinal);
            if (NotTracked.Contains(name) || written)
            {
                continue;
            }

            foreach (var file in Walk(inner, pattern))
            {
                yield return file;
            }
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!);
        while (!File.Exists(Path.Combine(folder.FullName, "TestPlans.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("TestPlans.sln is in none of the folders above the tests");
        }

        return folder.FullName;
    }
}
