using System.Diagnostics;
using System.Globalization;

namespace TestPlans.Benchmarks;

/// <summary>The kit's own pipeline under Saxon-HE, in a JVM of its own, measured by its own clock.</summary>
internal sealed class Saxon(string kit, IReadOnlyList<(string Document, IReadOnlyList<string> Schematrons)> documents, string folder)
{
    private const string DebianJar = "/usr/share/java/Saxon-HE.jar";

    public static string Jar => Environment.GetEnvironmentVariable("TESTPLANS_SAXON") is { Length: > 0 } named ? named : DebianJar;

    /// <summary>Compiles the program that runs Saxon, so that a cold JVM does not do it.</summary>
    public static void Compile(string folder) =>
        Run(["javac", "-encoding", "UTF-8", "-cp", Jar, "-d", folder, Path.Combine(AppContext.BaseDirectory, "SaxonBench.java")]);

    /// <summary>Makes the style sheet of a schematron by the kit's pipeline.</summary>
    public static string Generate(string schema, string pipeline, string folder)
    {
        Run([.. Java(folder), "generate", schema, pipeline, folder]);
        return Path.Combine(folder, Path.GetFileName(schema) + ".xsl");
    }

    /// <summary>The start of a command that runs the compiled program.</summary>
    public static string[] Java(string folder) => ["java", "-Dfile.encoding=UTF-8", "-Dsun.jnu.encoding=UTF-8", "-cp", Jar + Path.PathSeparator + folder, "SaxonBench"];

    public Measure? Best(bool tuned, int threads, int passes)
    {
        if (!File.Exists(Jar))
        {
            return null;
        }

        Compile(folder);
        var pairs = Path.Combine(folder, "pairs.txt");
        File.WriteAllLines(pairs, documents.SelectMany(static one => one.Schematrons.Select(schema => $"{schema}\t{one.Document}")));
        var arguments = new[] { pairs, Path.Combine(kit, "schematrons", "moteur"), tuned ? "tuned" : "shipped", threads.ToString(CultureInfo.InvariantCulture), passes.ToString(CultureInfo.InvariantCulture) };
        var best = Measure.None;
        foreach (var line in Run([.. Java(folder)[..1], "-Xmx3g", .. Java(folder)[1..], .. arguments]).Where(static line => line.StartsWith("pass ", StringComparison.Ordinal)))
        {
            var numbers = line.Split(' ').Skip(1).Select(static number => TimeSpan.FromMicroseconds(long.Parse(number, CultureInfo.InvariantCulture))).ToArray();
            best = best.With(numbers[0], numbers[1]);
        }

        return best.Elapsed == TimeSpan.MaxValue ? null : best;
    }

    /// <summary>Runs a command to its end; what it wrote.</summary>
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
