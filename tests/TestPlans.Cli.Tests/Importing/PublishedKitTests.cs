namespace TestPlans.Cli.Tests.Importing;

/// <summary>The kit as ANS publishes it, when it is at hand: TESTPLANS_KIT names its folder or archive.</summary>
internal sealed class PublishedKitTests
{
    [Test]
    public async Task Its_volets_become_models_and_its_VSM_example_finds_its_own()
    {
        if (Environment.GetEnvironmentVariable("TESTPLANS_KIT") is not { Length: > 0 } kit || !Directory.Exists(kit))
        {
            Assert.Ignore("TESTPLANS_KIT ne nomme pas de dossier du kit TestContenuCDA : il n'est pas dans le dépôt.");
            return;
        }

        using var shell = new Shell();
        Assert.That(await shell.RunAsync("pack", "import", kit, "--version", "publiée"), Is.Zero, shell.Error);
        var volets = Directory.EnumerateFiles(Path.Combine(kit, "schematrons"), "CI-SIS_*.sch").Count();
        Assert.That(shell.Output, Does.Contain($": {volets + 1} modèles").And.Contain("[value-set-empty] jeuxDeValeurs/MediaType.xml").And.Contain("[include-missing] schematrons/CI-SIS_BIO-CR-BIO_2023.01.sch"));
        await shell.RunAsync("validate", Path.Combine(kit, "ExemplesCDA", "VSM_1.4_2022.01.xml"), "--pack", "ans-cda");
        Assert.That(shell.Output, Does.Contain("(ans/vsm-1.4-2022.01)").And.Contain("schéma XSD, infrastructure/cda/CDA_extended.xsd : conforme"));
        Assert.That(shell.Output, Does.Contain("voc-1.2.250.1.213.1.1.5.471-DYNAMIC.xml » manque ; la règle "));

        await shell.RunAsync("pack", "lint", "ans-cda");
        Assert.That(shell.Output, Does.Contain("[rule-dead] schematrons/CI-SIS_VSM_1.4_2022.01.sch:68 :").And.Contain("[rule-dead] schematrons/CI-SIS_VSM_1.4_2022.01.sch:77 :")
            .And.Contain("E_SondeDefOrg-CARD-F-PRC-DCI.sch:102 :").And.Contain("[rule-impossible]").And.Contain("« BIO-CR-BIO_2023.01 » est un fichier vide"));

        Assert.That(await shell.RunAsync("pack", "import", kit, "--replace", "--jeux-de-valeurs", "jeuxDeValeurs"), Is.Zero, shell.Error);
        Assert.That(await shell.RunAsync("validate", Path.Combine(kit, "ExemplesCDA", "VSM_1.4_2022.01.xml"), "--pack", "ans-cda"), Is.Zero, shell.Output);
    }
}
