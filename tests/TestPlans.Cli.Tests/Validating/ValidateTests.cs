using System.Text.Json;

namespace TestPlans.Cli.Tests.Validating;

/// <summary>Documents as people hand them over: right, wrong, and not documents at all.</summary>
internal sealed class ValidateTests
{
    private static string Good => Path.Combine(Shell.Checkout.Features, "cda/vsm/jeux/documents/vsm-dossier-complet.xml");

    [Test]
    public async Task A_right_document_passes_and_the_model_taken_is_named()
    {
        using var shell = new Shell();
        Assert.That(await shell.RunAsync("validate", Good), Is.Zero, shell.Output);
        Assert.That(shell.Output, Does.Contain("cda/vsm-2022.01").And.Contain("règles TestPlans (non officielles)"));
    }

    [Test]
    public async Task A_wrong_document_fails_with_its_rule_alone()
    {
        using var shell = new Shell();
        var wrong = shell.Write("faux.xml", File.ReadAllText(Good).Replace("extension=\"258043523810191\"", "extension=\"258043523810192\""));
        Assert.That(await shell.RunAsync("validate", wrong, "--format", "json", "--out", shell.In("rapports")), Is.EqualTo(1));
        using var report = JsonDocument.Parse(File.ReadAllText(shell.In("rapports/faux.json")));
        var errors = report.RootElement.GetProperty("findings").EnumerateArray().Where(finding => finding.GetProperty("severity").GetString() == "error").Select(finding => finding.GetProperty("rule").GetString());
        Assert.That(errors, Is.EqualTo(new[] { "STRUCT-MIN-INS-02" }));
    }

    [TestCase("pas du XML", "")]
    [TestCase("", "vide")]
    [TestCase("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><ClinicalDocument xmlns=\"urn:hl7-org:v3\">&b;</ClinicalDocument>", "DTD")]
    [TestCase("<?xml version=\"1.0\" encoding=\"inconnu\"?><ClinicalDocument xmlns=\"urn:hl7-org:v3\"/>", "ncodage")]
    [TestCase("<ClinicalDocument xmlns=\"urn:hl7-org:v3\"><a></ClinicalDocument>", "")]
    public async Task What_is_no_document_gets_a_finding_and_the_others_are_still_judged(string content, string word)
    {
        using var shell = new Shell();
        var bad = shell.Write("a-mauvais.xml", content);
        var code = await shell.RunAsync("validate", bad, Good);
        Assert.That(code, Is.EqualTo(1).Or.EqualTo(3), shell.Output);
        Assert.That(shell.Output, Does.Contain("vsm-dossier-complet.xml : conforme").And.Contain("a-mauvais.xml : non con").And.Contain(word).And.Not.Contain("   at "));
    }

    [TestCase("utf-16")]
    [TestCase("iso-8859-1")]
    public async Task A_mark_and_a_declared_encoding_that_disagree_are_told_as_such(string declared)
    {
        using var shell = new Shell();
        var utf16 = declared == "iso-8859-1";
        var path = shell.In("encodage.xml");
        File.WriteAllText(path, File.ReadAllText(Good).Replace("\"utf-8\"", $"\"{declared}\"", StringComparison.OrdinalIgnoreCase), utf16 ? System.Text.Encoding.Unicode : new System.Text.UTF8Encoding(true));
        Assert.That(await shell.RunAsync("validate", path, Good), Is.EqualTo(1), shell.Output);
        Assert.That(shell.Output, Does.Contain($"déclare l’encodage « {declared} », mais commence par la marque").And.Contain("encodage.xml:1:").And.Contain("vsm-dossier-complet.xml : conforme"));
    }

    [Test]
    public async Task A_folder_without_documents_keeps_no_other_document_from_being_judged()
    {
        using var shell = new Shell();
        var empty = Directory.CreateDirectory(shell.In("vide")).FullName;
        Assert.That(await shell.RunAsync("validate", empty, Good), Is.EqualTo(3), shell.Error);
        Assert.That(shell.Output, Does.Contain("vsm-dossier-complet.xml : conforme").And.Contain("Aucun document dans ce dossier"));
        Assert.That(await shell.RunAsync("validate", empty), Is.EqualTo(2));
    }

    [TestCase("")]
    [TestCase("  ")]
    public async Task An_empty_name_is_one_French_line(string name)
    {
        using var shell = new Shell();
        Assert.That(await shell.RunAsync("validate", name, Good), Is.EqualTo(2));
        Assert.That(shell.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
        Assert.That(shell.Error, Does.Contain("un nom de document est vide"));
    }

    [Test]
    public async Task A_folder_a_missing_file_and_a_huge_file_are_findings()
    {
        using var shell = new Shell();
        var huge = shell.In("enorme.xml");
        using (var stream = File.Create(huge))
        {
            stream.SetLength(200L * 1024 * 1024);
        }

        Assert.That(await shell.RunAsync("validate", huge, shell.In("absent.xml"), Good), Is.EqualTo(3), "nobody read them, nobody judges them");
        Assert.That(shell.Output, Does.Contain("64 Mo").And.Contain("n’existe pas").And.Contain("vsm-dossier-complet.xml : conforme"));
        Directory.CreateDirectory(shell.In("vide"));
        Assert.That(await shell.RunAsync("validate", shell.In("vide")), Is.EqualTo(2));
    }

    [Test]
    public async Task Any_rules_can_be_named_without_a_pack()
    {
        using var shell = new Shell();
        var rules = shell.Write("regles.sch", """
            <schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2"><ns prefix="h" uri="urn:hl7-org:v3"/>
            <pattern><rule context="h:ClinicalDocument"><assert id="TITRE" test="h:title = 'Autre'">Le titre est « Autre ».</assert></rule></pattern></schema>
            """);
        Assert.That(await shell.RunAsync("validate", Good, "--schematron", rules), Is.EqualTo(1));
        Assert.That(shell.Output, Does.Contain("règles de l'utilisateur (non officielles)").And.Not.Contain("règles TestPlans"));
        Assert.That(shell.Output, Does.Contain("TITRE"));
        Assert.That(await shell.RunAsync("validate", Good, "--schematron", rules, "--format", "svrl", "--out", shell.In("svrl")), Is.EqualTo(1));
        Assert.That(File.ReadAllText(shell.In("svrl/vsm-dossier-complet/regles.svrl")), Does.Contain("failed-assert"));
    }

    [Test]
    public async Task Rules_that_never_fire_conclude_nothing()
    {
        using var shell = new Shell();
        var rules = shell.Write("regles.sch", """
            <schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2"><pattern><rule context="absent"><assert id="A" test="true()">a</assert></rule></pattern></schema>
            """);
        Assert.That(await shell.RunAsync("validate", Good, "--schematron", rules), Is.EqualTo(3), shell.Output);
    }

    [Test]
    public async Task A_folder_gives_all_that_a_standard_recognises_and_nothing_else()
    {
        using var shell = new Shell();
        shell.Write("depot/a.xml", File.ReadAllText(Good));
        shell.Write("depot/b/message.txt", "MSH|^~\\&|A|B|C|D|20260101||ADT^A01|1|P|2.5\r");
        shell.Write("depot/b/export.dat", "<a/>");
        shell.Write("depot/notes.txt", "à lire");
        shell.Write("depot/casse.xml", "");
        await shell.RunAsync("validate", shell.In("depot"));
        var titles = shell.Output.Split('\n').Where(line => line.Length > 0 && line[0] != ' ').Select(line => line.Split(" : ")[0]);
        Assert.That(titles, Is.EquivalentTo(new[] { "a.xml", "message.txt", "export.dat", "casse.xml" }), shell.Output);
    }

    [Test]
    public async Task What_is_not_XML_is_attributed_to_no_model_and_a_broken_CDA_document_to_its_own()
    {
        using var shell = new Shell();
        Assert.That(await shell.RunAsync("validate", shell.Write("texte.xml", "bonjour")), Is.EqualTo(1));
        Assert.That(shell.Output, Does.Contain("modèle   aucun").And.Contain("Ce n’est pas du XML").And.Not.Contain("Structuration"));
        Assert.That(await shell.RunAsync("validate", shell.Write("coupe.xml", "<ClinicalDocument xmlns=\"urn:hl7-org:v3\"><id/>")), Is.EqualTo(1));
        Assert.That(shell.Output, Does.Contain("Structuration minimale").And.Contain("tronqué"));
        Assert.That(await shell.RunAsync("validate", shell.Write("autre.xml", "<autre/>")), Is.EqualTo(3), "sound and unknown: nothing was checked");
    }

    [Test]
    public async Task SVRL_of_a_document_that_was_not_judged_says_why()
    {
        using var shell = new Shell();
        Assert.That(await shell.RunAsync("validate", shell.Write("coupe.xml", "<ClinicalDocument xmlns=\"urn:hl7-org:v3\"><id/>"), "--format", "svrl"), Is.EqualTo(1));
        Assert.That(shell.Output, Is.Empty);
        Assert.That(shell.Error, Does.Contain("coupe.xml : non conforme, aucun SVRL à écrire (1:").And.Contain("tronqué"));
    }

    [Test]
    public async Task A_test_that_cannot_be_evaluated_names_the_line_of_the_rule()
    {
        using var shell = new Shell();
        var rules = shell.Write("regles.sch", """
            <schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2"><pattern><rule context="/*">
            <assert id="A" test="1 div 0 = 1">a</assert></rule></pattern></schema>
            """);
        Assert.That(await shell.RunAsync("validate", Good, "--schematron", rules), Is.EqualTo(3), shell.Output);
        Assert.That(shell.Output, Does.Contain("évaluation impossible").And.Contain("Règle : regles.sch:2."));
    }

    [TestCase("--model", "vsm", "cda/vsm-2022.01")]
    [TestCase("--mode", "x", "--mode x : attendu iso, ans")]
    [TestCase("--model", "cda/vsm-2022.02", "cda/vsm-2022.01")]
    [TestCase("--pack", "absent", "ci-sis-cda")]
    [TestCase("--schematron", "absent.sch", "absent.sch")]
    [TestCase("--format", "pdf", "text, json")]
    [TestCase("--engin", "saxon", "--engin")]
    public async Task Misuse_is_one_French_line_that_helps(string option, string value, string word)
    {
        using var shell = new Shell();
        Assert.That(await shell.RunAsync("validate", Good, option, value), Is.EqualTo(2));
        Assert.That(shell.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
        Assert.That(shell.Error, Does.Contain(word));
    }

    [Test]
    public async Task A_model_of_sets_judges_the_documents_together()
    {
        using var shell = new Shell();
        var admission = shell.Write("1-admission.hl7", Movement("A01", "MVT1", "20260115"));
        var sortie = shell.Write("2-sortie.hl7", Movement("A03", "MVT3", "20260118"));
        var mutation = shell.Write("3-mutation.hl7", Movement("A02", "MVT2", "20260116"));
        Assert.That(await shell.RunAsync("validate", admission, mutation, sortie, "--model", "hl7v2/pam-fr-2.11-sequence"), Is.Zero, shell.Output);
        Assert.That(await shell.RunAsync("validate", admission, sortie, mutation, "--model", "PAM.fr 2.11 – séquence de mouvements"), Is.EqualTo(1), shell.Output);
        Assert.That(shell.Output, Does.Contain("CDV-SORTIE  erreur").And.Contain("3-mutation.hl7:1:").And.Contain("et 2-sortie.hl7:1:"));
        Assert.That(await shell.RunAsync("validate", admission, shell.In("absent.hl7"), "--model", "hl7v2/pam-fr-2.11-sequence"), Is.Not.Zero);
        Assert.That(shell.Output, Does.Not.Contain("   at "));
    }

    // What the life cycle reads of a message; its own model would ask for more.
    private static string Movement(string code, string id, string day) =>
        $"MSH|^~\\&|A|B|C|D|{day}||ADT^{code}|{id}|D|2.5\rEVN||{day}||||{day}\rPID|||T0001^^^TESTHOPITAL^PI\rPV1||I|||||||||||||||||V0001^^^TESTHOPITAL^VN\rZBE|{id}^TESTHOPITAL|{day}||INSERT|N|||HMS\r";
}
