namespace TestPlans.Laws;

/// <summary>The top level of the repository, and names that every file system takes.</summary>
internal sealed class LayoutIsKept
{
    private static readonly string[] TopLevel = ["features", "src", "tests", "reports", "TestPlans.sln", "README.md", "LICENSE", "global.json"];

    [Test]
    public void Nothing_else_lies_at_the_top()
    {
        var entries = Directory.EnumerateFileSystemEntries(Repository.Root).Select(path => Path.GetFileName(path)!);
        var others = entries.Where(name => !TopLevel.Contains(name) && !name.StartsWith('.') && !name.StartsWith("Directory.", StringComparison.Ordinal)
            && !Repository.NotTracked.Contains(name));
        Assert.That(others, Is.Empty);
    }

    [Test]
    public void File_names_are_fit_for_Windows()
    {
        var unfit = Repository.Files().Select(Repository.Relative)
            .Where(path => path.IndexOfAny([':', '*', '?', '"', '<', '>', '|', '\\']) >= 0 || path.Split('/').Any(part => part.EndsWith('.') || part.EndsWith(' ')));
        Assert.That(unfit, Is.Empty);
    }

    [Test]
    public void The_map_names_every_project()
    {
        var map = File.ReadAllText(Path.Combine(Repository.Root, "src", "README.md"));
        var projects = Repository.Files("*.csproj", "src").Select(path => Path.GetFileNameWithoutExtension(path)!);
        Assert.That(projects.Where(project => !map.Contains(project, StringComparison.Ordinal)), Is.Empty);
    }
}
