using System.Text.Json;

namespace TestPlans.Cli.Tests.Running;

/// <summary>The main job, as a newcomer and as a build agent run it.</summary>
internal sealed class RunTests
{
    [Test]
    public async Task The_VSM_plan_is_conforming_on_the_reference_system_and_leaves_its_evidence()
    {
        using var shell = new Shell();
        Assert.That(await shell.RunAsync("run", Plan("cda/vsm"), "--out", shell.In("campagne")), Is.Zero, shell.Output + shell.Error);
        Assert.That(shell.Output, Does.Contain("verdict : conforme"));
        foreach (var name in new[] { "synthese.html", "journal.ndjson", "messages.ndjson", "junit.xml" })
        {
            Assert.That(File.Exists(Path.Combine(shell.Folder, "campagne", name)), name);
        }
    }

    [Test]
    public async Task A_defect_makes_the_run_fail_and_names_rule_and_exigence()
    {
        using var shell = new Shell();
        Assert.That(await shell.RunAsync("run", Plan("cda/vsm/creation.feature"), "--out", shell.In("campagne"), "--defaut", "vsm-allergie-05"), Is.EqualTo(1));
        Assert.That(shell.Output, Does.Contain("VSM-ALLERGIE-05").And.Contain("non conforme"));
    }

    [TestCase("--tags", "@volet:ABSENT", "aucun scénario")]
    [TestCase("--tags", "@volet:VSM and", "--tags")]
    [TestCase("--system", "absent.json", "absent.json")]
    [TestCase("--defaut", "inconnu", "inconnu")]
    [TestCase("--workers", "0", "--workers")]
    [TestCase("--workers", "abc", "« abc » n'est pas un nombre entier")]
    [TestCase("--resume", "nulle-part", "--out")]
    public async Task Misuse_is_one_French_line_and_exit_code_2(string option, string value, string word)
    {
        using var shell = new Shell();
        Assert.That(await shell.RunAsync("run", Plan("cda/vsm"), "--out", shell.In("campagne"), option, value), Is.EqualTo(2), shell.Output);
        Assert.That(shell.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
        Assert.That(shell.Error, Does.Contain(word).And.Not.Contain("   at "));
    }

    [Test]
    public async Task Coverage_shows_the_volets_asked_about_and_no_other()
    {
        using var shell = new Shell();
        Assert.That(await shell.RunAsync("run", Plan("cda/vsm/creation.feature") + ":12", "--allure", "false", "--out", shell.In("campagne")), Is.Zero, shell.Error);
        foreach (var (paths, titles) in new[]
        {
            (new[] { "cda/vsm" }, new[] { "cda/vsm" }), (["cda"], ["cda/structuration-minimale", "cda/vsm"]), (["hl7v2/documents-cda"], ["hl7v2/documents-cda"]), ([], ["cda/structuration-minimale", "cda/vsm"]),
        })
        {
            await shell.RunAsync(["coverage", .. paths.Select(Plan), "--run", shell.In("campagne")]);
            Assert.That(shell.Output.Split('\n').Where(line => line.Length > 0 && line[0] != ' ').Select(line => line.Split(" : ")[0]), Is.EqualTo(titles), string.Join(' ', paths));
        }
    }

    [TestCase(":12", 1)]
    [TestCase(":14", 1)]
    [TestCase(":11:22", 2)]
    public async Task A_line_chooses_the_scenario_that_stands_there(string lines, int count)
    {
        using var shell = new Shell();
        Assert.That(await shell.RunAsync("run", Plan("cda/vsm/creation.feature") + lines, "--allure", "false", "--out", shell.In("campagne")), Is.Zero, shell.Output + shell.Error);
        Assert.That(shell.Output, Does.Contain($"| conforme |{count,10} |"));
        Assert.That(await shell.RunAsync("check", Plan("cda/vsm/creation.feature") + lines), Is.Zero, shell.Output);
        Assert.That(shell.Output, Does.Contain($"1 fonctionnalité, {count} scénario"));
    }

    [TestCase("run", ":2", "aucun scénario à cette ligne ; scénarios aux lignes 12, 22")]
    [TestCase("check", ":9999", "creation.feature:9999")]
    [TestCase("sensitivity", ":9999", "creation.feature:9999")]
    public async Task A_line_without_a_scenario_is_one_French_line(string command, string line, string word)
    {
        using var shell = new Shell();
        Assert.That(await shell.RunAsync(command, Plan("cda/vsm/creation.feature") + line), Is.EqualTo(2));
        Assert.That(shell.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
        Assert.That(shell.Error, Does.Contain(word));
    }

    [Test]
    public async Task A_run_of_one_volet_describes_the_exigences_of_those_it_builds_upon()
    {
        using var shell = new Shell();
        await shell.RunAsync("run", Plan("cda/vsm/creation.feature") + ":12", "--allure", "false", "--out", shell.In("campagne"));
        var page = File.ReadAllText(shell.In("campagne/synthese.html"));
        Assert.That(page, Does.Contain("cda/structuration-minimale").And.Not.Contain("aucun exigences.csv ne décrit"));
    }

    [Test]
    public async Task A_broken_feature_is_said_and_does_not_hide_the_others()
    {
        using var shell = new Shell();
        var broken = shell.Write("plans/casse.feature", "# language: fr\nFonctionnalité: x\n  Scénario: y\n    Quand x\n    Bogus ligne\n");
        Assert.That(await shell.RunAsync("run", broken, Plan("cda/vsm/creation.feature"), "--out", shell.In("campagne")), Is.EqualTo(3));
        Assert.That(shell.Error, Does.Contain("casse.feature:5"));
        Assert.That(shell.Output, Does.Contain("Une allergie médicamenteuse connue"));
    }

    [Test]
    public async Task An_unknown_sentence_is_inconclusive_and_proposes_its_step()
    {
        using var shell = new Shell();
        var plan = shell.Write("plans/inconnu.feature", "# language: fr\nFonctionnalité: x\n  Scénario: y\n    Alors le document est beau\n");
        Assert.That(await shell.RunAsync("run", plan, "--out", shell.In("campagne")), Is.EqualTo(3));
        Assert.That(shell.Output, Does.Contain("non concluant"));
        Assert.That(await shell.RunAsync("check", plan), Is.EqualTo(1));
        Assert.That(shell.Output, Does.Contain("inconnu.feature:4").And.Contain("[Then("));
    }

    [Test]
    public async Task A_role_that_the_system_does_not_claim_is_without_object()
    {
        using var shell = new Shell();
        var system = shell.Write("systeme.json", """{ "nom": "Essai", "version": "1", "roles": { "consommateur-contenu": { "pilote": "reference" } } }""");
        Assert.That(await shell.RunAsync("run", Plan("cda/vsm"), "--system", system, "--out", shell.In("campagne")), Is.Zero, shell.Output);
        Assert.That(shell.Output, Does.Contain("sans objet").And.Contain("ne revendique pas"));
    }

    [Test]
    public async Task A_person_who_is_not_there_is_awaited()
    {
        using var shell = new Shell();
        var system = shell.Write("systeme.json", """{ "nom": "Essai", "version": "1", "roles": { "createur-contenu": { "pilote": "manuel" } } }""");
        Assert.That(await shell.RunAsync("run", Plan("cda/vsm/creation.feature"), "--system", system, "--out", shell.In("campagne")), Is.EqualTo(3));
        Assert.That(shell.Output, Does.Contain("preuve attendue"));
    }

    [Test]
    public async Task An_interrupted_run_is_resumed_and_each_scenario_has_one_outcome()
    {
        using var shell = new Shell();
        await shell.RunAsync("run", Plan("cda/vsm/creation.feature"), "--out", shell.In("campagne"), "--workers", "1");
        var journal = shell.In("campagne/journal.ndjson");
        // As a kill leaves it: three scenarios finished, the fourth line torn.
        var lines = File.ReadAllLines(journal);
        File.WriteAllText(journal, string.Join('\n', lines.Take(4)) + "\n" + lines[4][..40]);
        Assert.That(await shell.RunAsync("run", Plan("cda/vsm/creation.feature"), "--resume", shell.In("campagne")), Is.Zero, shell.Output + shell.Error);
        var keys = File.ReadLines(journal).Select(line => JsonDocument.Parse(line).RootElement).Where(line => line.TryGetProperty("scenario", out _)).Select(line => line.GetProperty("scenario").GetProperty("key").GetString()).ToList();
        Assert.That(keys, Is.Unique.And.Count.EqualTo(8));
    }

    [TestCase("", "not @CI-SIS-VSM-Create_doc-Sc1", false)]
    [TestCase("", "not @CI-SIS-VSM-Create_doc-Sc1", true)]
    [TestCase(":22", null, true)]
    public async Task What_failed_is_not_hidden_by_playing_others_again(string line, string? tags, bool failedOnly)
    {
        using var shell = new Shell();
        // The first scenario of the plan, and it alone carries Sc1, has the allergy that this defect spoils.
        string[] wrong = ["--defaut", "vsm-allergie-05", "--allure", "false"];
        Assert.That(await shell.RunAsync(["run", Plan("cda/vsm/creation.feature"), .. wrong, "--out", shell.In("campagne")]), Is.EqualTo(1));
        string[] again = ["run", Plan("cda/vsm/creation.feature") + line, .. wrong, "--resume", shell.In("campagne"), .. failedOnly ? new[] { "--failed" } : [], .. tags is null ? [] : new[] { "--tags", tags }];
        Assert.That(await shell.RunAsync(again), Is.EqualTo(1), shell.Output + shell.Error);
        Assert.That(File.ReadAllText(shell.In("campagne/synthese.html")), Does.Contain("8 scénarios joués").And.Contain("Une allergie médicamenteuse connue"));
    }

    [Test]
    public async Task A_run_is_resumed_as_it_was_launched_and_asks_again_what_was_left_for_later()
    {
        using var shell = new Shell();
        var system = shell.Write("systeme.json", """{ "nom": "Essai", "version": "1", "roles": { "createur-contenu": { "pilote": "manuel" } } }""");
        await shell.RunAsync("run", Plan("cda/vsm/creation.feature:12"), "--system", system, "--operateur", "Camille TESTDURAND", "--allure", "false", "--out", shell.In("campagne"));

        Assert.That(await shell.RunAsync("run", "--resume", shell.In("campagne"), "--allure", "false"), Is.EqualTo(3), shell.Output + shell.Error);
        Assert.That(shell.Output, Does.Contain("Essai 1 : 1 scénario").And.Contain("1/1 preuve attendue"));
        var page = File.ReadAllText(shell.In("campagne/synthese.html"));
        Assert.That(page, Does.Contain("<dd>Camille TESTDURAND</dd>").And.Contain("; puis run --resume"));

        Assert.That(await shell.RunAsync("run", Plan("cda/vsm/creation.feature:12"), "--resume", shell.In("campagne")), Is.EqualTo(2));
        Assert.That(shell.Error, Does.Contain("le système a changé depuis ; elle a été lancée par « testplans run").And.Contain("--system"));
    }

    [Test]
    public async Task The_coverage_of_a_run_whose_journal_was_edited_is_not_conclusive()
    {
        using var shell = new Shell();
        await shell.RunAsync("run", Plan("cda/vsm"), "--allure", "false", "--out", shell.In("campagne"));
        Assert.That(await shell.RunAsync("coverage", Plan("cda/vsm"), "--run", shell.In("campagne")), Is.Zero, shell.Error);

        var journal = shell.In("campagne/journal.ndjson");
        File.WriteAllText(journal, File.ReadAllText(journal).Replace("Une allergie médicamenteuse connue", "Une allergie", StringComparison.Ordinal));
        Assert.That(await shell.RunAsync("coverage", Plan("cda/vsm"), "--run", shell.In("campagne")), Is.EqualTo(3));
        Assert.That(shell.Error, Does.Contain("cette campagne n'est pas concluante : le journal a été modifié"));
    }

    private static string Plan(string path) => Path.Combine(Shell.Checkout.Features, path);
}
