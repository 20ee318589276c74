namespace TestPlans.Cli.Tests;

/// <summary>What the command says of itself is French, whoever wrote the library below.</summary>
internal sealed class UsageTests
{
    private static readonly string[] English = ["Show help", "Usage:", "Options:", "Arguments:", "Commands:", "[default", "[command]", "TestPlans.Cli", "Cannot parse", "Required", "Could not"];

    [TestCase]
    [TestCase("run")]
    [TestCase("check")]
    [TestCase("validate")]
    [TestCase("models")]
    [TestCase("steps")]
    [TestCase("pack")]
    [TestCase("pack", "import")]
    [TestCase("system", "check")]
    [TestCase("sensitivity")]
    [TestCase("coverage")]
    [TestCase("simulate")]
    public async Task Help_is_French(params string[] command)
    {
        using var shell = new Shell();
        Assert.That(await shell.RunAsync([.. command, "--help"]), Is.Zero);
        Assert.That(English.Where(word => shell.Output.Contains(word, StringComparison.Ordinal)), Is.Empty, shell.Output);
        Assert.That(shell.Output, Does.Contain("testplans").And.Contain("Affiche cette aide"));
    }

    [TestCase("run", "--workers", "abc")]
    [TestCase("run", "--allure=peut-être")]
    [TestCase("run", "--inconnue")]
    [TestCase("run", "--tags")]
    [TestCase("validate")]
    [TestCase("validate", "x.xml", "--mode", "x")]
    [TestCase("pack")]
    [TestCase("pack", "import")]
    [TestCase("pack", "import", "/nulle/part")]
    [TestCase("system", "check")]
    [TestCase("system", "check", "absent.json")]
    [TestCase("coverage", "/nulle/part")]
    [TestCase("inconnue")]
    public async Task Misuse_is_one_French_line(params string[] command)
    {
        using var shell = new Shell();
        Assert.That(await shell.RunAsync(command), Is.EqualTo(2), shell.Output);
        Assert.That(shell.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
        Assert.That(English.Where(word => shell.Error.Contains(word, StringComparison.Ordinal)), Is.Empty, shell.Error);
        Assert.That(shell.Error, Does.Not.Contain('\t'));
    }

    [Test]
    public async Task The_help_named_is_that_of_the_whole_command()
    {
        using var shell = new Shell();
        await shell.RunAsync("pack", "import");
        Assert.That(shell.Error, Does.Contain("testplans pack import --help"));
    }
}
