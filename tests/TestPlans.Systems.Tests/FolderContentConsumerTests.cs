using System.Text;

namespace TestPlans.Systems.Tests;

/// <summary>« dossier » for a consumer: the document is dropped whole, and only a fresh restitution of it counts.</summary>
public sealed class FolderContentConsumerTests
{
    private const string Role = """ "consommateur-contenu": { "pilote": "dossier", "entree": "./entree", "restitutions": "./restitutions", "delai": "5 secondes", "stabilite": "500 ms" } """;

    [Test]
    public async Task A_restitution_is_read_with_all_its_observables()
    {
        using var place = new Workplace();
        var document = Workplace.Document();
        place.Folder("entree");
        place.Folder("restitutions");
        place.Time.At(1, () => Restitute(place, document.Sha256, new Consumption
        {
            Decision = ConsumptionDecision.Held,
            Warnings = ["identité discordante"],
            DisplayedHeader = "VSM",
            Sections = [new RestitutedSection("Traitements", [new Dictionary<string, string>(StringComparer.Ordinal) { ["traitement"] = "TESTOPRIL" }])],
        }));

        var seen = ((Observed<Consumption>)await Consume(place, Role)).Value;

        Assert.Multiple(() =>
        {
            Assert.That(File.ReadAllText(Path.Combine(place.Root, "entree", document.Sha256 + ".xml")), Is.EqualTo("<a/>"));
            Assert.That(seen.Decision, Is.EqualTo(ConsumptionDecision.Held));
            Assert.That(seen.Warnings, Is.EqualTo(new[] { "identité discordante" }));
            Assert.That(seen.DisplayedBody, Is.Null, "what the system does not say is not observed");
            Assert.That(seen.Section("traitements")!.Rows[0]["traitement"], Is.EqualTo("TESTOPRIL"));
        });
    }

    [Test]
    public async Task An_old_restitution_is_not_an_answer()
    {
        using var place = new Workplace();
        place.Folder("entree");
        place.Folder("restitutions");
        Restitute(place, Workplace.Document().Sha256, new Consumption { Decision = ConsumptionDecision.Integrated });

        Assert.That(await Consume(place, Role), Is.TypeOf<NotInTime<Consumption>>());
    }

    [TestCase("{ \"document\": ", "JSON mal formé")]
    [TestCase("{ \"document\": \"00\", \"decision\": \"integre\" }", "restitution d’un autre document")]
    [TestCase("{ \"document\": \"SHA\", \"decision\": \"ok\" }", "décision inconnue « ok »")]
    [TestCase("{ \"document\": \"SHA\", \"avertisements\": [] }", "vouliez-vous écrire « avertissements » ?")]
    public async Task A_restitution_that_does_not_read_is_the_bridge_not_the_system(string text, string reason)
    {
        using var place = new Workplace();
        var sha256 = Workplace.Document().Sha256;
        place.Folder("entree");
        place.Folder("restitutions");
        place.Time.At(1, () => place.Write($"restitutions/{sha256}.json", text.Replace("SHA", sha256, StringComparison.Ordinal)));

        Assert.That(((Unreachable<Consumption>)await Consume(place, Role)).Reason, Does.Contain(reason));
    }

    [Test]
    public async Task Without_restitutions_an_operator_is_asked_and_nobody_is_there()
    {
        using var place = new Workplace();
        place.Folder("entree");

        var awaiting = (AwaitingOperator<Consumption>)await Consume(place, """ "consommateur-contenu": { "pilote": "dossier", "entree": "./entree" } """);

        Assert.That(awaiting.Instruction, Does.Contain("Dossier ouvert : Jeanne TESTMARTIN"));
        Assert.That(Directory.GetFiles(Path.Combine(place.Root, "entree")), Has.Length.EqualTo(1));
    }

    private static void Restitute(Workplace place, string sha256, Consumption consumption) =>
        place.Write($"restitutions/{sha256}.json", Encoding.UTF8.GetString(RestitutionFile.Write(sha256, consumption)));

    private static Task<ActResult<Consumption>> Consume(Workplace place, string role) =>
        place.System(role).ContentConsumer!.ConsumeAsync(new ConsumptionRequest(Workplace.Document(), Workplace.Jeanne), CancellationToken.None);
}
