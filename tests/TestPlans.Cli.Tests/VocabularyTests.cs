using TestPlans.Cli.Wiring;
using TestPlans.Gherkin;

namespace TestPlans.Cli.Tests;

/// <summary>What the product ships checks clean.</summary>
internal sealed class VocabularyTests
{
    [Test]
    public async Task The_plans_check_without_an_error_or_a_warning()
    {
        using var shell = new Shell();
        Assert.That(await shell.RunAsync("check"), Is.Zero, shell.Output);
        Assert.That(shell.Output, Does.Contain("0 erreur, 0 avertissement"), shell.Output);
    }

    [Test]
    public async Task The_vocabulary_stands_under_French_titles()
    {
        using var shell = new Shell();
        Assert.That(await shell.RunAsync("steps"), Is.Zero);
        var titles = shell.Output.Split('\n').Where(line => line.Length > 0 && line[0] != ' ').Select(line => line.TrimEnd()).ToList();
        Assert.That(titles, Is.EquivalentTo(new[] { "Contexte : rôle, patient, situation", "Documents produits par le système testé", "Documents reçus par le système testé", "Messages HL7 v2", "Preuves de l'opérateur" }));
        Assert.That(await shell.RunAsync("steps", "--format", "html"), Is.Zero);
        Assert.That(shell.Output, Does.Contain("<h2>Messages HL7 v2</h2>").And.Not.Contain("<h2>Common"));
    }

    [Test]
    public void Every_sentence_has_its_example_and_every_negative_one_says_how_it_is_observed()
    {
        var entries = StepCatalogue.Of(Composition.Library).Entries;
        Assert.That(entries.Where(entry => entry.Examples.Count == 0).Select(entry => entry.Expression), Is.Empty);
        var negative = entries.Where(entry => entry.Expression.Contains("n'") && entry.Expression.Contains("pas") || entry.Expression.Contains("aucun"));
        Assert.That(negative.Where(entry => entry.Observation is null).Select(entry => entry.Expression), Is.Empty);
    }

    [Test]
    public async Task A_role_at_the_other_end_and_the_other_patient_are_checked_too()
    {
        using var shell = new Shell();
        shell.Write("plan/a.feature", """
            Fonctionnalité: F
              Scénario: S
                Étant donné le système testé dans le rôle « fournisseur d'identités (PDS) », relié au simulateur « PDC »
                Et à l'autre bout, le système testé dans le rôle « consommateur de rien »
                Et l'autre patient de test « Jean NEANT », d'identité qualifiée
            """);
        Assert.That(await shell.RunAsync("check", shell.In("plan")), Is.EqualTo(1));
        Assert.That(shell.Output, Does.Contain("a.feature:4:5: le rôle « consommateur de rien » est inconnu").And.Contain("a.feature:5:5: le patient « Jean NEANT » n'a pas de jeu d'essai"));
        await shell.RunAsync("prepare", shell.In("plan"));
        Assert.That(shell.Output + shell.Error, Does.Contain("Jean NEANT"));
    }

    [TestCase("créateur de contenu", "créateur de rien", "le rôle « créateur de rien »")]
    [TestCase("Léa TESTPETIT", "Jean NEANT", "le patient « Jean NEANT »")]
    [TestCase("la situation « dossier minimal »", "la situation « dossier maximal »", "la situation « dossier maximal »")]
    public async Task What_a_scenario_names_and_does_not_exist_is_checked(string right, string wrong, string word)
    {
        using var shell = new Shell();
        var source = Path.Combine(Shell.Checkout.Features, "cda/vsm");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith("consommation.feature", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(shell.Folder, "plan", Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllText(copy, file.EndsWith(".feature", StringComparison.Ordinal) ? File.ReadAllText(file).Replace(right, wrong) : File.ReadAllText(file));
        }

        Assert.That(await shell.RunAsync("check", shell.In("plan")), Is.EqualTo(1));
        Assert.That(shell.Output, Does.Contain("creation.feature").And.Contain(word));
    }

    [TestCase("validat", "« validat » est inconnu")]
    [TestCase("", "--help")]
    public async Task A_misspelt_command_is_named(string word, string expected)
    {
        using var shell = new Shell();
        Assert.That(await shell.RunAsync(word.Length == 0 ? [] : [word]), Is.EqualTo(2));
        Assert.That(shell.Error, Does.Contain(expected).And.Not.Contain("TestPlans.Cli"));
    }

    [Test]
    public async Task Models_and_steps_can_be_listed()
    {
        using var shell = new Shell();
        Assert.That(await shell.RunAsync("models", "--format", "json"), Is.Zero);
        Assert.That(shell.Output, Does.Contain("cda/vsm-2022.01"));
        Assert.That(await shell.RunAsync("steps", "--format", "html"), Is.Zero);
        Assert.That(shell.Output, Does.Contain("guillemets"));
    }
}
