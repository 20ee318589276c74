using System.Globalization;
using TestPlans.Benchmarks;
using TestPlans.Benchmarks.Hl7v2;

// Ratios against Saxon-HE in the same run: see README.md.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
// The readers and servers of HL7 v2, beside python3-hl7 and simple-hl7.
if (args is ["hl7v2", .. var words])
{
    return words is ["serve", var how] ? await Hl7v2Bench.ServeAsync(how) : await Hl7v2Bench.RunAsync();
}

if (Environment.GetEnvironmentVariable("TESTPLANS_KIT") is not { Length: > 0 } kit || !Directory.Exists(kit))
{
    Console.Error.WriteLine("TESTPLANS_KIT ne désigne pas le kit TestContenuCDA de l’ANS : rien à mesurer.");
    return 2;
}

var passes = Number("TESTPLANS_PASSES", 3);
var work = Directory.CreateTempSubdirectory("tp-bench-").FullName;
try
{
    var prepared = Kit.Prepare(kit, Path.Combine(work, "kit"));
    var documents = Kit.Read(kit, prepared, Number("TESTPLANS_EVERY", 1));
    Console.WriteLine($"{documents.Count} documents, {documents.Sum(static document => document.Schematrons.Count)} couples (schematron, document) ; analyse, règles et SVRL des deux côtés ; le jeu de valeurs qui manque à StrucMin est bouché des deux côtés.");
    Warm(documents, prepared);
    Cold.Compare(kit, prepared, work);
}
finally
{
    Directory.Delete(work, recursive: true);
}

return 0;

void Warm(IReadOnlyList<(string Document, IReadOnlyList<string> Schematrons)> documents, string prepared)
{
    var native = new Native(prepared, documents);
    var saxon = new Saxon(prepared, documents, work);
    var own = new Dictionary<int, Measure> { [1] = native.Best(passes + 2, threads: 1), [2] = native.Best(passes + 2, threads: 2) };
    var others = new List<(string Label, int Threads, Measure? Time)>();
    foreach (var (label, tuned, threads) in new[] { ("tel que publié, 1 fil", false, 1), ("réglé (jeux partagés, sans parcours en trop), 1 fil", true, 1), ("tel que publié, 2 fils", false, 2) })
    {
        // Each side is measured between the measures of the other, so that what else the machine does weighs on both.
        others.Add((label, threads, saxon.Best(tuned, threads, passes)));
        own[1] = own[1].With(native.Best(passes, threads: 1));
        own[2] = own[2].With(native.Best(passes, threads: 2));
    }

    Console.WriteLine($"nous, 1 fil : {own[1].Per(documents.Count)}");
    Console.WriteLine($"nous, 2 fils : {own[2].Per(documents.Count)}");
    Console.WriteLine($"nous : {native.AllocatedPerDocument() / 1024} Ko alloués par document");
    foreach (var (label, threads, time) in others)
    {
        Console.WriteLine(time is { } measured ? $"Saxon-HE {label} : {measured.Per(documents.Count)}, {measured.Against(own[threads])}" : $"Saxon-HE {label} : absent (java et libsaxonhe-java).");
    }
}

static int Number(string variable, int otherwise) =>
    int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) && number > 0 ? number : otherwise;
