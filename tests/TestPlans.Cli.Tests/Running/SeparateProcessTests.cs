using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace TestPlans.Cli.Tests.Running;

/// <summary>The same plans, on the reference system as a program of its own that knows nothing but folders.</summary>
internal sealed class SeparateProcessTests
{
    [TestCase("cda/vsm")]
    [TestCase("cda/structuration-minimale")]
    public async Task Every_scenario_has_the_outcome_that_it_has_in_process(string plan)
    {
        using var shell = new Shell();
        var exchange = Directory.CreateDirectory(shell.In("echange")).FullName;
        var features = Path.Combine(Shell.Checkout.Features, plan);
        using var reference = Start(exchange);
        try
        {
            var system = shell.Write("systeme.json", """
                { "nom": "Système de référence séparé", "version": "1",
                  "roles": {
                    "createur-contenu": { "pilote": "dossier", "demandes": "./echange/demandes", "sortie": "./echange/sortie", "delai": "60 secondes" },
                    "consommateur-contenu": { "pilote": "dossier", "entree": "./echange/entree", "restitutions": "./echange/restitutions", "delai": "60 secondes" } } }
                """);
            Assert.That(await shell.RunAsync("system", "check", system), Is.Zero, shell.Output);
            var code = await shell.RunAsync("run", features, "--system", system, "--out", shell.In("separe"));
            Assert.That(code, Is.Zero, shell.Output + shell.Error);
            await shell.RunAsync("run", features, "--out", shell.In("meme-processus"));
            Assert.That(Outcomes(shell.In("separe")), Is.EqualTo(Outcomes(shell.In("meme-processus"))));
        }
        finally
        {
            reference.Kill(entireProcessTree: true);
            await reference.WaitForExitAsync();
        }
    }

    [TestCase("hl7v2/pam-identites", "fournisseur-identites", "consommateur-identites")]
    [TestCase("hl7v2/pam-mouvements", "fournisseur-mouvements", "consommateur-mouvements")]
    [TestCase("hl7v2/documents-cda", "createur-documents-hl7", "gestionnaire-documents-hl7")]
    public async Task Every_scenario_has_the_outcome_that_it_has_in_process_over_sockets(string plan, string supplying, string consuming)
    {
        using var shell = new Shell();
        var exchange = Directory.CreateDirectory(shell.In("echange")).FullName;
        var features = Path.Combine(Shell.Checkout.Features, plan);
        var (ours, theirs) = (FreePort(), FreePort());
        using var reference = Start(exchange, "--hl7v2-port", $"{theirs}", "--hl7v2-vers", $"127.0.0.1:{ours}");
        try
        {
            // Documents have a way back: business acknowledgements.
            var (taken, given) = supplying == "createur-documents-hl7" ? ($", \"adresse\": \"127.0.0.1:{theirs}\"", $", \"port\": {ours}") : ("", "");
            var supplier = $$"""{ "pilote": "mllp", "port": {{ours}}, "demandes": "./echange/demandes"{{taken}} }""";
            var consumer = $$"""{ "pilote": "mllp", "adresse": "127.0.0.1:{{theirs}}", "demandes": "./echange/demandes", "etats": "./echange/etats", "stabilite": "100 ms"{{given}} }""";
            var suppliers = shell.Write("fournisseurs.json", $$"""
                { "nom": "Système de référence séparé", "version": "1", "roles": { "{{supplying}}": {{supplier}} } }
                """);
            var consumers = shell.Write("consommateurs.json", $$"""
                { "nom": "Système de référence séparé", "version": "1", "roles": { "{{consuming}}": {{consumer}} } }
                """);
            Assert.That(await shell.RunAsync("system", "check", suppliers), Is.Zero, shell.Output);
            Assert.That(await shell.RunAsync("system", "check", consumers), Is.Zero, shell.Output);

            // Two files, one for each role, as two systems would be named.
            var code = await shell.RunAsync("run", features, "--system", $"{supplying}={suppliers}", "--system", $"{consuming}={consumers}", "--out", shell.In("separe"));
            Assert.That(code, Is.Zero, shell.Output + shell.Error);
            await shell.RunAsync("run", features, "--out", shell.In("meme-processus"));
            Assert.That(Outcomes(shell.In("separe")), Is.EqualTo(Outcomes(shell.In("meme-processus"))));
        }
        finally
        {
            reference.Kill(entireProcessTree: true);
            await reference.WaitForExitAsync();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static Process Start(string exchange, params string[] more)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "TestPlans.ReferenceSystem.dll");
        var process = Process.Start(new ProcessStartInfo("dotnet", [program, "--dossier", exchange, .. more]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        // It says a line once its folders are there.
        process.StandardOutput.ReadLine();
        // The rest is drained, so that the program never waits for a reader.
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        return process;
    }

    private static SortedDictionary<string, string> Outcomes(string folder) => new(
        File.ReadLines(Path.Combine(folder, "journal.ndjson"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(line => line.TryGetProperty("scenario", out _))
            .Select(line => line.GetProperty("scenario"))
            .ToDictionary(scenario => scenario.GetProperty("key").GetString()!, scenario => scenario.GetProperty("outcome").GetString()!),
        StringComparer.Ordinal);
}
