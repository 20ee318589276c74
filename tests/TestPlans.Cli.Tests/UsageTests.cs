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

    [TestCase("La commande « valdate » est inconnue. Vouliez-vous dire « validate » ? Aide : testplans --help", "valdate", "x.xml")]
    [TestCase("La commande « lnt » est inconnue. Vouliez-vous dire « lint » ? Aide : testplans pack --help", "pack", "lnt", "x")]
    [TestCase("L'option « --modele » est inconnue. Vouliez-vous dire « --model » ? Aide : testplans validate --help", "validate", "x.xml", "--modele", "y")]
    [TestCase("L'option « --formt=json » est inconnue. Vouliez-vous dire « --format » ?", "models", "--formt=json")]
    [TestCase("L'option « --worker » est inconnue. Vouliez-vous dire « --workers » ? Aide : testplans run --help", "run", "--worker", "3")]
    [TestCase("L'option « --hlp » est inconnue. Vouliez-vous dire « --help » ?", "check", "--hlp")]
    [TestCase("La commande « xyzzyx » est inconnue. Aide", "xyzzyx")]
    [TestCase("L'option « --nulle-part-ailleurs » est inconnue. Aide", "run", "--nulle-part-ailleurs")]
    public async Task A_slip_is_told_with_what_was_probably_meant(string line, params string[] command)
    {
        using var shell = new Shell();
        Assert.That(await shell.RunAsync(command), Is.EqualTo(2), shell.Output);
        Assert.That(shell.Error, Does.Contain(line));
        Assert.That(shell.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
    }

    [TestCase("validate", "document.xml", "--out")]
    [TestCase("run", "--allure", "false", "--out")]
    public async Task A_file_where_a_folder_is_asked_for_is_told_with_the_remedy(params string[] command)
    {
        using var shell = new Shell();
        var file = shell.Write("rapports", "déjà là");
        shell.Write("document.xml", "<a/>");
        foreach (var named in new[] { file, Path.Combine(file, "vsm") })
        {
            Assert.That(await shell.RunAsync([.. command, named]), Is.EqualTo(2));
            Assert.That(shell.Error, Does.Contain($"--out {named} : « {file} » est un fichier, un dossier est attendu").And.Contain("nommez-en un autre"));
            Assert.That(shell.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
        }

        Assert.That(File.ReadAllText(file), Is.EqualTo("déjà là"));
    }

    [Test]
    public async Task The_help_named_is_that_of_the_whole_command()
    {
        using var shell = new Shell();
        await shell.RunAsync("pack", "import");
        Assert.That(shell.Error, Does.Contain("testplans pack import --help"));
    }
}
