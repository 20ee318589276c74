using System.Diagnostics;

namespace TestPlans.Benchmarks;

/// <summary>One document, one process, ten alternating runs, medians: this program from the .sch against a JVM with the XSLT already generated.</summary>
internal static class Cold
{
    private const int Runs = 10;

    public static void Compare(string kit, Saxon saxon)
    {
        var document = Path.Combine(kit, "ExemplesCDA", "VSM_1.4_2022.01.xml");
        foreach (var schema in new[] { "CI-SIS_VSM_1.4_2022.01.sch", Path.Combine("profils", "CI-SIS_ModelesDeContenusCDA.sch"), Path.Combine("profils", "IHE.sch") }.Select(name => Path.Combine(kit, "schematrons", name)))
        {
            var sheet = Path.Combine(saxon.Folder, Path.GetFileName(schema) + ".xsl");
            if (!File.Exists(sheet) || !File.Exists(document))
            {
                continue;
            }

            var (own, other) = (new List<double>(), new List<double>());
            var classes = Compiled(saxon.Folder);
            for (var run = 0; run < Runs; run++)
            {
                own.Add(Time([Environment.ProcessPath!, "cold", kit, schema, document]));
                other.Add(Time(["java", "-Dfile.encoding=UTF-8", "-cp", Saxon.Jar + Path.PathSeparator + classes, "SaxonBench", "cold", sheet, document, schema]));
            }

            Console.WriteLine($"à froid, {Path.GetFileNameWithoutExtension(schema)} : nous {Median(own):F0} ms, JVM {Median(other):F0} ms, rapport {Median(other) / Median(own):F1}");
        }
    }

    private static string Compiled(string folder)
    {
        Saxon.Run(["javac", "-encoding", "UTF-8", "-cp", Saxon.Jar, "-d", folder, Saxon.Program]);
        return folder;
    }

    private static double Time(string[] command)
    {
        var clock = Stopwatch.StartNew();
        Saxon.Run(command);
        return clock.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
