namespace TestPlans.Cli.Tests.Importing;

/// <summary>What <c>pack lint</c> says of a pack, a kit, a folder and a schematron, and what it refuses.</summary>
internal sealed class LintTests
{
    private const string Dead = "<schema xmlns='http://purl.oclc.org/dsdl/schematron' queryBinding='xslt2'><pattern>\n<rule context='a'><assert test='1'/></rule>\n<rule context='b/a'><assert test='2'>perdue</assert></rule></pattern></schema>";

    [Test]
    public async Task A_kit_says_the_same_before_and_after_its_import()
    {
        using var shell = new Shell();
        var kit = FictitiousKit.Folder(shell);
        shell.Write("kit/schematrons/CI-SIS_MORT_2022.01.sch", Dead);
        Assert.That(await shell.RunAsync("pack", "lint", kit), Is.EqualTo(1));
        var before = shell.Output;
        Assert.That(before, Does.Contain("avertissement [rule-dead] schematrons/CI-SIS_MORT_2022.01.sch:3 : La règle de contexte « b/a » ne s’exécute jamais : la règle qui précède (ligne 2, « a »)").And.Contain("« perdue »"));
        await shell.RunAsync("pack", "import", kit);
        Assert.That(shell.Output, Does.Contain("1 règle ne s'exécute jamais"));
        Assert.That(await shell.RunAsync("pack", "lint", "ans-cda"), Is.EqualTo(1));
        // The profile that the kit's script does not apply is in no model.
        Assert.That(shell.Output.Split('\n').SkipLast(2), Is.EquivalentTo(before.Split('\n').SkipLast(2).Where(static line => !line.Contains("Oublié"))));
    }

    [Test]
    public async Task A_schematron_alone_and_a_folder_of_them()
    {
        using var shell = new Shell();
        shell.Write("regles/mort.sch", Dead);
        shell.Write("regles/partie.sch", "<pattern xmlns='http://purl.oclc.org/dsdl/schematron'/>");
        foreach (var path in new[] { "regles/mort.sch", "regles" })
        {
            Assert.That(await shell.RunAsync("pack", "lint", shell.In(path)), Is.EqualTo(1));
            Assert.That(shell.Output, Does.Contain("[rule-dead] mort.sch:3 :").And.Contain("1 point à regarder : rule-dead 1"));
        }
    }

    [Test]
    public async Task A_pack_in_order_has_nothing_to_tell()
    {
        using var shell = new Shell();
        Assert.That(await shell.RunAsync("pack", "lint", Path.Combine(Shell.Checkout.OwnPacks, "ci-sis-cda")), Is.Zero);
        Assert.That(shell.Output.Trim(), Is.EqualTo("rien à signaler"));
    }

    [Test]
    public async Task A_rule_file_that_is_missing_is_an_error()
    {
        using var shell = new Shell();
        shell.Write("p/pack.json", """{ "id": "p", "version": "1", "origin": "ours", "title": "t", "source": "s", "models": [ { "id": "m", "title": "t", "standard": "CDA", "steps": [ { "xsd": "parti.xsd" } ] } ] }""");
        Assert.That(await shell.RunAsync("pack", "lint", shell.In("p")), Is.EqualTo(1));
        Assert.That(shell.Output, Does.Contain("erreur [step-missing] pack.json:1:155 : Le fichier de règles « parti.xsd » est absent"));
    }

    [TestCase("absent", "ni un dossier, ni un schématron")]
    [TestCase("vide", "ne contient aucun schématron")]
    public async Task What_holds_no_rule_is_one_line(string name, string word)
    {
        using var shell = new Shell();
        Directory.CreateDirectory(shell.In("vide"));
        Assert.That(await shell.RunAsync("pack", "lint", shell.In(name)), Is.EqualTo(2));
        Assert.That(shell.Error.Trim().Split('\n'), Has.Length.EqualTo(1));
        Assert.That(shell.Error, Does.Contain(word));
    }
}
