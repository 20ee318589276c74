using System.Globalization;
using Io.Cucumber.Messages.Types;
using Microsoft.Extensions.DependencyInjection;

namespace TestPlans.Gherkin.Tests.Bindings;

/// <summary>What a step author who knows Reqnroll expects.</summary>
[TestFixture]
internal sealed partial class BindingTests
{
    private readonly List<string> _seen = [];

    [SetUp]
    public void Forget() => _seen.Clear();

    [TestCase("Quand il reçoit le 12/03/1980", "date 1980-03-12")]
    [TestCase("Quand il reçoit la personne Jeanne TESTMARTIN", "Jeanne+TESTMARTIN")]
    [TestCase("Quand la sévérité est tres forte", "TresForte")]
    [TestCase("Quand le montant est 3,5", "3.5")]
    [TestCase("Quand le volume est « 3,5 »", "volume 3.5")]
    [TestCase("Quand \"x\" vaut 'y'", "x=y")]
    [TestCase("Quand le texte\n\"\"\"\nune ligne\n\"\"\"", "une ligne")]
    [TestCase("Quand les patients\n|nom|âge|\n|A|30|\n|B|40|", "A30 B40")]
    [TestCase("Quand il attend 2 ou 3 minutes", "2-3")]
    [TestCase("Quand l'opérateur clique", "par le nom de la méthode")]
    [TestCase("Quand un code optionnel", "rien")]
    [TestCase("Quand un code optionnel A01", "A01")]
    [TestCase("* une phrase partout", "partout")]
    public async Task A_sentence_reaches_its_method_with_converted_values(string step, string expected)
    {
        var (summary, _) = await RunAsync("Fonctionnalité: F\nScénario: S\n" + step);
        Assert.That(_seen, Is.EqualTo(new[] { expected }), summary.Scenarios[0].Reason);
    }

    [TestCase("Quand le nombre est trop", "Steps.Number ne peut pas lire la valeur « trop »")]
    [TestCase("Quand il manque un tableau", "Steps.NeedsTable prend 1 paramètre(s), mais la phrase en apporte 0")]
    [TestCase("Quand rien n'est enregistré", "rien n'est enregistré pour IFormatProvider, demandé par Orphan")]
    [TestCase("Quand deux classes se demandent", "dépendance circulaire : Chicken → Egg → Chicken.")]
    [TestCase("Quand le nombre est 99999999999", "Steps.Whole ne peut pas lire")]
    public async Task A_binding_that_cannot_be_called_says_why_and_is_not_conclusive(string step, string message)
    {
        var (summary, _) = await RunAsync("Fonctionnalité: F\nScénario: S\n" + step);
        Assert.That(summary.Scenarios[0].Outcome, Is.EqualTo(Outcome.Broken));
        Assert.That(summary.Scenarios[0].Reason, Does.Contain(message));
    }

    [Test]
    public async Task The_narrowest_scope_wins_and_a_scope_that_does_not_hold_hides_its_step()
    {
        await RunAsync("Fonctionnalité: Portée\n@etroit\nScénario: A\nAlors la portée\nScénario: B\nAlors la portée\n@etroit\nScénario: C\nAlors la portée");
        Assert.That(_seen, Is.EqualTo(new[] { "étiquette", "fonctionnalité", "étiquette et titre" }));
        _seen.Clear();
        var (summary, _) = await RunAsync("Fonctionnalité: Ailleurs\nScénario: S\nAlors la portée");
        Assert.That(summary.Scenarios[0].Reason, Does.StartWith("Phrase inconnue"));
    }

    [Test]
    public async Task Keywords_choose_between_steps_of_one_sentence()
    {
        await RunAsync("Fonctionnalité: F\nScénario: S\nÉtant donné le message\nEt le message\nQuand le message\nAlors le message");
        Assert.That(_seen, Is.EqualTo(new[] { "contexte", "contexte", "acte", "jugement" }));
    }

    [Test]
    public async Task Scenarios_share_nothing_and_steps_of_one_share_their_classes()
    {
        await RunAsync("Fonctionnalité: F\nScénario: A\nQuand on compte\nQuand on compte ailleurs\nScénario: B\nQuand on compte");
        Assert.That(_seen, Is.EqualTo(new[] { "1", "2", "1" }));
    }

    [Test]
    public async Task The_context_knows_its_scenario_and_keeps_values()
    {
        await RunAsync("@f\nFonctionnalité: F\n@r\nRègle: R\n@s\nPlan du scénario: S <x>\nÉtant donné le contexte\nExemples:\n|x|\n|1|");
        Assert.That(_seen, Is.EqualTo(new[] { "F;R;S 1;s;f,r,s;x=1;Given;le contexte;kept;fr" }));
    }

    [Test]
    public async Task What_a_scenario_made_is_disposed_at_its_end()
    {
        await RunAsync("Fonctionnalité: F\nScénario: A\nQuand une ressource est ouverte");
        Assert.That(_seen, Is.EqualTo(new[] { "ouverte", "fermée", "lien fermé" }), "what was made last is closed first");
    }

    [Test]
    public void A_vocabulary_lists_every_step_and_reads_back()
    {
        var catalogue = StepCatalogue.Of(StepLibrary.FromTypes(typeof(Steps)));
        var entry = catalogue.Entries.Single(one => one.Method == nameof(Steps.Volume));
        Assert.That((entry.Keyword, entry.Expression, entry.Kind, entry.Examples[0], entry.Observation), Is.EqualTo(("Quand", "le volume est {litres}", StepKind.Instruction, "le volume est « 3,5 »", "par l'affichage")));
        Assert.That(StepCatalogue.FromJson(catalogue.ToJson()).Entries, Has.Count.EqualTo(catalogue.Entries.Count));
        Assert.That(catalogue.Entries.Single(one => one.Method == nameof(Steps.Judge)).Kind, Is.EqualTo(StepKind.Validation));
    }

    [Test]
    public async Task Positions_in_messages_are_those_of_the_text_as_written()
    {
        var (_, stream) = await RunAsync("Fonctionnalité: F\nScénario: S\nQuand le volume est «\u00A03,5\u202F»");
        var group = stream.Envelopes.Select(envelope => envelope.TestCase).OfType<TestCase>().Single().TestSteps[0].StepMatchArgumentsLists[0].StepMatchArguments[0].Group;
        Assert.That((group.Start, group.Value), Is.EqualTo((14L, "«\u00A03,5\u202F»")));
    }

    private Task<(RunSummary Summary, Collector Stream)> RunAsync(string text) =>
        Bench.RunAsync(text, new PlanEngineOptions { Services = services => services.AddSingleton(_seen) }, typeof(Steps), typeof(ScopedSteps), typeof(CountingSteps), typeof(Orphan), typeof(Chicken), typeof(Resource));

    private enum Severity
    {
        Faible,
        TresForte,
    }

    private sealed record Person(string First, string Last);

    private sealed record Patient(string Nom, int Age);

    private sealed class Counter
    {
        public int Value { get; set; }
    }

    [Binding]
    private sealed class Steps(List<string> seen, ScenarioContext scenario, FeatureContext feature)
    {
        [StepArgumentTransformation(@"(\d{2})/(\d{2})/(\d{4})")]
        public static DateOnly ToDate(int day, int month, int year) => new(year, month, day);

        [StepArgumentTransformation(@"la personne (\w+) (\w+)", Name = "personne")]
        public static Task<Person> ToPersonAsync(string first, string last) => Task.FromResult(new Person(first, last));

        [StepArgumentTransformation]
        public IReadOnlyList<Patient> ToPatients(DataTable table) => [.. table.CreateSet<Patient>().Where(_ => seen.Count == 0)];

        [ParameterType("litres", @"« (\d+),(\d+) »")]
        public static decimal ToLitres(string whole, string part) => decimal.Parse(whole + "." + part, CultureInfo.InvariantCulture);

        [When(@"il reçoit le (\d+/.*)")]
        public void Date(DateOnly date) => seen.Add("date " + date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

        [When("il reçoit {personne}")]
        public void Receive(Person person) => seen.Add(person.First + "+" + person.Last);

        [When("^la sévérité est (.*)$")]
        public void Severe(Severity severity) => seen.Add(severity.ToString());

        [When("^le montant est (.*)$")]
        public void Amount(decimal amount) => seen.Add(amount.ToString(CultureInfo.InvariantCulture));

        [When("le volume est {litres}"), Example("le volume est « 3,5 »"), ObservedBy("par l'affichage"), StepKind(StepKind.Instruction)]
        public void Volume(decimal volume) => seen.Add("volume " + volume.ToString(CultureInfo.InvariantCulture));

        [When("{string} vaut {string}")]
        public void Equal(string left, string right) => seen.Add(left + "=" + right);

        [When("le texte")]
        public void Text(string text) => seen.Add(text);

        [When("les patients")]
        public void Patients(IReadOnlyList<Patient> patients) => seen.Add(string.Join(' ', patients.Select(patient => patient.Nom + patient.Age)));

        [When("il attend {int} ou {int} minute(s)")]
        [When("il attend de {int} à {int} minutes")]
        public void Wait(int least, int most) => seen.Add(FormattableString.Invariant($"{least}-{most}"));

        [When]
        public void When_L_opérateur_clique() => seen.Add("par le nom de la méthode");

        [When("^un code optionnel(?: (A01))?$")]
        public void Optional(string? code) => seen.Add(code ?? "rien");

        [StepDefinition("une phrase partout")]
        public void Anywhere() => seen.Add("partout");

        [When("^le nombre est (trop)$")]
        public static void Number(int number) => _ = number;

        [When("le nombre est {int}")]
        public static void Whole(int number) => _ = number;

        [When("il manque un tableau")]
        public static void NeedsTable(DataTable table) => _ = table;

        [Given("le message")]
        public void Context() => seen.Add("contexte");

        [When("le message")]
        public void Act() => seen.Add("acte");

        [Then("le message")]
        public void Judge() => seen.Add("jugement");

        [Given("le contexte")]
        public void Know()
        {
            scenario.Set(new Person("kept", "x"));
            var info = scenario.ScenarioInfo;
            seen.Add(string.Join(';', feature.FeatureInfo.Title, scenario.RuleInfo!.Title, info.Title, string.Join(',', info.Tags), string.Join(',', info.CombinedTags),
                "x=" + info.Arguments["x"], scenario.StepContext.StepInfo.StepDefinitionType, scenario.StepContext.StepInfo.Text,
                scenario.TryGetValue<Person>(out var kept) && !scenario.TryGetValue<Person>("other", out _) ? kept.First : "lost", feature.FeatureInfo.Language.Name));
        }
    }
}
