using TestPlans.Schematron;

namespace TestPlans.Packs.Tests.Rules;

/// <summary>The official kit (TestContenuCDA 3.0), kept out of the repository: TESTPLANS_KIT names its folder.</summary>
internal static class OfficialKit
{
    private const string Volet = "CI-SIS_VSM_1.4_2022.01.sch";
    private const string Context = "<rule context=\"cda:ClinicalDocument\">";

    /// <summary>Its Schematron folder, or the running test is ignored with the reason.</summary>
    public static string Folder
    {
        get
        {
            var folder = Environment.GetEnvironmentVariable("TESTPLANS_KIT");
            if (string.IsNullOrEmpty(folder))
            {
                Assert.Ignore("TESTPLANS_KIT names no folder of the official kit (TestContenuCDA-3-0).");
            }

            return Path.Combine(folder!, "schematrons");
        }
    }

    /// <summary>The three profiles that judge content. The fourth (structurationMinimale) lacks a value set and cannot run as published.</summary>
    public static IEnumerable<SchematronRules> Profiles() =>
        new[] { "IHE", "CI-SIS_ModelesDeContenusCDA", "CI-SIS_Modeles_ANS" }.Select(static name => Load(Path.Combine(Folder, "profils", name + ".sch"), Path.GetDirectoryName(Folder)!));

    /// <summary>The fourth profile; the rules that ask for the value set it lacks conclude nothing.</summary>
    public static SchematronRules MinimalStructure() =>
        Load(Path.Combine(Folder, "profils/structurationMinimale/ASIP-STRUCT-MIN-StrucMin.sch"), Path.GetDirectoryName(Folder)!);

    /// <summary>
    /// The VSM volet with its two dead rules revived: as published, its first rule takes the context of the rules on the médecin
    /// traitant and on the documented act. Here each rule on the document has a pattern of its own.
    /// </summary>
    /// <param name="scratch">A folder of the test, where the altered copy is written.</param>
    public static SchematronRules RevivedVolet(string scratch)
    {
        var parts = File.ReadAllText(Path.Combine(Folder, Volet)).Split(Context);
        Assert.That(parts, Has.Length.EqualTo(4), "the volet has three rules on the document");
        var text = parts[0] + Context + parts[1];
        for (var rule = 2; rule < parts.Length; rule++)
        {
            text += $"</pattern><pattern id=\"revived-{rule}\">{Context}{parts[rule]}";
            text = text.Replace("<active pattern=\"variables\"/>", $"<active pattern=\"variables\"/><active pattern=\"revived-{rule}\"/>", StringComparison.Ordinal);
        }

        Directory.CreateDirectory(Path.Combine(scratch, "abstract"));
        foreach (var file in Directory.GetFiles(Path.Combine(Folder, "abstract"), "*.sch"))
        {
            File.Copy(file, Path.Combine(scratch, "abstract", Path.GetFileName(file)), overwrite: true);
        }

        var copy = Path.Combine(scratch, Volet);
        File.WriteAllText(copy, text);
        return Load(copy, scratch);
    }

    private static SchematronRules Load(string path, string folder)
    {
        var load = SchematronRules.Load(path, new SchematronOptions { Mode = SchematronMode.Ans, Folder = folder });
        Assert.That(load.Rules, Is.Not.Null, () => string.Join('\n', load.Diagnostics));
        return load.Rules!;
    }
}
