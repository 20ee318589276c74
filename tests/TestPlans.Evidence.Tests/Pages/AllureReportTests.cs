namespace TestPlans.Evidence.Tests;

internal sealed class AllureReportTests : IDisposable
{
    private readonly FictitiousRun _run = new();

    [OneTimeSetUp]
    public Task Play() => _run.PlayAsync();

    public void Dispose() => _run.Dispose();

    [Test]
    public async Task Without_node_the_run_says_how_to_get_the_page()
    {
        var result = await AllureReport.RenderAsync(_run.Folder, _run.View, new AllureReportOptions { SearchPath = "" });
        Assert.That(result.Page, Is.Null);
        Assert.That(result.Message, Does.StartWith("page Allure non faite : node est absent").And.Contain("3.18.0"));
    }

    [Test]
    public async Task Without_the_renderer_and_without_leave_to_fetch_it_the_run_says_so()
    {
        if (Programs.Find("node", Environment.GetEnvironmentVariable("PATH") ?? "") is null)
        {
            Assert.Ignore("node est absent de cette machine");
        }

        var result = await AllureReport.RenderAsync(_run.Folder, _run.View, new AllureReportOptions { Folder = _run.Folder });
        Assert.That(result.Message, Does.Contain("ne contient pas node_modules/allure"));
    }

    [Test]
    public async Task The_page_is_in_French_holds_the_scenarios_and_calls_nothing()
    {
        var options = new AllureReportOptions { MayInstall = Environment.GetEnvironmentVariable("TESTPLANS_ALLURE_INSTALL") is "1" };
        if (Programs.Find("node", options.SearchPath) is null || (await AllurePackage.LocateAsync(options, CancellationToken.None)).Cli is null)
        {
            Assert.Ignore("le rendu Allure demande node et un dossier TESTPLANS_ALLURE (ou TESTPLANS_ALLURE_INSTALL=1 pour l'installer)");
        }

        var result = await AllureReport.RenderAsync(_run.Folder, _run.View, options);

        Assert.That(result.Page, Is.Not.Null, result.Message);
        var html = await File.ReadAllTextAsync(result.Page!);
        Assert.That(html, Does.Contain("\"reportLanguage\":\"fr\""));
        Assert.That(AllurePrivacy.LeakIn(html), Is.Null);
        Assert.That(await File.ReadAllTextAsync(Path.Combine(_run.Folder, "allure-report", "test-results.json")), Does.Contain("Allergie connue"));
        Assert.That(File.Exists(Path.Combine(_run.Folder, "allurerc.json")), Is.False);
    }

    [Test]
    public void The_lock_names_no_registry()
    {
        using var stream = typeof(AllureReport).Assembly.GetManifestResourceStream("allure/package-lock.json")!;
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd();
        Assert.That(text, Does.Contain("\"node_modules/allure\"").And.Contain("\"version\": \"3.18.0\"").And.Not.Contain("\"resolved\""));
    }
}
