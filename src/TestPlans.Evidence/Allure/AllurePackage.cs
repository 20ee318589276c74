using System.Reflection;

namespace TestPlans.Evidence;

/// <summary>The renderer: the npm package <c>allure</c>, at the version of our lock, kept out of the checkout.</summary>
internal static class AllurePackage
{
    public const string Version = "3.18.0";

    private static readonly string[] Files = ["package.json", "package-lock.json", ".npmrc"];

    /// <summary>The renderer's program, installed in the user's cache when it may be; else what stands in the way, in French.</summary>
    public static async Task<(string? Cli, string Obstacle)> LocateAsync(AllureReportOptions options, CancellationToken cancellationToken)
    {
        if (options.Folder is { } named)
        {
            return File.Exists(CliIn(named))
                ? (CliIn(named), "")
                : (null, $"{named} ne contient pas node_modules/allure ({AllureReportOptions.FolderVariable})");
        }

        var cache = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "TestPlans", $"allure-{Version}");
        if (File.Exists(CliIn(cache)))
        {
            return (CliIn(cache), "");
        }

        var how = $"installez allure {Version} (npm) et nommez son dossier par {AllureReportOptions.FolderVariable}";
        if (!options.MayInstall)
        {
            return (null, $"allure {Version} n'est pas installé ; {how}");
        }

        if (Programs.Find("npm", options.SearchPath) is not { } npm)
        {
            return (null, $"npm est absent ; {how}");
        }

        return await InstallAsync(cache, npm, how, options.Timeout, cancellationToken);
    }

    private static string CliIn(string folder) => Path.GetFullPath(Path.Combine(folder, "node_modules", "allure", "cli.js"));

    private static async Task<(string? Cli, string Obstacle)> InstallAsync(string cache, string npm, string how, TimeSpan timeout, CancellationToken cancellationToken)
    {
        // Installed beside, then renamed: two runs at once, or one that is killed, leave no half renderer.
        var partial = $"{cache}.{Environment.ProcessId}";
        try
        {
            Directory.CreateDirectory(partial);
            foreach (var name in Files)
            {
                await using var source = Assembly.GetExecutingAssembly().GetManifestResourceStream("allure/" + name) ?? throw new InvalidOperationException($"ressource {name} absente");
                await using var target = File.Create(Path.Combine(partial, name));
                await source.CopyToAsync(target, cancellationToken);
            }

            var run = await Programs.RunAsync(npm, ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"], partial, timeout, cancellationToken);
            if (run.ExitCode != 0 || !File.Exists(CliIn(partial)))
            {
                return (null, $"npm n'a pas pu installer allure {Version} ({run.LastLine}) ; {how}");
            }

            if (!Directory.Exists(cache))
            {
                Directory.Move(partial, cache);
            }

            return (CliIn(cache), "");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, $"{cache} ne peut pas être écrit ({French.Problem(exception)}) ; {how}");
        }
        finally
        {
            if (Directory.Exists(partial))
            {
                Directory.Delete(partial, recursive: true);
            }
        }
    }
}
