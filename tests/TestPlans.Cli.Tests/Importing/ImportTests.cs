using System.Text;

namespace TestPlans.Cli.Tests.Importing;

/// <summary>A published kit becomes a pack: its models, what is told of its troubles, and what is refused.</summary>
internal sealed class ImportTests
{
    [Test]
    public async Task A_kit_becomes_a_pack_whose_models_recognise_their_documents()
    {
        using var shell = new Shell();
        Assert.That(await shell.RunAsync("pack", "import", FictitiousKit.Folder(shell), "--version", "2025-02-19"), Is.Zero, shell.Error);
        Assert.That(shell.Output, Does.Contain("ans-cda 2025-02-19 : 5 modèles"));
        Assert.That(await shell.RunAsync("pack", "verify", shell.In(".testplans/packs/ans-cda")), Is.Zero, shell.Output);

        await Takes(shell, FictitiousKit.Cda(FictitiousKit.Template, "2022.01", "ESSAI-A"), "ans/essai-a-2022.01");
        await Takes(shell, FictitiousKit.Cda(FictitiousKit.Template, "", "ESSAI-A"), "ans/essai-a-2022.01");
        await Takes(shell, FictitiousKit.Cda(FictitiousKit.Template, "2023.05", "ESSAI-A"), "ans/essai-a-2022.01");
        await Takes(shell, FictitiousKit.Cda(FictitiousKit.Template, "2024.01", "ESSAI-A"), "ans/essai-a-2024.01");
        await Takes(shell, FictitiousKit.Cda(FictitiousKit.Template, "2026.01", "ESSAI-A"), "ans/essai-a-2024.01");
        await Takes(shell, FictitiousKit.Cda("1.2.250.1.213.1.1.1.998", "2023.01", "X"), "ans/essai-b-1.2-2023.01");
        await Takes(shell, FictitiousKit.Cda("1.2.3", "", "X"), "ans/cda");
    }

    [Test]
    public async Task Every_trouble_of_the_kit_is_told()
    {
        using var shell = new Shell();
        await shell.RunAsync("pack", "import", FictitiousKit.Folder(shell));
        string[] told =
        [
            "[include-case] schematrons/CI-SIS_ESSAI-A_2024.01.sch", "[include-missing] schematrons/CI-SIS_ESSAI-A_2024.01.sch", "[value-set-missing] schematrons/CI-SIS_ESSAI-B_1.2_2023.01.sch",
            "[value-set-empty] jeuxDeValeurs/JDV_Vide.xml", "1.2.3.4.rdf : absent ; les codes FICTIVE", "Parti.sch : appliqué par compilverif.bat, mais absent",
            "Oublié.sch : compilverif.bat ne l'applique pas", "SANS-MARQUE_2023.01.sch : rien n'y dit", "d'après les exemples du kit (1.2.250.1.213.1.1.1.998)", "la date la plus récente des fichiers",
        ];
        Assert.Multiple(() =>
        {
            foreach (var line in told)
            {
                Assert.That(shell.Output, Does.Contain(line));
            }

            Assert.That(shell.Output, Does.Not.Contain("1.2.3.5"));
        });
    }

    [Test]
    public async Task Files_are_copied_unchanged_and_only_those_that_models_need()
    {
        using var shell = new Shell();
        var kit = FictitiousKit.Folder(shell);
        await shell.RunAsync("pack", "import", kit);
        var pack = shell.In(".testplans/packs/ans-cda");
        var copied = Directory.EnumerateFiles(pack, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(pack, file).Replace('\\', '/')).Except(["pack.json", "pack.lock"]).ToList();
        Assert.That(copied, Is.EquivalentTo(FictitiousKit.Files().Keys.Where(path => !path.Contains("/moteur/") && !path.Contains("/rapports/") && !path.StartsWith("Exemples", StringComparison.Ordinal) && path != "README.md")));
        Assert.That(copied.Where(file => !File.ReadAllBytes(Path.Combine(kit, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(pack, file)))), Is.Empty);
    }

    [Test]
    public async Task An_archive_gives_the_same_pack_whatever_the_encoding_of_its_names([Values(null, 850)] int? codePage)
    {
        using var shell = new Shell();
        var zip = FictitiousKit.Zip(shell, codePage is { } page ? CodePagesEncodingProvider.Instance.GetEncoding(page) : null);
        Assert.That(await shell.RunAsync("pack", "import", zip), Is.Zero, shell.Error);
        Assert.That(shell.Output, Does.Contain("ans-cda 2025.02.19 : 5 modèles"));
        Assert.That(shell.Output.Contains("page de codes 850"), Is.EqualTo(codePage is not null));
        Assert.That(File.Exists(shell.In(".testplans/packs/ans-cda/schematrons/include/Entêtes/en tête A.sch")));
    }

    [TestCase("../dehors.xml")]
    [TestCase("TestContenuCDA/schematrons/../../../dehors.xml")]
    [TestCase("/dehors.xml")]
    [TestCase("..\\dehors.xml")]
    [TestCase("C:\\dehors.xml")]
    public async Task An_archive_that_leaves_its_folder_is_refused_and_leaves_nothing(string name)
    {
        using var shell = new Shell();
        Assert.That(await shell.RunAsync("pack", "import", FictitiousKit.Zip(shell, null, (name, "<a/>"))), Is.EqualTo(2));
        Assert.That(shell.Error, Does.Contain("sort du dossier").And.Not.Contain("   at "));
        Assert.That(Directory.EnumerateFileSystemEntries(shell.Folder).Select(Path.GetFileName), Is.EqualTo(new[] { "kit.zip" }));
    }

    [Test]
    public async Task An_archive_that_swells_is_refused()
    {
        using var shell = new Shell();
        Assert.That(await shell.RunAsync("pack", "import", FictitiousKit.Zip(shell, null, ("TestContenuCDA/jeuxDeValeurs/gros.xml", new string(' ', 4 << 20)))), Is.EqualTo(2));
        Assert.That(shell.Error, Does.Contain("gros.xml").And.Contain("200 fois"));
    }

    [Test]
    public async Task Two_entries_that_differ_by_case_are_told_and_the_first_is_kept()
    {
        using var shell = new Shell();
        Assert.That(await shell.RunAsync("pack", "import", FictitiousKit.Zip(shell, null, ("TestContenuCDA/jeuxDeValeurs/jdv_vide.xml", "<a/>"))), Is.Zero, shell.Error);
        Assert.That(shell.Output, Does.Contain("jdv_vide.xml : ne diffère de TestContenuCDA/jeuxDeValeurs/JDV_Vide.xml que par la casse"));
    }

    [TestCase("pas une archive", "n'est pas une archive ZIP lisible")]
    [TestCase(null, "ni un dossier ni une archive")]
    public async Task What_is_no_kit_is_one_line(string? content, string word)
    {
        using var shell = new Shell();
        var path = content is null ? shell.In("absent") : shell.Write("faux.zip", content);
        Assert.That(await shell.RunAsync("pack", "import", path), Is.EqualTo(2));
        Assert.That(shell.Error, Does.Contain(word));
        Assert.That(shell.Error.Trim().Split('\n'), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task A_pack_is_replaced_only_on_demand()
    {
        using var shell = new Shell();
        var kit = FictitiousKit.Folder(shell);
        await shell.RunAsync("pack", "import", kit, "--version", "1");
        Assert.That(await shell.RunAsync("pack", "import", kit, "--version", "2"), Is.EqualTo(2));
        Assert.That(shell.Error, Does.Contain("--replace"));
        Assert.That(await shell.RunAsync("pack", "import", kit, "--version", "2", "--replace"), Is.Zero);
        Assert.That(shell.Output, Does.Contain("ans-cda 2 :"));
    }

    private static async Task Takes(Shell shell, string document, string model)
    {
        await shell.RunAsync("validate", shell.Write("document.xml", document), "--pack", "ans-cda");
        Assert.That(shell.Output, Does.Contain($"({model})"), document);
    }
}
