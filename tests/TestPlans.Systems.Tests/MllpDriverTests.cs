using System.Net;
using System.Net.Sockets;
using TestPlans.Formats.Json;

namespace TestPlans.Systems.Tests;

/// <summary>« mllp » : where messages go, acts and states by file, what a person must do where there is no file.</summary>
public sealed class MllpDriverTests
{
    private static readonly StateRequest Question = new(Workplace.Jeanne, [new LocalIdentifier("42", "2.25.1")], "Le système conserve-t-il l'INS ?");

    [TestCase(""" "fournisseur-identites": { "pilote": "mllp" } """, "la clé « port » manque")]
    [TestCase(""" "fournisseur-identites": { "pilote": "mllp", "port": 70000 } """, "un nombre entier de 1 à 65535 est attendu")]
    [TestCase(""" "fournisseur-identites": { "pilote": "mllp", "port": 2575, "ecoute": "ici" } """, "« ici » n’est pas une adresse IP")]
    [TestCase(""" "fournisseur-identites": { "pilote": "mllp", "port": 2575, "adresse": "x:1" } """, "clé inconnue « adresse »")]
    [TestCase(""" "fournisseur-identites": { "pilote": "dossier", "sortie": "." } """, "le pilote « dossier » n’atteint pas un fournisseur d'identités (PDS) ; pilotes de ce rôle : mllp, manuel, reference")]
    [TestCase(""" "consommateur-identites": { "pilote": "mllp", "adresse": "127.0.0.1" } """, "n’est pas une adresse « hôte:port »")]
    [TestCase(""" "consommateur-identites": { "pilote": "mllp", "adresse": "127.0.0.1:2576", "etats": "." } """, "« demandes » et « etats » vont ensemble")]
    [TestCase(""" "consommateur-identites": { "pilote": "mllp", "adresse": "127.0.0.1:2576", "port": 1 } """, "clé inconnue « port »")]
    [TestCase(""" "createur-documents-hl7": { "pilote": "mllp", "port": 2575, "adresse": "ici" } """, "n’est pas une adresse « hôte:port »")]
    [TestCase(""" "gestionnaire-documents-hl7": { "pilote": "mllp", "adresse": "127.0.0.1:2576", "port": 0 } """, "un nombre entier de 1 à 65535 est attendu")]
    [TestCase(""" "createur-contenu": { "pilote": "mllp", "port": 2575 } """, "n’atteint pas un créateur de contenu")]
    public void A_wrong_description_is_one_line_at_its_place(string roles, string expected)
    {
        using var place = new Workplace();
        var error = Assert.Throws<UnusableSystemException>(() => place.System(roles))!;
        Assert.That(error.Message, Does.Contain(expected).And.Contain("systeme.json:1:"));
    }

    [TestCase("", "", null, null)]
    [TestCase(""", "adresse": "192.0.2.7:2580" """, """, "port": 2581, "ecoute": "0.0.0.0" """, "192.0.2.7:2580", "0.0.0.0:2581")]
    public void Documents_have_a_way_back_when_the_system_has_one(string creator, string manager, string? returns, string? listening)
    {
        using var place = new Workplace();
        var system = place.System($$""" "createur-documents-hl7": { "pilote": "mllp", "port": 2575{{creator}} }, "gestionnaire-documents-hl7": { "pilote": "mllp", "adresse": "192.0.2.7:2576"{{manager}} } """);
        var (supplier, consumer) = (system.Actor<IDocumentSupplier>(ActorRole.DocumentSupplier)!, system.Actor<IDocumentManager>(ActorRole.DocumentManager)!);
        Assert.That((supplier.Returns?.ToString(), consumer.Listening?.ToString()), Is.EqualTo((returns, listening)));
        Assert.That((supplier.Listening!.Port, consumer.Endpoint!.ToString()), Is.EqualTo((2575, "192.0.2.7:2576")));
    }

    [Test]
    public async Task An_act_is_a_file_that_says_everything_needed()
    {
        using var place = new Workplace();
        var folder = place.Folder("demandes");
        var system = place.System(""" "fournisseur-identites": { "pilote": "mllp", "port": 2575, "demandes": "./demandes" } """);
        var supplier = system.Actor<IIdentitySupplier>(ActorRole.IdentitySupplier)!;

        var done = (Observed<WorkflowDone>)await supplier.ActAsync(Act(), CancellationToken.None);

        var read = WorkflowFile.Read(JsonFile.Load(Directory.GetFiles(folder, "*.json").Single()));
        Assert.Multiple(() =>
        {
            Assert.That(supplier.Listening, Is.EqualTo(new IPEndPoint(IPAddress.Loopback, 2575)));
            Assert.That(done.Value.IsOver, Is.False, "the message is still to come");
            Assert.That(read.Request.Act, Is.EqualTo("modifier-identite"));
            Assert.That(read.Request.Patient.Ins, Is.EqualTo(Workplace.Jeanne.Ins));
            Assert.That((read.Request.Parameters["nomUtilise"], read.Request.Parameters["matricule"]), Is.EqualTo(("TESTLEGALL", "")), "an empty value deletes");
            Assert.That(read.Request.Destination!.ToString(), Is.EqualTo("127.0.0.1:2575"));
        });
    }

    [Test]
    public async Task Without_requests_and_without_a_person_the_act_is_awaited()
    {
        using var place = new Workplace();
        var system = place.System(""" "fournisseur-identites": { "pilote": "mllp", "port": 2575 } """);
        var awaiting = await system.Actor<IIdentitySupplier>(ActorRole.IdentitySupplier)!.ActAsync(Act(), CancellationToken.None);
        Assert.That(awaiting, Is.TypeOf<AwaitingOperator<WorkflowDone>>());
        Assert.That(((AwaitingOperator<WorkflowDone>)awaiting).Instruction, Does.Contain("Jeanne TESTMARTIN").And.Contain("127.0.0.1:2575"));
    }

    [Test]
    public async Task A_state_is_asked_by_a_file_and_read_from_the_answer()
    {
        using var place = new Workplace();
        var (requests, states) = (place.Folder("demandes"), place.Folder("etats"));
        var system = place.System(""" "consommateur-identites": { "pilote": "mllp", "adresse": "127.0.0.1:2576", "demandes": "./demandes", "etats": "./etats", "stabilite": "1 ms" } """);
        place.Time.At(1, () =>
        {
            var request = StateRequestFile.Read(JsonFile.Load(Directory.GetFiles(requests, "*.json").Single()));
            Assert.That(request.Request.Identifiers, Is.EqualTo(Question.Identifiers));
            var kept = new KeptIdentity { Identifiers = request.Request.Identifiers, BirthName = "TESTMARTIN", GivenNames = ["Jeanne", "Marie"], Status = "PROV" };
            File.WriteAllBytes(Path.Combine(states, request.Id + ".json"), StateFile.Write(request.Id, new ConsumerState { Identities = [kept] }));
        });

        var seen = (Observed<ConsumerState>)await system.Actor<IIdentityConsumer>(ActorRole.IdentityConsumer)!.ObserveAsync(Question, CancellationToken.None);

        var identity = seen.Value.Identities!.Single();
        Assert.That((identity.BirthName, identity.Ins, identity.Status), Is.EqualTo(("TESTMARTIN", (InsNumber?)null, "PROV")));
        Assert.That(identity.GivenNames, Is.EqualTo(new[] { "Jeanne", "Marie" }));
    }

    [Test]
    public async Task A_system_that_says_nothing_of_its_state_was_not_observed()
    {
        using var place = new Workplace();
        place.Folder("demandes");
        place.Folder("etats");
        var system = place.System(""" "consommateur-identites": { "pilote": "mllp", "adresse": "127.0.0.1:2576", "demandes": "./demandes", "etats": "./etats" } """);
        var result = await system.Actor<IIdentityConsumer>(ActorRole.IdentityConsumer)!.ObserveAsync(Question, CancellationToken.None);
        Assert.That(result, Is.TypeOf<Unreachable<ConsumerState>>(), "nothing observed is neither conforming nor failed");
    }

    [TestCase("{ }", "la clé « demande » manque")]
    [TestCase("{ \"demande\": \"2\" }", "état d’une autre demande")]
    [TestCase("{ \"demande\": \"1\", \"identite\": [] }", "clé inconnue « identite » ; vouliez-vous écrire « identites » ?")]
    [TestCase("{ \"demande\": \"1\", \"identites\": [ { } ] }", "la clé « identifiants » manque")]
    [TestCase("{ \"demande\": \"1\", \"identites\": [ { \"identifiants\": [], \"nom\": \"x\" } ] }", "clé inconnue « nom »")]
    public void A_wrong_state_is_one_line_at_its_place(string text, string expected)
    {
        using var place = new Workplace();
        var path = place.Write("1.json", text);
        Assert.That(() => StateFile.Read(JsonFile.Load(path), "1"), Throws.TypeOf<JsonFileException>().With.Message.Contains(expected).And.Message.Contains("1.json:1:"));
    }

    [Test]
    public void Check_reaches_addresses_ports_and_folders()
    {
        using var place = new Workplace();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var taken = ((IPEndPoint)listener.LocalEndpoint).Port;
        var roles = $$"""
            "fournisseur-identites": { "pilote": "mllp", "port": {{taken}}, "demandes": "./absent" },
            "consommateur-identites": { "pilote": "mllp", "adresse": "127.0.0.1:{{taken}}" },
            "fournisseur-mouvements": { "pilote": "manuel" }
            """;

        var lines = SystemCheck.Run(place.System(roles)).ToList();

        Assert.That(lines.Select(line => line.IsReached), Is.EqualTo(new[] { false, false, true, true }), string.Join('\n', lines));
        Assert.That(lines[0].Text, Does.Contain("le port est déjà pris"));
        Assert.That(lines[1].Text, Does.Contain("n’existe pas"));
        Assert.That(lines[2].Text, Does.Contain("accepte une connexion"));
        listener.Stop();
        Assert.That(SystemCheck.Run(place.System(roles)).Select(line => line.IsReached), Is.EqualTo(new[] { true, false, false, true }));
    }

    [TestCase("PDS", "fournisseur-identites")]
    [TestCase("pec", "consommateur-mouvements")]
    [TestCase("Fournisseur d’identités (PDS)", "fournisseur-identites")]
    [TestCase("gestionnaire-documents-hl7", "gestionnaire-documents-hl7")]
    public void A_role_goes_by_its_key_its_name_or_its_short_name(string name, string key) => Assert.That(ActorRole.Find(name)!.Key, Is.EqualTo(key));

    private static WorkflowRequest Act() => new(
        "modifier-identite", Workplace.Jeanne, new Dictionary<string, string> { ["nomUtilise"] = "TESTLEGALL", ["matricule"] = "" }, "Modifiez l'identité.", new IPEndPoint(IPAddress.Loopback, 2575));
}
