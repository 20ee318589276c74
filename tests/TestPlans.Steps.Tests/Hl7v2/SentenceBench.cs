using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Formats.Hl7v2.Mllp;
using TestPlans.Gherkin;
using TestPlans.Simulators.Hl7v2;
using TestPlans.Simulators.Patients;
using TestPlans.Steps.Common;
using TestPlans.Steps.Hl7v2;
using TestPlans.Systems;
using TestPlans.Validation;

namespace TestPlans.Steps.Tests.Hl7v2;

/// <summary>
/// Sentences of a plan, said to a system that is a socket and nothing more: what it received is looked at. The engine and the simulators are the
/// true ones, no rule judges anything.
/// </summary>
internal sealed class SentenceBench : IAsyncDisposable
{
    private static readonly StepLibrary Library = StepLibrary.FromAssemblies(typeof(ContextSteps).Assembly);
    private static readonly SimulatedPatient Jeanne = new() { BirthName = "TESTMARTIN", GivenNames = ["Jeanne"] };

    private readonly string _root = Directory.CreateTempSubdirectory("testplans-phrases-").FullName;
    private readonly ConcurrentQueue<Er7Message> _received = new();
    private readonly MllpServer _system;

    public SentenceBench()
    {
        _system = MllpServer.Start(new MllpServerOptions(), HandleAsync);
        Write("plan/jeux/jeanne.json", """
            { "fictif": true,
              "patient": { "nomNaissance": "TESTMARTIN", "prenoms": ["Jeanne"], "sexe": "F", "dateNaissance": "1958-04-12", "lieuNaissance": "35238",
                           "ins": { "matricule": "258043523810191", "oid": "1.2.250.1.213.1.4.10" }, "statutIdentite": "VALI" },
              "documents": { "compte rendu": { "fichier": "un.xml" }, "compte rendu corrigé": { "fichier": "deux.xml" } } }
            """u8);
        Write("plan/jeux/un.xml", InventedReport.Write(Jeanne, "1", DateTimeOffset.UnixEpoch));
        Write("plan/jeux/deux.xml", InventedReport.Write(Jeanne, "2", DateTimeOffset.UnixEpoch));
    }

    /// <summary>Where our simulator listens, when the system gives or takes something back.</summary>
    public int Port { get; } = FreePort();

    /// <summary>What the system received, in order.</summary>
    public IReadOnlyList<Er7Message> Received => [.. _received];

    /// <summary>What the system does once it has received a message; nothing by default.</summary>
    public Func<Er7Message, Task> Then { get; set; } = static _ => Task.CompletedTask;

    /// <summary>The act that the system was asked by a file, once it is there.</summary>
    public async Task<string> AskedAsync()
    {
        while (Directory.GetFiles(_root, "*.json") is var files)
        {
            if (files.Except([Path.Combine(_root, "systeme.json")]).FirstOrDefault() is { } file)
            {
                return File.ReadAllText(file);
            }

            await Task.Delay(10);
        }

        throw new InvalidOperationException();
    }

    /// <summary>Sends a message of the system to our simulator.</summary>
    public async Task SendAsync(Er7Draft message)
    {
        await using var client = new MllpClient(new MllpClientOptions("127.0.0.1", Port));
        await client.SendAsync(message.ToBytes());
    }

    /// <summary>A « gestionnaire de documents », to which our simulator « CREATEUR » speaks.</summary>
    /// <param name="sentences">From « Quand » on.</param>
    /// <param name="returns">Whether it says where business acknowledgements are taken.</param>
    public Task<ScenarioResult> ManagerAsync(string sentences, bool returns = false) => RunAsync(
        $$""" "gestionnaire-documents-hl7": { "pilote": "mllp", "adresse": "127.0.0.1:{{_system.Port}}"{{(returns ? $", \"port\": {Port}" : "")}} } """,
        "« gestionnaire de documents (HL7 v2) », relié au simulateur « CREATEUR »", sentences);

    /// <summary>A « créateur de documents », from which our simulator « GESTIONNAIRE » takes messages.</summary>
    /// <param name="sentences">From « Quand » on.</param>
    /// <param name="returns">Whether it says where it takes business acknowledgements.</param>
    public Task<ScenarioResult> CreatorAsync(string sentences, bool returns = false) => RunAsync(
        $$""" "createur-documents-hl7": { "pilote": "mllp", "port": {{Port}}, "demandes": "."{{(returns ? $", \"adresse\": \"127.0.0.1:{_system.Port}\"" : "")}} } """,
        "« créateur de documents (HL7 v2) », relié au simulateur « GESTIONNAIRE »", sentences);

    public async ValueTask DisposeAsync()
    {
        await _system.DisposeAsync();
        Directory.Delete(_root, recursive: true);
    }

    private ValueTask<MllpReply> HandleAsync(MllpRequest request, CancellationToken ct)
    {
        var message = Er7Message.Parse(request.Message).Message!;
        _received.Enqueue(message);
        _ = Task.Run(() => Then(message), ct);
        return ValueTask.FromResult(MllpReply.Message(Er7Acknowledgement.For(message, "AA", "1", DateTimeOffset.UnixEpoch).ToBytes()));
    }

    private async Task<ScenarioResult> RunAsync(string role, string named, string sentences)
    {
        Write("systeme.json", Encoding.UTF8.GetBytes($$"""{ "nom": "Prise", "version": "1", "roles": { {{role}} } }"""));
        Write("plan/essai.feature", Encoding.UTF8.GetBytes(
            $"# language: fr\nFonctionnalité: essai\n  Scénario: essai\n    Étant donné le système testé dans le rôle {named}\n    Et le patient de test « Jeanne TESTMARTIN », d'identité qualifiée\n{string.Concat(sentences.Split('\n').Select(line => $"    {line.Trim()}\n"))}"));
        var description = SystemDescription.Load(Path.Combine(_root, "systeme.json"));
        var catalogue = new Catalogue([], []);
        var engine = new PlanEngine(Library, new PlanEngineOptions
        {
            Services = services => services.AddSingleton(catalogue).AddSingleton(new PlanRoot(_root)).AddSingleton<IOperator>(new AbsentOperator()).AddSingleton(TimeProvider.System)
                .AddSingleton(_ => new SimulatorHub(catalogue, TimeProvider.System))
                .AddScoped(_ => new SystemUnderTest(description, new DriverContext { Time = TimeProvider.System, WorkFolder = _root })),
        });
        var summary = await engine.RunAsync(PlanSet.Load([Path.Combine(_root, "plan", "essai.feature")], _root), new Nowhere());
        Assert.That(summary.Fault, Is.Null);
        return summary.Scenarios.Single();
    }

    private void Write(string name, ReadOnlySpan<byte> content)
    {
        var path = Path.Combine(_root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return int.Parse(listener.LocalEndpoint.ToString()!.Split(':')[^1], CultureInfo.InvariantCulture);
    }

    private sealed class Nowhere : IEnvelopeSink
    {
        public ValueTask PublishAsync(Io.Cucumber.Messages.Types.Envelope envelope, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
