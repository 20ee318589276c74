using TestPlans.Validation;

namespace TestPlans.Systems.Tests;

/// <summary>« manuel » : a person's answer is a proof to review, never an observation of ours.</summary>
public sealed class ManualDriverTests
{
    private const string Creator = """ "createur-contenu": { "pilote": "manuel" } """;
    private const string Consumer = """ "consommateur-contenu": { "pilote": "manuel" } """;

    [Test]
    public async Task Nobody_there_leaves_the_instruction_for_later()
    {
        using var place = new Workplace();

        var awaiting = (AwaitingOperator<Artefact>)await Produce(place, new AbsentOperator());

        Assert.That(awaiting.Instruction, Does.Contain("Jeanne TESTMARTIN").And.Contain("Saisissez une allergie.").And.Contain("Produisez le document « VSM »."));
    }

    [Test]
    public async Task A_file_given_is_the_document_and_the_proof()
    {
        using var place = new Workplace();
        var path = place.Write("mon vsm.xml", Workplace.Cda());

        var given = (GivenByOperator<Artefact>)await Produce(place, new Person($"\"{path}\""));

        Assert.Multiple(() =>
        {
            Assert.That(given.Value!.Name, Is.EqualTo("mon vsm.xml"));
            Assert.That(given.Files.Single().Sha256, Has.Length.EqualTo(64));
            Assert.That(given.Operator, Is.EqualTo("A. Testeuse"));
            Assert.That(given.When, Is.EqualTo(place.Time.GetUtcNow()));
        });
    }

    [Test]
    public async Task A_file_that_does_not_read_is_asked_again_then_awaited()
    {
        using var place = new Workplace();
        var person = new Person(Path.Combine(place.Root, "absent.xml"));

        Assert.That(await Produce(place, person), Is.TypeOf<AwaitingOperator<Artefact>>());
        Assert.That(person.Asked, Has.Count.EqualTo(3));
        Assert.That(person.Asked[1], Does.StartWith("absent.xml : Le fichier n’existe pas."));
    }

    [Test]
    public async Task A_document_of_somebody_else_is_asked_again_and_never_taken()
    {
        using var place = new Workplace();
        var path = place.Write("autre.xml", Workplace.Cda(ins: "175052A00403354", name: "TESTCOLONNA", birth: "19750512"));
        var person = new Person(path);

        var doubt = (Ambiguous<Artefact>)await Produce(place, person);

        Assert.That(doubt.Reason, Does.Contain("autre.xml concerne un autre patient").And.Contain("TESTCOLONNA"));
        Assert.That(person.Asked, Has.Count.EqualTo(2));
        Assert.That(person.Asked[1], Does.StartWith("Vérifiez le fichier donné"));
    }

    [Test]
    public async Task Two_documents_are_ambiguous()
    {
        using var place = new Workplace();
        var path = place.Write("a.xml", "<a/>");

        Assert.That(await Produce(place, new Person(path, path)), Is.TypeOf<Ambiguous<Artefact>>());
    }

    [Test]
    public async Task A_consumer_seen_by_a_person_gives_words_and_captures_and_no_observable()
    {
        using var place = new Workplace();
        var person = new Person(place.Write("capture.png", "png"));
        var system = place.System(Consumer, place.Context with { Operator = person });

        var given = (GivenByOperator<Consumption>)await system.ContentConsumer!.ConsumeAsync(new ConsumptionRequest(Workplace.Document(), Workplace.Jeanne), default);

        Assert.That(given.Value, Is.Null);
        Assert.That(given.Files.Single().MediaType, Is.EqualTo("image/png"));
        Assert.That(person.Asked[0], Does.Contain(Workplace.Document().Sha256), "the document was put within reach");
    }

    private static Task<ActResult<Artefact>> Produce(Workplace place, IOperator person) =>
        place.System(Creator, place.Context with { Operator = person }).ContentCreator!.ProduceAsync(Workplace.Production(), CancellationToken.None);

    private sealed class Person(params string[] paths) : IOperator
    {
        public List<string> Asked { get; } = [];

        public bool IsPresent => true;

        public Task InformAsync(string message, CancellationToken ct) => Task.CompletedTask;

        public Task<OperatorAnswer?> AskAsync(OperatorQuestion question, CancellationToken ct)
        {
            Asked.Add(question.Instruction);
            return Task.FromResult<OperatorAnswer?>(new OperatorAnswer("fait", paths, "A. Testeuse"));
        }
    }
}
