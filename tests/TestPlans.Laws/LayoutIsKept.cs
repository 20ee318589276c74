using System.ComponentModel;
using System.Diagnostics;

namespace TestPlans.Laws;

/// <summary>The top level of the repository, and names that every file system takes.</summary>
internal sealed class LayoutIsKept
{
    private static readonly string[] TopLevel = ["features", "src", "tests", "reports", "TestPlans.sln", "README.md", "LICENSE", "global.json"];

    [Test]
    public void Nothing_else_lies_at_the_top()
    {
        // What is tracked: who follows the README leaves a systeme.json and its folders beside it.
        var entries = Tracked() ?? Directory.EnumerateFileSystemEntries(Repository.Root).Select(path => Path.GetFileName(path)!);
        var others = entries.Where(name => !TopLevel.Contains(name) && !name.StartsWith('.') && !name.StartsWith("Directory.", StringComparison.Ordinal)
            && !Repository.NotTracked.Contains(name));
        Assert.That(others, Is.Empty);
    }

    // Null without git, or outside a checkout.
    private static List<string>? Tracked()
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["-C", Repository.Root, "ls-tree", "--name-only", "-z", "HEAD"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var names = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries).ToList();
            git.WaitForExit();
            return git.ExitCode == 0 && names.Count > 0 ? names : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
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
