using System.Diagnostics;

namespace TestPlans.Cli.Tests.Checking;

/// <summary>A plan as its author saves it at six in the evening: one slip in one file, told with its place; what does not depend on it still runs.</summary>
internal sealed class PlanSlipsTests
{
    private const string Vsm = "features/cda/vsm/";

    [TestCase("sections.json", "\"Allergies et hypersensibilités\"", "\"Allergies\"", Vsm + "creation.feature:18:5: la section « Allergies et hypersensibilités » est inconnue de sections.json")]
    [TestCase("sections.json", "{", "[", "sections.json:3")]
    [TestCase("creation.feature", "modèle de validation « VSM 2022.01 »", "modèle de validation « VSM 2022.02 »", Vsm + "creation.feature:16:5: le modèle de validation « VSM 2022.02 » est inconnu")]
    [TestCase("creation.feature", "la situation « allergie à la pénicilline »", "la situation « allergie »", Vsm + "creation.feature:14:5: le jeu d'essai de « Jeanne TESTMARTIN » ne contient pas la situation « allergie »")]
    [TestCase("jeux/jeanne-testmartin.json", "\"Jeanne\", ", "\"Jeanne\" ", Vsm + "jeux/jeanne-testmartin.json:5:26: JSON mal formé")]
    [TestCase("consommation.feature", "@requiert:reprise-des-donnees ", "", Vsm + "consommation.feature:29:1: ce scénario n'exerce que ce qu'un système PEUT faire (VSM-EX-CONSO-04)")]
    public async Task A_slip_is_told_by_check_where_it_stands(string file, string right, string wrong, string told)
    {
        using var shell = new Shell();
        Copy(shell, file, text => First(text, right, wrong));
        Assert.That(await shell.RunAsync("check", shell.In(Vsm)), Is.EqualTo(1), shell.Output);
        Assert.That(shell.Output, Does.Contain(told));
    }

    [Test]
    public async Task A_phrase_that_occurs_in_no_sentence_is_an_error_of_check_and_one_that_occurs_is_not()
    {
        using var shell = new Shell();
        Copy(shell, "exigences.csv", text => text.Replace(";artefact;\r\n", ";artefact;\n", StringComparison.Ordinal));
        var file = shell.In(Vsm + "exigences.csv");
        var lines = File.ReadAllLines(file);
        var line = Array.FindIndex(lines, one => one.StartsWith("VSM-EX-DOCUMENT-02;", StringComparison.Ordinal));
        var right = lines[line] + ";le médecin traitant déclaré";
        foreach (var (text, expected) in new[] { (right, 0), (right + " | une phrase que nul ne dit", 1) })
        {
            lines[line] = text;
            File.WriteAllLines(file, lines);
            Assert.That(await shell.RunAsync("check", shell.In(Vsm)), Is.EqualTo(expected), shell.Output);
        }

        Assert.That(shell.Output, Does.Contain($"{Vsm}exigences.csv:{line + 1}:1: la phrase « une phrase que nul ne dit » de l'exigence « VSM-EX-DOCUMENT-02 »").And.Contain(" 1 erreur,"));
    }

    [Test]
    public async Task A_feature_saved_in_another_encoding_is_told_once_at_its_first_wrong_octet()
    {
        using var shell = new Shell();
        Copy(shell, "creation.feature", text => text);
        var file = shell.In(Vsm + "creation.feature");
        File.WriteAllText(file, File.ReadAllText(file), System.Text.Encoding.Latin1);
        Assert.That(await shell.RunAsync("run", shell.In(Vsm), "--allure", "false", "--out", shell.In("campagne")), Is.EqualTo(3));
        Assert.That(shell.Output.Split("octet qui n'est pas de l'UTF-8"), Has.Length.EqualTo(2), shell.Output);
        Assert.That(shell.Output, Does.Contain("creation.feature:3:14: octet qui n'est pas de l'UTF-8"));
    }

    [TestCase("  Scénario: Une allergie", "  Scenario: Une allergie", "Vouliez-vous écrire « Scénario: » ?")]
    [TestCase("  Scénario: Une allergie", "  Sénario: Une allergie", "ligne inattendue")]
    public async Task A_keyword_without_its_accent_is_told_with_the_remedy(string right, string wrong, string told)
    {
        using var shell = new Shell();
        Copy(shell, "creation.feature", text => First(text, right, wrong));
        Assert.That(await shell.RunAsync("check", shell.In(Vsm)), Is.EqualTo(1), shell.Output);
        Assert.That(shell.Output, Does.Contain("creation.feature:12:3: ").And.Contain(told));
        Assert.That(shell.Output.Contains("Vouliez-vous", StringComparison.Ordinal), Is.EqualTo(told.StartsWith('V')));
        Assert.That(shell.Output.Split('\n').Count(line => line.StartsWith("erreur ", StringComparison.Ordinal)), Is.EqualTo(1), "one slip is one line");
    }

    [TestCase("", "consommation.feature:1:1: fichier vide ; attendu : « Fonctionnalité: ».")]
    [TestCase("# Scénario: à écrire\n", "consommation.feature:1:1: rien que des commentaires")]
    public async Task A_feature_without_anything_to_play_is_told_by_check_and_by_the_run(string text, string told)
    {
        using var shell = new Shell();
        Copy(shell, "consommation.feature", _ => text);
        Assert.That(await shell.RunAsync("check", shell.In(Vsm)), Is.EqualTo(1), shell.Output);
        Assert.That(shell.Output, Does.Contain("erreur ").And.Contain(told));
        Assert.That(await shell.RunAsync("run", shell.In(Vsm), "--tags", "@acteur:createur-contenu", "--allure", "false", "--out", shell.In("campagne")), Is.EqualTo(3));
        Assert.That(shell.Error, Does.Contain(told));
        Assert.That(File.ReadAllText(shell.In("campagne/synthese.html")), Does.Contain("consommation.feature:1:1"));
        Assert.That(await shell.RunAsync("run", shell.In(Vsm + "consommation.feature"), "--allure", "false", "--out", shell.In("seule")), Is.EqualTo(3));
        Assert.That(shell.Error, Does.Contain(told));
    }

    [Test]
    public async Task A_feature_that_only_has_its_title_is_told_by_the_run()
    {
        using var shell = new Shell();
        Copy(shell, "consommation.feature", _ => "\nFonctionnalité: À écrire\n");
        Assert.That(await shell.RunAsync("run", shell.In(Vsm + "consommation.feature"), shell.In(Vsm + "creation.feature:12"), "--allure", "false", "--out", shell.In("campagne")), Is.Zero, shell.Error);
        Assert.That(shell.Error, Does.Contain("consommation.feature:2:1: cette fonctionnalité n'a aucun scénario"));
    }

    [Test]
    public async Task Examples_that_lost_their_rows_keep_the_run_from_concluding()
    {
        using var shell = new Shell();
        Copy(shell, "consommation.feature", _ => "\nFonctionnalité: À écrire\n  Plan du scénario: Fiche <n>\n    Étant donné le patient de test « <n> », d'identité qualifiée\n    Exemples:\n      | n |\n");
        Assert.That(await shell.RunAsync("run", shell.In(Vsm + "consommation.feature"), shell.In(Vsm + "creation.feature:12"), "--allure", "false", "--out", shell.In("campagne")), Is.EqualTo(3), shell.Error);
        Assert.That(shell.Error, Does.Contain("consommation.feature:5:5: les exemples de « Fiche <n> » n'ont aucune ligne : rien n'en est joué"));
    }

    [Test]
    public async Task A_feature_that_cannot_be_read_accuses_no_exigence_of_its_plan()
    {
        using var shell = new Shell();
        Copy(shell, "consommation.feature", text => First(text, "  Scénario: ", "  Sénario: "));
        foreach (var named in new[] { Vsm, Vsm + "consommation.feature", Vsm + "creation.feature" })
        {
            Assert.That(await shell.RunAsync("check", shell.In(named)), Is.EqualTo(named.EndsWith("creation.feature", StringComparison.Ordinal) ? 0 : 1), shell.Output);
            Assert.That(shell.Output, Does.Not.Contain("@exi:").And.Contain("avertissement ").And.Contain("exigences.csv:1:1: exigences non confrontées aux scénarios : une fonctionnalité de ce dossier ne se lit pas"), named);
        }

        Copy(shell, "consommation.feature", text => text.Replace("@exi:", "@exy:", StringComparison.Ordinal));
        Assert.That(await shell.RunAsync("check", shell.In(Vsm)), Is.EqualTo(1), "what is not carried is still told");
        Assert.That(shell.Output, Does.Contain("aucun scénario ne porte @exi:"));
    }

    [TestCase(";;;\"jamais fermé", "est au-delà des colonnes")]
    [TestCase(";;", "0 erreur")]
    public async Task What_stands_beyond_the_columns_of_exigences_is_an_error_on_one_line(string added, string told)
    {
        using var shell = new Shell();
        Copy(shell, "exigences.csv", text => text);
        var file = shell.In(Vsm + "exigences.csv");
        var lines = File.ReadAllLines(file);
        lines[2] += added;
        File.WriteAllLines(file, lines);
        Assert.That(await shell.RunAsync("check", shell.In(Vsm)), Is.EqualTo(told == "0 erreur" ? 0 : 1), shell.Output);
        Assert.That(shell.Output, Does.Contain(told));
        Assert.That(shell.Output.Split('\n'), Has.All.Matches<string>(line => line!.Length == 0 || line.StartsWith("erreur ", StringComparison.Ordinal) || char.IsAsciiDigit(line[0])));
    }

    [TestCase("manuel", "sans objet", 3)]
    [TestCase("reference", "conforme", 0)]
    public async Task A_scenario_of_resending_is_without_object_where_messages_are_handed_over(string driver, string outcome, int code)
    {
        using var shell = new Shell();
        var system = shell.Write("systeme.json", $$"""{ "nom": "A", "version": "1", "roles": { "fournisseur-identites": { "pilote": "{{driver}}" } } }""");
        var feature = Path.Combine(Shell.Checkout.Features, "hl7v2/pam-identites/fournisseur.feature");
        var line = Array.FindIndex(File.ReadAllLines(feature), text => text.Contains("restée sans acquittement", StringComparison.Ordinal)) + 1;
        Assert.That(await shell.RunAsync("run", $"{feature}:{line}", "--system", system, "--allure", "false", "--out", shell.In("campagne")), Is.EqualTo(code), shell.Output + shell.Error);
        Assert.That(shell.Output, Does.Contain($"1/1 {outcome}"));
    }

    [Test]
    public async Task An_unusable_test_case_leaves_the_scenarios_of_other_patients_conforming()
    {
        using var shell = new Shell();
        Copy(shell, "jeux/jeanne-testmartin.json", _ => "");
        Assert.That(await shell.RunAsync("run", shell.In(Vsm + "creation.feature"), "--allure", "false", "--out", shell.In("campagne")), Is.EqualTo(3));
        Assert.That(shell.Output, Does.Contain("| conforme      |         4 |").And.Contain("| non concluant |         4 |").And.Contain("jeanne-testmartin.json:1:1 : fichier vide").And.Not.Contain("Exception"));
    }

    [Test]
    public async Task A_partner_document_that_is_empty_is_told_by_check_and_by_the_run()
    {
        using var shell = new Shell();
        Copy(shell, "jeux/documents/vsm-sans-corps.xml", _ => "");
        Assert.That(await shell.RunAsync("check", shell.In(Vsm)), Is.EqualTo(1), shell.Output);
        Assert.That(shell.Output, Does.Contain("jeux/karim-testbenali.json:").And.Contain("Le fichier est vide."));
        Assert.That(await shell.RunAsync("run", shell.In(Vsm + "consommation.feature"), "--allure", "false", "--out", shell.In("campagne")), Is.EqualTo(3));
        Assert.That(shell.Output, Does.Contain("| non concluant |         1 |").And.Not.Contain("Exception"));
    }

    [Test]
    public async Task Exigences_that_are_carried_and_described_nowhere_make_the_run_inconclusive()
    {
        using var shell = new Shell();
        Copy(shell, "exigences.csv", text => text);
        Assert.That(await shell.RunAsync("run", shell.In(Vsm + "creation.feature:12"), "--allure", "false", "--out", shell.In("avec")), Is.Zero, shell.Output + shell.Error);
        File.Delete(shell.In(Vsm + "exigences.csv"));
        Assert.That(await shell.RunAsync("run", shell.In(Vsm + "creation.feature:12"), "--allure", "false", "--out", shell.In("sans")), Is.EqualTo(3));
        Assert.That(shell.Error, Does.Contain("exigences.csv:1:1: fichier introuvable"));
    }

    [Test]
    public async Task A_plan_copied_elsewhere_counts_the_exigences_of_its_volet_once()
    {
        using var shell = new Shell();
        Copy(shell, "exigences.csv", text => text);
        Assert.That(await shell.RunAsync("run", shell.In(Vsm + "creation.feature:12"), "--allure", "false", "--out", shell.In("campagne")), Is.Zero);
        var page = File.ReadAllText(shell.In("campagne/synthese.html"));
        Assert.That(page.Split(">cda/vsm<"), Has.Length.EqualTo(2));
        Assert.That(page, Does.Contain(">cda/structuration-minimale<"), "the volets that it builds upon are still there");
    }

    [Test, CancelAfter(60_000), Platform(Exclude = "Win", Reason = "named pipes are not files there")]
    public async Task A_pipe_among_the_files_of_a_plan_keeps_nobody_waiting(CancellationToken cancellationToken)
    {
        using var shell = new Shell();
        Copy(shell, "exigences.csv", text => text);
        var jeanne = shell.In(Vsm + "jeux/jeanne-testmartin.json");
        File.Delete(jeanne);
        using (var made = Process.Start("mkfifo", [jeanne, shell.In(Vsm + "tube.feature")]))
        {
            await made.WaitForExitAsync(cancellationToken);
        }

        var run = shell.RunAsync("run", shell.In(Vsm), "--allure", "false", "--out", shell.In("campagne"));
        Assert.That(await Task.WhenAny(run, Task.Delay(Timeout.Infinite, cancellationToken)), Is.SameAs(run));
        Assert.That(await run, Is.EqualTo(3), shell.Output);
        Assert.That(shell.Output, Does.Contain("jeanne-testmartin.json:1:1"));
    }

    [Test]
    public async Task A_second_run_never_overwrites_the_evidence_of_the_first()
    {
        using var shell = new Shell();
        var plan = Path.Combine(Shell.Checkout.Features, "cda/vsm/creation.feature") + ":12";
        Assert.That(await shell.RunAsync("run", plan, "--allure", "false", "--out", shell.In("campagne")), Is.Zero);
        var journal = File.ReadAllText(shell.In("campagne/journal.ndjson"));
        Assert.That(await shell.RunAsync("run", plan, "--allure", "false", "--out", shell.In("campagne")), Is.EqualTo(2));
        Assert.That(shell.Error, Does.Contain("--resume"));
        Assert.That(File.ReadAllText(shell.In("campagne/journal.ndjson")), Is.EqualTo(journal));
    }

    [Test]
    public void In_a_checkout_the_plans_are_those_of_the_checkout_not_the_copy_of_the_last_build() =>
        Assert.That(Path.Combine(Path.GetDirectoryName(Shell.Checkout.Features)!, "TestPlans.sln"), Does.Exist);

    private static void Copy(Shell shell, string changed, Func<string, string> change)
    {
        var source = Path.Combine(Shell.Checkout.Features, "cda/vsm");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            shell.Write(Vsm + Path.GetRelativePath(source, file), File.ReadAllText(file));
        }

        var target = shell.In(Vsm + changed);
        File.WriteAllText(target, change(File.ReadAllText(target)));
    }

    private static string First(string text, string right, string wrong)
    {
        var at = text.IndexOf(right, StringComparison.Ordinal);
        Assert.That(at, Is.Not.Negative, "the slip is made in a text that is there");
        return text[..at] + wrong + text[(at + right.Length)..];
    }
}
