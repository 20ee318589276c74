using System.Diagnostics;
using System.Globalization;
using TestPlans.Benchmarks;
using TestPlans.Benchmarks.Hl7v2;
using TestPlans.Schematron;

// Ratios against Saxon-HE in the same run. TESTPLANS_KIT names the kit of ANS (folder with schematrons/ and ExemplesCDA/).
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["cold", var kitFolder, var schema, var one])
{
    Native.Cold(kitFolder, schema, one);
    return 0;
}

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

var documents = Kit.Read(kit);
var pairs = documents.Sum(static document => document.Schematrons.Count);
Console.WriteLine($"{documents.Count} documents, {pairs} couples (schematron, document) ; analyse, règles et SVRL des deux côtés.");
var native = new Native(kit, documents);
var own = native.Best(passes: 4, threads: 1);
var ownTwo = native.Best(passes: 3, threads: 2);
Console.WriteLine($"nous, tous schematrons, 1 fil : {own.Per(documents.Count)} ; 2 fils : {ownTwo.Per(documents.Count)} ; {native.AllocatedPerDocument() / 1024:F0} Ko alloués par document");
var saxon = new Saxon(kit, documents);
foreach (var (label, tuned, threads, reference) in new[] { ("tel que publié, 1 fil", false, 1, own), ("réglé (jeux partagés, sans parcours en trop), 1 fil", true, 1, own), ("tel que publié, 2 fils", false, 2, ownTwo) })
{
    if (saxon.Best(tuned, threads) is { } time)
    {
        Console.WriteLine($"Saxon-HE {label} : {time.Per(documents.Count)}, {time.Against(reference)}");
    }
    else
    {
        Console.WriteLine($"Saxon-HE {label} : absent (java et libsaxonhe-java).");
    }
}

Cold.Compare(kit, saxon);
return 0;
