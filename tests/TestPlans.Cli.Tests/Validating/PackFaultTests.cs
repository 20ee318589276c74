using TestPlans.Cli.Tests.Importing;

namespace TestPlans.Cli.Tests.Validating;

/// <summary>What is wrong in a pack is told where the pack says it, whichever part of the product notices.</summary>
internal sealed class PackFaultTests
{
    private const string Header = "path;type;length;usage;cardinality;table;source;name\n";

    // The model begins line 2; ¤ marks where the fault stands.
    [TestCase("CDA", """ "detect": { "xpath": ¤"/cda:ClinicalDocument[" }, "steps": [ { "schematron": "r.sch" } ]""", "« detect » du modèle « m » : ")]
    [TestCase("CDA", """ "detect": { "xpath": ¤"/inconnu:x" }, "steps": [ { "schematron": "r.sch" } ]""", "inconnu")]
    [TestCase("CDA", """ "detect": { ¤"msh": "MSH-9.1=ADT" }, "steps": [ { "schematron": "r.sch" } ]""", "la forme « msh » ne reconnaît pas un document CDA ; attendu : xpath")]
    [TestCase("HL7V2", """ "detect": { ¤"zip": "x" }, "steps": [ { "usage": "t.csv" } ]""", "la forme « zip » ne reconnaît pas un message HL7 v2 ; attendu : msh")]
    [TestCase("HL7V2", """ "detect": { "msh": ¤"MSH-9.1:ADT" }, "steps": [ { "usage": "t.csv" } ]""", "« MSH-9.1:ADT » n'est pas de la forme MSH-9.2=A28|A31")]
    [TestCase("HL7V2", """ "detect": { "msh": ¤" " }, "steps": [ { "usage": "t.csv" } ]""", "est vide : tout message serait reconnu")]
    [TestCase("HL7V2", """ "detect": { "msh": "MSH-9.1=ADT" }, "steps": [ { "usage": "t.csv" }, { "usage": ¤"u.csv" } ]""", "nomme plusieurs tables d'usage")]
    [TestCase("HL7V2", """ "set": ¤"ensemble", "steps": [ { "coherence": "c.csv" } ]""", "« set » vaut « ensemble » ; attendu : sequence ou document")]
    [TestCase("HL7V2", """ "set": ¤"document", "steps": [ { "usage": "t.csv" } ]""", "un modèle d'ensembles a une étape « coherence »")]
    public async Task A_declaration_that_cannot_be_answered_is_one_line_at_its_place(string standard, string model, string line)
    {
        using var shell = new Shell();
        var place = Pack(shell, standard, model);
        shell.Write("jeu/t.csv", Header);
        Assert.That(await shell.RunAsync("validate", Document(shell, standard), "--pack", shell.In("jeu")), Is.EqualTo(2));
        Assert.That(shell.Error, Does.Contain($"{place}: ").And.Contain(line));
        Assert.That(shell.Error.Trim().Split('\n'), Has.Length.EqualTo(1));
    }

    [TestCase("CDA", """ "detect": { "xpath": "true()" }, "steps": [ { "schematron": ¤"absent.sch" } ]""", "ce fichier de règles est absent du jeu de règles", "step-missing")]
    [TestCase("CDA", """ "detect": { "xpath": "true()" }, "steps": [ { "xsd": ¤"absent.xsd" } ]""", "ce fichier de règles est absent du jeu de règles", "step-missing")]
    [TestCase("CDA", """ "detect": { "xpath": "true()" }, "steps": [ { "schematrn": ¤"r.sch" } ]""", "le genre d'étape « schematrn » n'est pas connu de ce validateur", "step-unknown")]
    public async Task What_cannot_be_concluded_is_no_pass_and_names_its_place_in_the_pack(string standard, string model, string line, string code)
    {
        using var shell = new Shell();
        var place = Pack(shell, standard, model);
        Assert.That(await shell.RunAsync("validate", Document(shell, standard), "--pack", shell.In("jeu")), Is.EqualTo(3), shell.Error);
        Assert.That(shell.Output, Does.Contain($"{line} ({Path.GetFileName(place)})"));
        Assert.That(await shell.RunAsync("pack", "lint", shell.In("jeu")), Is.EqualTo(1));
        Assert.That(shell.Output, Does.Contain($"erreur [{code}] {Path.GetFileName(place)} : "));
    }

    [Test]
    public async Task A_standard_without_validator_is_told_where_it_is_named()
    {
        using var shell = new Shell();
        Pack(shell, "CDAA", """ "detect": { "xpath": ¤"true()" }, "steps": [ { "schematron": "r.sch" } ]""");
        Assert.That(await shell.RunAsync("pack", "lint", shell.In("jeu")), Is.EqualTo(1));
        Assert.That(shell.Output, Does.Contain("erreur [standard-unknown] pack.json:2:54 : Le standard « CDAA » du modèle « m » n'a pas de validateur (connus : CDA, HL7V2)"));
        Assert.That(await shell.RunAsync("validate", Document(shell, "CDA"), "--pack", shell.In("jeu"), "--model", "m"), Is.EqualTo(3));
        Assert.That(shell.Output, Does.Contain("(pack.json:2:54)"));
    }

    [Test]
    public async Task A_table_that_is_absent_or_badly_written_leaves_its_messages_without_conclusion_and_the_others_judged()
    {
        using var shell = new Shell();
        Pack(shell, "HL7V2", """ "detect": { "msh": ¤"MSH-9.1=ADT" }, "steps": [ { "usage": "t.csv" } ]""");
        foreach (var (table, place, name) in new[]
        {
            (Header + "@extends;base.csv\n", "t.csv:2:1", "base.csv"), (Header + "@codes;codes.csv\n", "t.csv:2:1", "codes.csv"),
            (Header + "@structures;s.csv\n", "t.csv:2:1", "s.csv"), (Header + "@extends;t.csv\n", "t.csv:2:1", "elle-même"),
            (Header + "PID-3;CX;0;Q;0..1;;norme;nom\n", "t.csv:2:12", "l'usage « Q » est inconnu"), ("", "t.csv:1:1", "table vide"),
        })
        {
            shell.Write("jeu/t.csv", table);
            Assert.That(await shell.RunAsync("validate", Document(shell, "HL7V2"), "--pack", shell.In("jeu")), Is.EqualTo(3), shell.Error);
            Assert.That(shell.Output, Does.Contain($"jeu de règles : non concluant").And.Contain($"{place}: ").And.Contain(name).And.Not.Contain(shell.In("jeu")));
        }
    }

    [TestCase(""" { "usage": ¤"absente.csv" } """)]
    [TestCase(""" { "usage": "t.csv" }, { "documents": ¤"absente.csv" } """)]
    public async Task A_table_that_is_absent_is_told_where_the_pack_names_it(string steps)
    {
        using var shell = new Shell();
        var place = Pack(shell, "HL7V2", $$""" "detect": { "msh": "MSH-9.1=ADT" }, "steps": [{{steps}}]""");
        shell.Write("jeu/t.csv", Header);
        Assert.That(await shell.RunAsync("validate", Document(shell, "HL7V2"), "--pack", shell.In("jeu")), Is.EqualTo(3), shell.Error);
        Assert.That(shell.Output, Does.Contain($"{Path.GetFileName(place)}: ").And.Contain("la table « absente.csv » est absente du jeu de règles"));
    }

    [Test]
    public async Task An_imported_pack_that_nobody_named_does_not_keep_the_others_from_judging()
    {
        using var shell = new Shell();
        var place = Pack(shell, "CDA", """ "detect": { "xpath": ¤"[" }, "steps": [ { "schematron": "r.sch" } ]""", ".testplans/packs/jeu");
        await shell.RunAsync("validate", Document(shell, "CDA"));
        Assert.That(shell.Error, Does.Contain($"{place}: ").And.Contain("ce jeu de règles n'est pas utilisé"));
        Assert.That(shell.Output, Does.Contain("règles TestPlans"));
        Assert.That(await shell.RunAsync("models"), Is.EqualTo(2));
        Assert.That(shell.Error, Does.Contain($"{place}: "));
        Assert.That(await shell.RunAsync("pack", "import", shell.In(".testplans/packs/jeu")), Is.EqualTo(2));
    }

    // Writes the pack; returns « file:line:column » of the mark.
    private static string Pack(Shell shell, string standard, string model, string folder = "jeu")
    {
        var line = $$"""  "models": [ { "id": "m", "title": "M", "standard": "{{standard}}",{{model}} } ] }""";
        shell.Write($"{folder}/r.sch", "<schema xmlns='http://purl.oclc.org/dsdl/schematron' queryBinding='xslt2'><pattern><rule context='/*'><assert id='R' test='true()'>oui</assert></rule></pattern></schema>");
        var path = shell.Write($"{folder}/pack.json", $$"""
            { "id": "jeu", "version": "1", "origin": "ours", "title": "Essai", "source": "test", "namespaces": { "cda": "urn:hl7-org:v3" },
            {{line.Replace("¤", "", StringComparison.Ordinal)}}
            """);
        return FormattableString.Invariant($"{path}:2:{line.IndexOf('¤', StringComparison.Ordinal) + 1}");
    }

    private static string Document(Shell shell, string standard) => standard == "HL7V2"
        ? shell.Write("message.hl7", "MSH|^~\\&|A|B|C|D|20260101120000||ADT^A28^ADT_A05|1|P|2.5^FRA^2.11||||||UNICODE UTF-8\rPID|1\r")
        : shell.Write("document.xml", FictitiousKit.Cda("1.2.3", "", "X"));
}
