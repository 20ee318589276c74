namespace TestPlans.Cli.Tests.Importing;

/// <summary>Any folder of rules with its pack.json, and two packs asked about one document.</summary>
internal sealed class OwnRulesTests
{
    [Test]
    public async Task Rules_with_their_pack_file_are_imported_and_two_vintages_are_compared()
    {
        using var shell = new Shell();
        Assert.That(await shell.RunAsync("pack", "import", Rules(shell, "maison-1", "cda:title")), Is.Zero, shell.Error);
        Assert.That(await shell.RunAsync("pack", "import", Rules(shell, "maison-2", "cda:realmCode")), Is.Zero, shell.Error);
        var document = shell.Write("document.xml", FictitiousKit.Cda("1.2.3", "", "X"));
        Assert.That(await shell.RunAsync("validate", document, "--pack", "maison-1", "--pack", "maison-2"), Is.EqualTo(1));
        var comparison = shell.Output[shell.Output.IndexOf("Comparaison", StringComparison.Ordinal)..];
        Assert.That(comparison, Does.Contain("verdicts différents : conforme par maison-1, non conforme par maison-2")
            .And.Contain("constats de maison-1 seul : aucun").And.Contain("constats de maison-2 seul : 1").And.Contain("erreur REGLE, /ClinicalDocument"));
    }

    [Test]
    public async Task The_same_answer_is_said_to_be_the_same_and_no_report_overwrites_another()
    {
        using var shell = new Shell();
        await shell.RunAsync("pack", "import", Rules(shell, "maison-1", "cda:realmCode"));
        await shell.RunAsync("pack", "import", Rules(shell, "maison-2", "cda:realmCode"));
        var document = shell.Write("document.xml", FictitiousKit.Cda("1.2.3", "", "X"));
        await shell.RunAsync("validate", document, "--pack", "maison-1", "--pack", "maison-2", "--format", "json", "--out", shell.In("rapports"));
        Assert.That(File.Exists(shell.In("rapports/maison-1/document.json")) && File.Exists(shell.In("rapports/maison-2/document.json")));
        Assert.That(File.ReadAllText(shell.In("rapports/comparaison.txt")), Does.Contain("même verdict : non conforme").And.Contain("constats communs : 1"));
    }

    [Test]
    public async Task A_step_whose_file_is_missing_is_told_at_import()
    {
        using var shell = new Shell();
        var folder = Rules(shell, "maison-1", "cda:title");
        File.Delete(Path.Combine(folder, "règles/maison.sch"));
        Assert.That(await shell.RunAsync("pack", "import", folder), Is.Zero);
        Assert.That(shell.Output, Does.Contain("erreur [step-missing] pack.json:2:158 : Le fichier de règles « règles/maison.sch » est absent"));
    }

    private static string Rules(Shell shell, string id, string test)
    {
        shell.Write($"{id}/règles/maison.sch", "<schema xmlns='http://purl.oclc.org/dsdl/schematron' queryBinding='xslt2'><ns prefix='cda' uri='urn:hl7-org:v3'/>"
            + $"<pattern><rule context='cda:ClinicalDocument'><assert id='REGLE' test='{test}'>attendu : {test}</assert></rule></pattern></schema>");
        shell.Write($"{id}/pack.json", $$"""
            { "id": "{{id}}", "version": "1", "origin": "other", "title": "Règles fictives", "source": "test", "namespaces": { "cda": "urn:hl7-org:v3" },
              "models": [ { "id": "maison/cda", "title": "Maison", "standard": "CDA", "detect": { "xpath": "exists(/cda:ClinicalDocument)" }, "steps": [ { "schematron": "règles/maison.sch" } ] } ] }
            """);
        return shell.In(id);
    }
}
