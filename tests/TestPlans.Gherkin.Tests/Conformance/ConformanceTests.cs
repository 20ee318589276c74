using System.Diagnostics;

namespace TestPlans.Gherkin.Tests.Conformance;

/// <summary>Shows features to NUnit in a process of their own, and reads what a person or a CI job would see.</summary>
[TestFixture]
internal sealed class ConformanceTests
{
    private const string Good = """
        @volet:VSM @version:2022.01
        Fonctionnalité: Synthèse médicale v1.4

          Scénario: Tout est conforme
            Alors tout va bien

          @niveau:N1
          Scénario: Le code est faux
            Alors le code est « AE »

          Scénario: Phrase inconnue
            Alors personne n'a écrit cette phrase

          Scénario: Preuve attendue
            Alors la preuve manque

          Scénario: Preuve donnée
            Alors la preuve est jointe

          Scénario: Rôle absent
            Alors le rôle n'est pas déclaré

          Plan du scénario: Code <code>
            Alors le code est « <code> »

            Exemples:
              | code |
              | AA   |
              | A.B  |
        """;

    private const string Broken = "Fonctionnalité: Cassée\n\n  Scénario: A\n    Alors tout va bien\n  Bogus\n";

    private string _folder = string.Empty;
    private (int Code, string Text) _all;

    [OneTimeSetUp]
    public async Task RunEverything()
    {
        _folder = Directory.CreateTempSubdirectory("testplans").FullName;
        File.WriteAllText(Path.Combine(_folder, "vsm.feature"), Good);
        File.WriteAllText(Path.Combine(_folder, "cassee.feature"), Broken);
        File.WriteAllText(Path.Combine(_folder, "vide.feature"), "");
        File.WriteAllText(Path.Combine(_folder, "commentaires.feature"), "# Scénario: à écrire\n");
        _all = await RunAsync("FullyQualifiedName~PlanFixture");
    }

    [OneTimeTearDown]
    public void DropFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Each_outcome_is_shown_as_it_must_and_a_broken_feature_is_one_red_test()
    {
        var (code, text) = _all;
        Assert.That(code, Is.EqualTo(2), text);
        Assert.That(text, Does.Contain("failed: 6").And.Contain("succeeded: 2").And.Contain("skipped: 3"), text);
        Assert.That(text, Does.Contain("cassee.feature:5:3: ligne inattendue « Bogus »"), text);
        Assert.That(text, Does.Contain("vide.feature:1:1: fichier vide").And.Contain("commentaires.feature:1:1: rien que des commentaires"), text);
        Assert.That(text, Does.Contain("Phrase inconnue : « personne n'a écrit cette phrase »").And.Contain("[Then(\"personne n'a écrit cette phrase\")]"), text);
        Assert.That(text, Does.Contain("Le code est faux.").And.Contain("Attendu : AA"), text);
        Assert.That(text, Does.Contain("preuve attendue").And.Contain("à instruire").And.Contain("sans objet"), text);
    }

    [Test]
    public async Task The_hooks_of_a_feature_run_once_and_the_stream_is_closed()
    {
        await using var journal = File.OpenRead(Path.Combine(_folder, "journal.ndjson"));
        // Other tests run some scenarios again after this first run.
        var written = await MessageJson.ReadAllAsync(journal).ToListAsync();
        var stream = written.Take(written.FindIndex(envelope => envelope.TestRunFinished is not null) + 1).ToList();
        Assert.That(stream.Count(envelope => envelope.TestRunHookStarted is not null), Is.EqualTo(2));
        Assert.That(stream.Count(envelope => envelope.TestCaseFinished is not null), Is.EqualTo(8));
        Assert.That(stream[^1].TestRunFinished, Is.Not.Null);
        Assert.That(stream[^1].TestRunFinished.Success, Is.False);
    }

    [TestCase("TestCategory=niveau:N1", 1)]
    [TestCase("TestCategory=volet:VSM&TestCategory=version:2022.01&Name~Code", 2)]
    public async Task Tags_are_categories(string filter, int expected)
    {
        var (_, text) = await RunAsync(filter);
        Assert.That(text, Does.Contain(FormattableString.Invariant($"total: {expected}\n")), text);
    }

    [Test]
    public async Task Nothing_selected_is_a_failure()
    {
        var (code, text) = await RunAsync("TestCategory=volet:INCONNU");
        Assert.That(code, Is.EqualTo(8), text);
    }

    [Test]
    public async Task Names_are_readable_and_hold_no_full_stop()
    {
        var (_, text) = await RunAsync(null, "--list-tests");
        var names = text.Split('\n').Select(line => line.Trim()).ToList();
        Assert.That(names, Is.SupersetOf(new[] { "Tout est conforme", "Code AA", "Code A․B" }), text);
        Assert.That(names, Has.Some.EndsWith("/cassee․feature se lit"), text);
    }

    private async Task<(int Code, string Text)> RunAsync(string? filter, params string[] more)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "TestPlans.Gherkin.Tests.dll");
        var start = new ProcessStartInfo("dotnet", [program, "--no-ansi", .. filter is null ? more : ["--filter", filter]])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["TESTPLANS_FEATURES"] = _folder, ["DOTNET_CLI_UI_LANGUAGE"] = "en" },
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var text = await process.StandardOutput.ReadToEndAsync() + await error;
        await process.WaitForExitAsync();
        return (process.ExitCode, text.ReplaceLineEndings("\n"));
    }
}
