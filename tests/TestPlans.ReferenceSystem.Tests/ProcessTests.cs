using System.Diagnostics;
using System.Text.Json.Nodes;
using TestPlans.Systems;
using TestPlans.Validation;

namespace TestPlans.ReferenceSystem.Tests;

/// <summary>The reference system as a program of its own, met through systeme.json over folders, as a vendor's would be.</summary>
public sealed class ProcessTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "TestPlans.ReferenceSystem.dll");

    [Test, CancelAfter(60_000)]
    public async Task Documents_are_produced_corrected_and_received_through_folders(CancellationToken ct)
    {
        var root = Directory.CreateTempSubdirectory("testplans-").FullName;
        using var process = Start("--dossier", root);
        try
        {
            Assert.That(await process.StandardOutput.ReadLineAsync(ct), Does.StartWith("Système de référence prêt"));
            var system = System(root, """
                "createur-contenu": { "pilote": "dossier", "sortie": "./sortie", "demandes": "./demandes", "delai": "30 secondes", "stabilite": "300 ms" },
                "consommateur-contenu": { "pilote": "dossier", "entree": "./entree", "restitutions": "./restitutions", "delai": "30 secondes", "stabilite": "300 ms" }
                """);
            Assert.That(SystemCheck.Run(system).All(line => line.IsReached), Is.True);

            var patient = Acts.Patient("TESTCOLONNA").Identity;
            var request = new ProductionRequest("VSM", patient, new RequestedSituation("consultation de suivi", "—"), "Produisez.");
            var first = (Observed<Artefact>)await system.ContentCreator!.ProduceAsync(request, ct);
            var second = (Observed<Artefact>)await system.ContentCreator.ProduceAsync(request with { Replaces = first.Value }, ct);
            var received = (Observed<Consumption>)await system.ContentConsumer!.ConsumeAsync(new ConsumptionRequest(second.Value, patient), ct);

            Assert.That(second.Value.Text(), Does.Contain("<versionNumber value=\"2\" />"));
            Assert.That(Rules.Of("VSM").Broken(second.Value).Select(rule => rule.Id), Is.Empty);
            Assert.That(received.Value.Decision, Is.EqualTo(ConsumptionDecision.Integrated));
            Assert.That(received.Value.PatientFile, Is.EqualTo(patient.Ins!.Matricule));
            await StopCleanlyAsync(process, ct);
        }
        finally
        {
            Kill(process);
            Directory.Delete(root, recursive: true);
        }
    }

    [TestCase("--help", 0), CancelAfter(60_000)]
    [TestCase("--aide", 0)]
    [TestCase("--inconnue", 2)]
    public async Task Help_is_an_answer_and_not_a_misuse(string word, int code, CancellationToken ct)
    {
        using var process = Start(word);
        var output = await process.StandardOutput.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        Assert.That(process.ExitCode, Is.EqualTo(code));
        Assert.That(output.Contains("--dossier DIR", StringComparison.Ordinal), Is.EqualTo(code == 0));
    }

    [Test, CancelAfter(60_000)]
    public async Task One_act_is_done_as_a_command(CancellationToken ct)
    {
        var root = Directory.CreateTempSubdirectory("testplans-").FullName;
        try
        {
            var program = new JsonArray("exec", Program, "--demande", "{demande}", "--sortie", "{sortie}", "--defaut", "medecin-traitant-autre").ToJsonString();
            var system = System(root, $$""" "createur-contenu": { "pilote": "commande", "programme": "dotnet", "arguments": {{program}} } """);
            var request = new ProductionRequest("VSM", Acts.Patient("TESTMARTIN").Identity, new RequestedSituation("dossier complet", "—"), "Produisez.");

            var seen = await system.ContentCreator!.ProduceAsync(request, ct);

            Assert.That(seen, Is.TypeOf<Observed<Artefact>>());
            Assert.That(((Observed<Artefact>)seen).Value.Text(), Does.Contain("899900001027"), "the defect asked for is on");
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    [TestCase("--defaut", "inexistant", "défaut inconnu « inexistant »")]
    [TestCase("--dosier", ".", "option inconnue « --dosier »")]
    [TestCase("--dossier", null, "une valeur est attendue après --dossier")]
    public async Task A_wrong_option_is_told_and_exits_2(string option, string? value, string expected)
    {
        using var process = Start(value is null ? [option] : [option, value]);
        var told = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(told, Does.StartWith(expected));
        Assert.That(process.ExitCode, Is.EqualTo(2));
    }

    private static SystemUnderTest System(string root, string roles)
    {
        var path = Path.Combine(root, "systeme.json");
        File.WriteAllText(path, $$"""{ "nom": "Système de référence", "version": "1", "roles": { {{roles}} } }""");
        return new SystemUnderTest(SystemDescription.Load(path), new DriverContext { Time = TimeProvider.System, WorkFolder = Path.Combine(root, "travail") });
    }

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (string[])["exec", Program, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    // Windows has no SIGTERM to send from here: the program is then ended by force.
    private static async Task StopCleanlyAsync(Process process, CancellationToken ct)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(global::System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(ct);
        Assert.That(process.ExitCode, Is.Zero);
        Assert.That(await process.StandardOutput.ReadToEndAsync(ct), Does.Contain("document produit").And.Contain("intégré au dossier 175052A00403354").And.EndWith("Système de référence arrêté\n"));
    }

    private static void Kill(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
    }
}
