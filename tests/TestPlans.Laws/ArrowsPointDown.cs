using System.Xml.Linq;

namespace TestPlans.Laws;

/// <summary>The table of the design, « the layout »: which project may know which.</summary>
internal sealed class ArrowsPointDown
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Formats"] = [],
        ["Validation"] = [],
        ["Gherkin"] = [],
        ["Schematron"] = ["Formats"],
        ["Validators"] = ["Validation", "Schematron", "Formats"],
        ["Systems"] = ["Validation", "Formats"],
        ["Simulators"] = ["Validation", "Formats"],
        ["ReferenceSystem"] = ["Systems", "Formats"],
        ["Steps"] = ["Gherkin", "Validation", "Systems", "Simulators", "Formats"],
        ["Evidence"] = ["Gherkin", "Validation"],
    };

    [TestCaseSource(nameof(ProjectsBelowTheCommand))]
    public void A_project_knows_only_those_below_it(string project)
    {
        Assert.That(Allowed, Contains.Key(project), "a new project takes its place in the table first");
        var known = References(project);
        Assert.That(known.Except(Allowed[project]), Is.Empty, $"{project} may know {string.Join(", ", Allowed[project])}");
    }

    [Test]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "TestPlans.sln")).Replace('\\', '/');
        var missing = Repository.Files("*.csproj").Select(Repository.Relative).Where(path => !solution.Contains(path, StringComparison.Ordinal));
        Assert.That(missing, Is.Empty);
    }

    [TestCaseSource(nameof(Projects))]
    public void Every_project_has_its_tests(string project) =>
        Assert.That(Directory.Exists(Path.Combine(Repository.Root, "tests", $"TestPlans.{project}.Tests")), $"tests/TestPlans.{project}.Tests");

    // The command wires all parts and may know them all.
    private static IEnumerable<string> ProjectsBelowTheCommand() => Projects().Where(project => project != "Cli");

    private static IEnumerable<string> Projects() =>
        Repository.Files("*.csproj", "src").Select(path => Path.GetFileNameWithoutExtension(path)["TestPlans.".Length..]);

    private static IEnumerable<string> References(string project) =>
        XDocument.Load(Path.Combine(Repository.Root, "src", $"TestPlans.{project}", $"TestPlans.{project}.csproj"))
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))["TestPlans.".Length..]);
}
