namespace TestPlans.Cli.Tests;

/// <summary>What <c>system check</c> says before a night of tests is lost.</summary>
internal sealed class SystemCheckTests
{
    [TestCase("rapprochement", 0, "atteint fournisseur d'identités (PDS) : système de référence embarqué")]
    [TestCase("rapprochment", 3, "option  « rapprochment » de « fournisseur d'identités (PDS) » n'est celle d'aucun scénario ; vouliez-vous écrire « rapprochement » ?")]
    public async Task An_option_that_no_scenario_knows_is_told_and_the_embedded_system_is_reached(string option, int code, string told)
    {
        using var shell = new Shell();
        var system = shell.Write("systeme.json", $$"""{ "nom": "S", "version": "1", "roles": { "fournisseur-identites": { "pilote": "reference", "options": ["{{option}}"] } } }""");
        Assert.That(await shell.RunAsync("system", "check", system), Is.EqualTo(code), shell.Output);
        Assert.That(shell.Output, Does.Contain(told));
    }
}
