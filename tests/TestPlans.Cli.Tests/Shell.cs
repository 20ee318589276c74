using TestPlans.Cli.Terminal;

namespace TestPlans.Cli.Tests;

/// <summary>The command as a shell sees it: words in, two texts and an exit code out.</summary>
internal sealed class Shell : IDisposable
{
    /// <summary>A folder of its own, gone afterwards.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("testplans-cli-").FullName;

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    /// <summary>The checkout that the tests were built from.</summary>
    public static Workplace Checkout { get; } = Workplace.From(AppContext.BaseDirectory);

    public async Task<int> RunAsync(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(words, new TerminalOutput(output, error, isInteractive: false), Checkout with { Root = Folder });
        (Output, Error) = (output.ToString(), error.ToString());
        return code;
    }

    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public string In(string name) => Path.Combine(Folder, name);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
