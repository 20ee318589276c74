using System.Diagnostics;
using System.Globalization;

namespace TestPlans.Benchmarks.Hl7v2;

/// <summary>The programs that we are measured against; their scripts lie with the tests that talk to them.</summary>
internal sealed record Peers(string Name, string Program, string Suffix)
{
    public static IReadOnlyList<Peers> All { get; } = [new("python3-hl7", "/usr/bin/python3", ".py"), new("simple-hl7 (npm)", "node", ".js")];

    private static string Scripts { get; } = Path.Combine(Root(), "tests", "TestPlans.Simulators.Tests", "Hl7v2", "Peers");

    /// <summary>The best time of a pass over the messages; null when the peer is absent.</summary>
    public TimeSpan? Parse(string folder, int passes)
    {
        using var process = Start("parse", folder, passes.ToString(CultureInfo.InvariantCulture));
        var said = process?.StandardOutput.ReadLine();
        process?.WaitForExit();
        return double.TryParse(said, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null;
    }

    /// <summary>A server that acknowledges everything, and its port; null when the peer is absent.</summary>
    public (Process Process, int Port)? Serve() => Start("server", "quiet") is { } process ? PortOf(process) : null;

    /// <summary>Our own server, in a process of its own as theirs are.</summary>
    public static (Process Process, int Port)? Ours(string how) =>
        PortOf(Process.Start(Asked(Environment.ProcessPath!, "hl7v2", "serve", how))!);

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TestPlans.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("TestPlans.sln is not above the benchmarks");
    }

    private Process? Start(string script, params string[] words)
    {
        try
        {
            return Process.Start(Asked(Program, [Path.Combine(Scripts, script + Suffix), .. words]));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static (Process, int)? PortOf(Process process)
    {
        if (process.StandardOutput.ReadLine() is { } line && line.StartsWith("port ", StringComparison.Ordinal))
        {
            return (process, int.Parse(line.AsSpan(5), CultureInfo.InvariantCulture));
        }

        process.Dispose();
        return null;
    }

    private static ProcessStartInfo Asked(string program, params IEnumerable<string> words) => new(program, words) { RedirectStandardOutput = true, UseShellExecute = false };
}
