using System.Diagnostics;
using System.Globalization;

namespace TestPlans.Benchmarks;

/// <summary>The kit's own pipeline under Saxon-HE, in a JVM of its own, measured by its own clock.</summary>
internal sealed class Saxon(string kit, IReadOnlyList<(string Document, IReadOnlyList<string> Schematrons)> documents)
{
    private const string DebianJar = "/usr/share/java/Saxon-HE.jar";

    public string Folder { get; } = Directory.CreateTempSubdirectory("tp-bench-").FullName;

    public static string Jar => Environment.GetEnvironmentVariable("TESTPLANS_SAXON") is { Length: > 0 } named ? named : DebianJar;

    public static string Program => Path.Combine(AppContext.BaseDirectory, "SaxonBench.java");

    public Measure? Best(bool tuned, int threads)
    {
        if (!File.Exists(Jar))
        {
            return null;
        }

        var pairs = Path.Combine(Folder, "pairs.txt");
        File.WriteAllLines(pairs, documents.SelectMany(static one => one.Schematrons.Select(schema => $"{schema}\t{one.Document}")));
        var lines = Run([.. Java(), pairs, Path.Combine(kit, "schematrons", "moteur"), tuned ? "tuned" : "shipped", threads.ToString(CultureInfo.InvariantCulture), "3", Folder]);
        var times = lines.Where(static line => line.StartsWith("pass ", StringComparison.Ordinal)).Select(static line => line.Split(' ')).ToList();
        return times.Count == 0 ? null : new Measure(Least(times, 1), Least(times, 2));
    }

    private static TimeSpan Least(List<string[]> passes, int column) => TimeSpan.FromMicroseconds(passes.Min(pass => long.Parse(pass[column], CultureInfo.InvariantCulture)));

    public static string[] Java() => ["java", "-Xmx3g", "-Dfile.encoding=UTF-8", "-Dsun.jnu.encoding=UTF-8", "-cp", Jar, Program];

    public static IReadOnlyList<string> Run(string[] command)
    {
        var start = new ProcessStartInfo(command[0]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var argument in command.Skip(1))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        process.BeginErrorReadLine();
        var lines = process.StandardOutput.ReadToEnd().Split('\n');
        process.WaitForExit();
        return lines;
    }
}
