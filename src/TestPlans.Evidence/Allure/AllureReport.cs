namespace TestPlans.Evidence;

/// <summary>What became of the Allure page.</summary>
/// <param name="Page">The page to open; null when it was not made.</param>
/// <param name="Message">One French line: where it is, or how to get it.</param>
public sealed record AllureReportResult(string? Page, string Message);

/// <summary>Where the renderer comes from.</summary>
public sealed record AllureReportOptions
{
    /// <summary>The environment variable that names a folder holding <c>node_modules/allure</c>.</summary>
    public const string FolderVariable = "TESTPLANS_ALLURE";

    /// <summary>A folder that holds <c>node_modules/allure</c>; null for the cache of the user, where it is installed once.</summary>
    public string? Folder { get; init; } = Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } named ? named : null;

    /// <summary>Whether <c>npm ci</c> may fetch the renderer when it is not there.</summary>
    public bool MayInstall { get; init; } = true;

    /// <summary>The folders where programs are looked for.</summary>
    public string SearchPath { get; init; } = Environment.GetEnvironmentVariable("PATH") ?? "";

    /// <summary>How long the installation, then the rendering, may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(5);
}

/// <summary>Renders the Allure page of a run, in French, without anything that calls out. Evidence never depends on it: without node the run says how to get it.</summary>
public static class AllureReport
{
    /// <summary>The folder's name in a run's folder.</summary>
    public const string FolderName = "allure-report";

    // One file is easier to hand over; above this it becomes too heavy for a browser.
    private const int LargestSingleFile = 500;

    /// <summary>Renders <c>allure-results/</c> into <c>allure-report/</c>.</summary>
    /// <param name="runFolder">The run's folder.</param>
    /// <param name="view">The run.</param>
    /// <param name="options">Where the renderer comes from; by default the environment and the user's cache.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<AllureReportResult> RenderAsync(string runFolder, RunView view, AllureReportOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(view);
        options ??= new AllureReportOptions();
        if (view.Scenarios.Count == 0)
        {
            return new AllureReportResult(null, "page Allure non faite : aucun scénario n'a été joué");
        }

        if (Programs.Find("node", options.SearchPath) is not { } node)
        {
            return new AllureReportResult(null, $"page Allure non faite : node est absent ; installez Node.js 20 ou plus et relancez, ou rendez {AllureResults.FolderName}/ sur une autre machine avec allure {AllurePackage.Version}");
        }

        var (cli, obstacle) = await AllurePackage.LocateAsync(options, cancellationToken);
        if (cli is null)
        {
            return new AllureReportResult(null, $"page Allure non faite : {obstacle}");
        }

        return await RenderAsync(Path.GetFullPath(runFolder), view, node, cli, options.Timeout, cancellationToken);
    }

    private static async Task<AllureReportResult> RenderAsync(string runFolder, RunView view, string node, string cli, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var output = Path.Combine(runFolder, FolderName);
        var configuration = Path.Combine(runFolder, "allurerc.json");
        if (Directory.Exists(output))
        {
            Directory.Delete(output, recursive: true);
        }

        await File.WriteAllTextAsync(configuration, AllureConfiguration.Write(view, view.Scenarios.Count <= LargestSingleFile), cancellationToken);
        try
        {
            var run = await Programs.RunAsync(node, [cli, "generate", "--config", configuration, "--cwd", runFolder, "--output", output, Path.Combine(runFolder, AllureResults.FolderName)], runFolder, timeout, cancellationToken);
            var page = Path.Combine(output, "index.html");
            if (run.ExitCode != 0 || !File.Exists(page))
            {
                return new AllureReportResult(null, $"page Allure non faite : le rendu a échoué ({run.LastLine})");
            }

            AllurePrivacy.Strip(output);
            if (AllurePrivacy.Leak(output) is { } leak)
            {
                // A page of health evidence that calls out is worse than none.
                Directory.Delete(output, recursive: true);
                return new AllureReportResult(null, $"page Allure écartée : elle appellerait l'extérieur ({leak})");
            }

            // Browsers let no page read files beside it from the disk.
            return new AllureReportResult(page, view.Scenarios.Count <= LargestSingleFile
                ? page
                : $"{output} (plus de {LargestSingleFile} résultats : un dossier, à ouvrir par un serveur web, par exemple « node {cli} open {output} »)");
        }
        finally
        {
            File.Delete(configuration);
        }
    }
}
