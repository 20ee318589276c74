using System.Diagnostics;

namespace TestPlans.Benchmarks;

/// <summary>
/// One document, one process, ten alternating runs, medians: the published command from the .sch, report included, against a JVM
/// with the XSLT already generated. TESTPLANS_COMMAND names the published command.
/// </summary>
internal static class Cold
{
    private const int Runs = 10;

    public static void Compare(string kit, string prepared, string work)
    {
        var document = Path.Combine(kit, "ExemplesCDA", "VSM_1.4_2022.01.xml");
        if (Environment.GetEnvironmentVariable("TESTPLANS_COMMAND") is not { Length: > 0 } command || !File.Exists(command) || !File.Exists(Saxon.Jar))
        {
            Console.WriteLine("à froid : TESTPLANS_COMMAND ne désigne pas la commande publiée (dotnet publish), ou Saxon-HE est absent : non mesuré.");
            return;
        }

        Saxon.Compile(work);
        foreach (var schema in new[] { "CI-SIS_VSM_1.4_2022.01.sch", Path.Combine("profils", "CI-SIS_ModelesDeContenusCDA.sch"), Path.Combine("profils", "IHE.sch") }.Select(name => Path.Combine(prepared, "schematrons", name)))
        {
            var sheet = Saxon.Generate(schema, Path.Combine(prepared, "schematrons", "moteur"), work);
            var (own, other) = (new List<Measure>(), new List<Measure>());
            for (var run = 0; run < Runs; run++)
            {
                own.Add(Time([command, "validate", document, "--schematron", schema, "--mode", "ans"]));
                other.Add(Time([.. Saxon.Java(work), "cold", sheet, document, schema]));
            }

            var (mine, theirs) = (Median(own, static one => one.Elapsed), Median(other, static one => one.Elapsed));
            Console.WriteLine($"à froid, {Path.GetFileNameWithoutExtension(schema)} : nous {mine:F0} ms (processeur {Median(own, static one => one.Processor):F0}), JVM {theirs:F0} ms (processeur {Median(other, static one => one.Processor):F0}), rapport {theirs / mine:F1} (processeur {Median(other, static one => one.Processor) / Median(own, static one => one.Processor):F1} ; plus rapides {other.Min(static one => one.Elapsed) / own.Min(static one => one.Elapsed):F1})");
        }
    }

    private static Measure Time(string[] command)
    {
        var clock = Stopwatch.StartNew();
        var processor = Saxon.Run(command, static process => process.TotalProcessorTime).Result;
        return new Measure(clock.Elapsed, processor, clock.Elapsed);
    }

    private static double Median(List<Measure> measures, Func<Measure, TimeSpan> of) => measures.Select(one => of(one).TotalMilliseconds).Order().ElementAt(measures.Count / 2);
}
