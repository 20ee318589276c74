namespace TestPlans.Cli.Tests.Running;

/// <summary>The tests of the tests: about five minutes, because every scenario meets every defect that its plan can tell.</summary>
internal sealed class SensitivityTests
{
    [Test]
    public async Task Every_scenario_every_defect_and_every_automatable_exigence_is_proven()
    {
        using var shell = new Shell();
        Assert.That(await shell.RunAsync("sensitivity"), Is.Zero, shell.Output);
        Assert.That(shell.Output, Does.Contain("tout est prouvé"));
    }

    [Test]
    public async Task A_scenario_of_one_plan_is_proven_by_the_defects_of_another_that_it_sees()
    {
        using var shell = new Shell();
        // Ignoring the INS breaks an exigence of structuration minimale; the scenario is of the VSM.
        Assert.That(await shell.RunAsync("sensitivity", Path.Combine(Shell.Checkout.Features, "cda/vsm/consommation.feature:39")), Is.Zero, shell.Output);
        Assert.That(shell.Output, Does.Contain("matricule-ignore").And.Contain("une partie d'un plan").And.Contain("tout est prouvé").And.Not.Contain("vsm-traitement-01"));
    }

    [Test]
    public async Task A_plan_that_no_defect_reddens_is_unproven()
    {
        using var shell = new Shell();
        // The second sentence alone: no defect of the reference system breaks it.
        var folder = Path.Combine(shell.Folder, "plan");
        Directory.CreateDirectory(folder);
        var source = Path.Combine(Shell.Checkout.Features, "cda/structuration-minimale");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".feature", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var plan = shell.Write("plan/faible.feature", """
            # language: fr
            Fonctionnalité: Un plan qui ne juge presque rien
              Scénario: Un document est produit
                Étant donné le système testé dans le rôle « créateur de contenu »
                Et le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
                Et la situation « consultation de suivi »
                Quand l'opérateur fait produire au système testé le document « VSM » de ce patient
                Alors le document ne comporte pas la section « Vaccinations »
            """);
        Assert.That(await shell.RunAsync("sensitivity", plan), Is.EqualTo(1));
        Assert.That(shell.Output, Does.Contain("aucun scénario ne le voit"));
    }
}
