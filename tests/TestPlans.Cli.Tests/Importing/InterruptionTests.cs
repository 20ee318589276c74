using System.Globalization;
using TestPlans.Cli.Importing;

namespace TestPlans.Cli.Tests.Importing;

/// <summary>What an interrupted import leaves is put in order by the next one, and bounds hold.</summary>
internal sealed class InterruptionTests
{
    [Test]
    public async Task What_was_half_copied_goes_and_is_never_a_pack()
    {
        using var shell = new Shell();
        shell.Write(".testplans/import-en-cours/pack.json", "{");
        shell.Write(".testplans/import-en-cours/schematrons/vieux.sch", "reste");
        Assert.That(await shell.RunAsync("models"), Is.Zero, shell.Error);
        Assert.That(await shell.RunAsync("pack", "import", FictitiousKit.Folder(shell)), Is.Zero, shell.Error);
        Assert.That(File.Exists(shell.In(".testplans/packs/ans-cda/schematrons/vieux.sch")), Is.False);
        Assert.That(Directory.EnumerateFileSystemEntries(shell.In(".testplans")).Select(Path.GetFileName), Is.EqualTo(new[] { "packs" }));
    }

    [Test]
    public async Task A_pack_whose_replacement_was_interrupted_comes_back()
    {
        using var shell = new Shell();
        var kit = FictitiousKit.Folder(shell);
        await shell.RunAsync("pack", "import", kit, "--version", "ancienne");
        Directory.CreateDirectory(shell.In(".testplans/import-remplace"));
        Directory.Move(shell.In(".testplans/packs/ans-cda"), shell.In(".testplans/import-remplace/ans-cda"));
        Assert.That(await shell.RunAsync("pack", "import", kit, "--version", "nouvelle"), Is.EqualTo(2));
        Assert.That(shell.Error, Does.Contain("déjà importé"));
        Assert.That(await shell.RunAsync("pack", "list"), Is.Zero);
        Assert.That(shell.Output, Does.Contain("ans-cda ancienne"));
    }

    [Test]
    public async Task Two_imports_at_once_are_refused_in_one_line()
    {
        using var shell = new Shell();
        Directory.CreateDirectory(shell.In(".testplans"));
        await using (new FileStream(shell.In(".testplans/import.lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.That(await shell.RunAsync("pack", "import", FictitiousKit.Folder(shell)), Is.EqualTo(2));
            Assert.That(shell.Error.Trim(), Is.EqualTo("testplans : un autre import est en cours dans ce dossier : attendez qu'il finisse"));
        }

        Assert.That(await shell.RunAsync("pack", "import", shell.In("kit")), Is.Zero, shell.Error);
    }

    [Test]
    public async Task A_failed_import_leaves_the_pack_that_was_there()
    {
        using var shell = new Shell();
        await shell.RunAsync("pack", "import", FictitiousKit.Folder(shell), "--version", "1");
        Assert.That(await shell.RunAsync("pack", "import", shell.In("kit"), "--id", "../dehors", "--replace"), Is.EqualTo(2));
        Assert.That(shell.Error, Does.Contain("ne peut nommer un dossier"));
        Assert.That(await shell.RunAsync("pack", "verify", "ans-cda"), Is.Zero, shell.Output);
        Assert.That(Directory.EnumerateFileSystemEntries(shell.In(".testplans")).Select(Path.GetFileName), Is.EqualTo(new[] { "packs" }));
    }

    // The kit has 16 files of some hundred bytes each.
    [TestCase(15, 1 << 20, 1 << 20, "plus de 15")]
    [TestCase(16, 100, 1 << 20, "dépasse 0 Mo")]
    [TestCase(16, 1 << 20, 2_000, "dépasse 1 Mo par fichier ou 0 Mo en tout")]
    [TestCase(16, 1 << 20, 1 << 20, null)]
    public void Bounds_hold_of_folders_and_archives(int files, int fileBytes, int totalBytes, string? complaint)
    {
        using var shell = new Shell();
        foreach (var source in new[] { FictitiousKit.Folder(shell), FictitiousKit.Zip(shell) })
        {
            var import = new PackImport(Shell.Checkout with { Root = shell.Folder }, new ImportLimits(files, fileBytes, totalBytes, 200));
            if (complaint is null)
            {
                Assert.That(import.Run(source, null, "1", replace: true).Files, Is.GreaterThan(10));
            }
            else
            {
                Assert.That(Assert.Throws<UsageException>(() => import.Run(source, null, "1", replace: true))!.Message, Does.Contain(complaint).Or.Contain("dépasse"), source);
                Assert.That(Directory.Exists(shell.In(".testplans/packs/ans-cda")), Is.False);
            }
        }

        Assert.That(FictitiousKit.Files(), Has.Count.EqualTo(16), files.ToString(CultureInfo.InvariantCulture));
    }

    [Test]
    public async Task One_broken_pack_is_one_line_and_the_others_still_judge()
    {
        using var shell = new Shell();
        shell.Write(".testplans/packs/casse/pack.json", "{ \"id\": \"casse\",\n  \"modeles\": [] }");
        await shell.RunAsync("pack", "import", FictitiousKit.Folder(shell));
        Assert.That(await shell.RunAsync("models"), Is.EqualTo(2));
        Assert.That(shell.Output, Does.Contain("ans-cda").And.Contain("ci-sis-cda"));
        Assert.That(shell.Error.Trim(), Does.EndWith("casse/pack.json:2:3: la clé « modeles » est inconnue ; vouliez-vous « models » ?"));
        var document = shell.Write("document.xml", FictitiousKit.Cda("1.2.250.1.213.1.1.1.998", "2023.01", "X"));
        Assert.That(await shell.RunAsync("validate", document), Is.Not.EqualTo(2));
        Assert.That(shell.Output, Does.Contain("modèle "));
        Assert.That(shell.Error.Trim().Split('\n'), Has.Length.EqualTo(1));
        Assert.That(shell.Error, Does.Contain("ce jeu de règles n'est pas utilisé"));
        await shell.RunAsync("validate", document, "--pack", "ans-cda");
        Assert.That(shell.Error, Is.Empty);
        Assert.That(await shell.RunAsync("validate", document, "--pack", "casse"), Is.EqualTo(2));
        Assert.That(shell.Error.Trim().Split('\n'), Has.Length.EqualTo(1));
    }
}
