using System.Diagnostics;

namespace TestPlans.Simulators.Tests.Hl7v2.Peers;

/// <summary>A program that talks HL7 v2 by code that is not ours.</summary>
internal sealed class Peer : IAsyncDisposable
{
    private readonly Process _process;

    private Peer(Process process) => _process = process;

    /// <summary>The peers: how to run their scripts, and how to know that they are there.</summary>
    public static IEnumerable<string> Names => ["python3-hl7", "simple-hl7"];

    /// <summary>The command for a script of a peer; the test is ignored, with the reason, when the peer is not installed.</summary>
    public static (string Program, string[] Words) Command(string name, string script)
    {
        var folder = Path.Combine(Here, "Hl7v2", "Peers");
        if (name == "simple-hl7")
        {
            if (!Directory.Exists(Path.Combine(Here, "node_modules", "simple-hl7")) || Run("node", ["--version"]) is not { Code: 0 })
            {
                Assert.Ignore("Le paquet npm simple-hl7 n'est pas installé : « npm ci » dans tests/TestPlans.Simulators.Tests, avec node.");
            }

            return ("node", [Path.Combine(folder, script + ".js")]);
        }

        // Debian's own interpreter first: another one before it in the path would not see Debian's packages.
        string[] pythons = ["/usr/bin/python3", "python3"];
        if (pythons.FirstOrDefault(python => Run(python, ["-c", "import hl7.mllp"]) is { Code: 0 }) is not { } found)
        {
            Assert.Ignore("Le paquet python3-hl7 (Debian) n'est pas installé.");
            throw new InvalidOperationException("unreachable: ignored above");
        }

        return (found, [Path.Combine(folder, script + ".py")]);
    }

    /// <summary>Runs a program to its end.</summary>
    public static (int Code, string Output, string Error)? Run(string program, IEnumerable<string> words)
    {
        try
        {
            using var process = Started(program, words);
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit(TimeSpan.FromSeconds(60));
            return (process.ExitCode, output, error.Result);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Starts a server and gives its port.</summary>
    public static async Task<(Peer Peer, int Port)> ServeAsync(string name)
    {
        var (program, words) = Command(name, "server");
        var process = Started(program, words);
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));
        Assert.That(line, Does.StartWith("port "), line ?? await process.StandardError.ReadToEndAsync());
        return (new Peer(process), int.Parse(line!.Split(' ')[1]));
    }

    /// <summary>What the server says next.</summary>
    public async Task<string?> SaysAsync() => await _process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static string Here { get; } = FindHere();

    private static Process Started(string program, IEnumerable<string> words) =>
        Process.Start(new ProcessStartInfo(program, words) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;

    private static string FindHere()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TestPlans.Simulators.Tests.csproj")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("the project is not above the tests");
    }
}
