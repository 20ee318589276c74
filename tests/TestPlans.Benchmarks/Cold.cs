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
            var (own, other) = (new List<double>(), new List<double>());
            for (var run = 0; run < Runs; run++)
            {
                own.Add(Time([command, "validate", document, "--schematron", schema, "--mode", "ans"]));
                other.Add(Time([.. Saxon.Java(work), "cold", sheet, document, schema]));
            }

            Console.WriteLine($"à froid, {Path.GetFileNameWithoutExtension(schema)} : nous {Median(own):F0} ms, JVM {Median(other):F0} ms, rapport {Median(other) / Median(own):F1} (des plus rapides : {other.Min() / own.Min():F1})");
        }
    }

    private static double Time(string[] command)
    {
        var clock = Stopwatch.StartNew();
        Saxon.Run(command);
        return clock.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
