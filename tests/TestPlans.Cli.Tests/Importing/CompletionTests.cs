using System.Text.Json;

namespace TestPlans.Cli.Tests.Importing;

/// <summary>Value sets that rules name and that the kit lacks: what the report says of them, and how they are given.</summary>
internal sealed class CompletionTests
{
    private const string Voc = "schematrons/profils/include/voc-1.2.250.1.213.1.1.5.999-DYNAMIC.xml";
    private const string Svs = "<RetrieveValueSetResponse xmlns='urn:ihe:iti:svs:2008'><ValueSet id='1.2.250.1.213.1.1.5.999' displayName='JDV_Fictif'><ConceptList><Concept code='X' codeSystem='1.2.3' displayName='Code fictif'/></ConceptList></ValueSet></RetrieveValueSetResponse>";

    [Test]
    public async Task What_is_missing_is_said_in_one_line_and_no_other_step_suffers()
    {
        using var shell = new Shell();
        Assert.That(await shell.RunAsync("pack", "import", Kit(shell)), Is.Zero, shell.Error);
        Assert.That(await Judge(shell, "X"), Is.EqualTo(3));
        Assert.That(shell.Output.Split('\n').First(line => line.Contains("Vocabulaire.sch")), Does.Contain(
            $"non concluant (le jeu de valeurs « {Voc} » manque ; la règle VOC n'a pas pu être jugée ; pour le fournir : testplans pack import SOURCE --jeux-de-valeurs DOSSIER --replace)"));
        Assert.That(shell.Output, Does.Contain("schematrons/profils/Commun.sch : conforme").And.Contain("CI-SIS_ESSAI-B_1.2_2023.01.sch : conforme"));
    }

    [Test]
    public async Task A_value_set_that_the_kit_holds_under_another_form_is_pointed_at_and_put_in_its_place_on_demand()
    {
        using var shell = new Shell();
        var kit = Kit(shell);
        shell.Write("kit/jeuxDeValeurs/JDV_Fictif.xml", Svs);
        await shell.RunAsync("pack", "import", kit);
        Assert.That(shell.Output, Does.Contain($"{Voc} : absent, mais jeuxDeValeurs/JDV_Fictif.xml porte le même OID sous une autre forme ; « --jeux-de-valeurs jeuxDeValeurs »"));
        Assert.That(await shell.RunAsync("pack", "import", kit, "--replace", "--jeux-de-valeurs", "jeuxDeValeurs"), Is.Zero, shell.Error);
        Assert.That(shell.Output, Does.Contain($"{Voc} : 1 codes repris de JDV_Fictif.xml").And.Not.Contain("absent, mais"));
        Assert.That(JsonDocument.Parse(File.ReadAllText(shell.In(".testplans/packs/ans-cda/pack.json"))).RootElement.GetProperty("source").GetString(), Does.Contain($"complété de {Voc}"));
        Assert.That(await Judge(shell, "X"), Is.Zero, shell.Output);
        Assert.That(shell.Output, Does.Contain("document.xml : conforme"));
        Assert.That(await Judge(shell, "Y"), Is.EqualTo(1));
        Assert.That(await shell.RunAsync("pack", "verify", "ans-cda"), Is.Zero, shell.Output);
    }

    [Test]
    public async Task A_file_of_the_same_name_is_copied_unchanged_and_a_terminology_too()
    {
        using var shell = new Shell();
        var own = "<valueSets><valueSet><conceptList><concept code='X'/></conceptList></valueSet></valueSets>";
        shell.Write("mes jeux/sous dossier/VOC-1.2.250.1.213.1.1.5.999-dynamic.xml", own);
        shell.Write("mes jeux/1.2.3.4.rdf", "<r><a/></r>");
        Assert.That(await shell.RunAsync("pack", "import", Kit(shell), "--jeux-de-valeurs", shell.In("mes jeux")), Is.Zero, shell.Error);
        Assert.That(File.ReadAllText(shell.In(".testplans/packs/ans-cda/" + Voc)), Is.EqualTo(own));
        Assert.That(shell.Output, Does.Contain("terminologie/1.2.3.4.rdf : copié de 1.2.3.4.rdf").And.Not.Contain("les codes FICTIVE ne seront pas vérifiés"));
        Assert.That(await Judge(shell, "X"), Is.Zero, shell.Output);
    }

    [TestCase("", "vide")]
    [TestCase("<valueSets>", "illisible")]
    public async Task What_cannot_be_read_supplies_nothing(string content, string why)
    {
        using var shell = new Shell();
        shell.Write("jeux/voc-1.2.250.1.213.1.1.5.999-DYNAMIC.xml", content);
        Assert.That(await shell.RunAsync("pack", "import", Kit(shell), "--jeux-de-valeurs", shell.In("jeux")), Is.Zero, why);
        Assert.That(shell.Output, Does.Contain($"« include/{Path.GetFileName(Voc)} » est absent"));
        Assert.That(await Judge(shell, "X"), Is.EqualTo(3));
    }

    [Test]
    public async Task A_folder_of_value_sets_that_is_none_is_one_line_and_nothing_is_imported()
    {
        using var shell = new Shell();
        Assert.That(await shell.RunAsync("pack", "import", Kit(shell), "--jeux-de-valeurs", "perdu"), Is.EqualTo(2));
        Assert.That(shell.Error.Trim(), Is.EqualTo("testplans : « perdu » n'est ni un dossier, ni un dossier de ce qui est importé : rien n'est importé"));
        Assert.That(Directory.Exists(shell.In(".testplans/packs/ans-cda")), Is.False);
    }

    [Test]
    public async Task A_profile_that_does_not_concern_a_document_leaves_it_conforming()
    {
        using var shell = new Shell();
        var kit = Kit(shell);
        shell.Write("kit/jeuxDeValeurs/JDV_Fictif.xml", Svs);
        shell.Write("kit/schematrons/profils/Contenus.sch", FictitiousKit.Schema("<pattern><rule context='cda:section'><assert test='cda:text'>texte</assert></rule></pattern>"));
        shell.Write("kit/schematrons/moteur/compilverif.bat", FictitiousKit.Script("Commun", "Vocabulaire", "Contenus"));
        await shell.RunAsync("pack", "import", kit, "--jeux-de-valeurs", "jeuxDeValeurs");
        Assert.That(await Judge(shell, "X"), Is.Zero, shell.Output);
        Assert.That(shell.Output, Does.Contain("Contenus.sch : sans objet (aucune de ses règles ne concerne ce document)"));
    }

    private static string Kit(Shell shell)
    {
        var kit = FictitiousKit.Folder(shell);
        shell.Write("kit/schematrons/CI-SIS_ESSAI-B_1.2_2023.01.sch", FictitiousKit.Schema("<pattern><rule context='cda:ClinicalDocument'><assert test='cda:title'>titre</assert></rule></pattern>"));
        shell.Write("kit/schematrons/profils/Vocabulaire.sch", FictitiousKit.Schema($"<pattern><rule context='cda:ClinicalDocument/cda:code'><assert id='VOC' test=\"@code = doc('include/{Path.GetFileName(Voc)}')/*/valueSet/conceptList/concept/@code\">code du jeu</assert></rule></pattern>"));
        shell.Write("kit/schematrons/moteur/compilverif.bat", FictitiousKit.Script("Commun", "Vocabulaire"));
        return kit;
    }

    private static Task<int> Judge(Shell shell, string code) =>
        shell.RunAsync("validate", shell.Write("document.xml", FictitiousKit.Cda("1.2.250.1.213.1.1.1.998", "2023.01", code)), "--pack", "ans-cda");
}
