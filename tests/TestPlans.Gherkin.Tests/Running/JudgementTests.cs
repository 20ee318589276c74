namespace TestPlans.Gherkin.Tests.Running;

/// <summary>A judgement that does not hold carries its place and its exigence in the stream, where every report finds them.</summary>
internal sealed class JudgementTests
{
    private const string Feature = """
        # language: fr
        Fonctionnalité: Jugements
          Scénario: Un défaut placé
            Alors le code est juste
        """;

    private static readonly JudgedPlace Place = new("vsm.xml", new string('a', 64), "/ClinicalDocument/code", 12, 5, "<code code=\"X\"/>");

    [Test]
    public async Task The_stream_carries_faults_places_and_the_exigence_that_the_plan_ties_to_the_sentence()
    {
        var options = new PlanEngineOptions { RequirementsOf = (scenario, sentence) => sentence == "le code est juste" && scenario.Name == "Un défaut placé" ? ["EX-1"] : [] };
        var (_, stream) = await Bench.RunAsync(Feature, options, typeof(PlacedSteps));

        var judgement = Judgement.Read(stream.Attachments.Single(attachment => attachment.MediaType == MediaTypes.Judgement).Body)!;
        Assert.That(judgement.Faults, Is.EqualTo(new[] { new JudgementFault("le code n'est pas celui du volet") { Found = "X", Expected = "Y", Place = Place } }));
        Assert.That(judgement.Accused(), Is.EqualTo(new[] { "EX-1" }));
        var said = stream.Envelopes.Select(envelope => envelope.TestStepFinished).Single(finished => finished is not null).TestStepResult.Message;
        Assert.That(said, Is.EqualTo(string.Join('\n',
            "le code n'est pas celui du volet", "Attendu : Y", "Trouvé : X", "Lieu : vsm.xml:12:5 /ClinicalDocument/code", "Extrait : <code code=\"X\"/>", "Exigence : EX-1")));
    }

    [Test]
    public async Task Without_a_tie_no_exigence_is_accused()
    {
        var (_, stream) = await Bench.RunAsync(Feature, typeof(PlacedSteps));
        Assert.That(Judgement.Read(stream.Attachments.Single(attachment => attachment.MediaType == MediaTypes.Judgement).Body)!.Accused(), Is.Empty);
    }

    [Test]
    public void Each_of_several_faults_is_told_with_its_own_rule_and_exigence()
    {
        var judgement = new Judgement("2 constats", [new JudgementFault("un") { Rule = "R-1", Requirement = "EX-9", Found = "a" }, new JudgementFault("deux")], ["EX-1", "EX-2"]);
        Assert.That(judgement.InFrench(), Is.EqualTo("2 constats\n- R-1 : un\n  Trouvé : a\n  Exigence : EX-9\n- deux\n  Exigences : EX-1, EX-2"));
        Assert.That(judgement.Accused(), Is.EqualTo(new[] { "EX-9", "EX-1", "EX-2" }));
    }

    [Test]
    public void A_bare_message_attaches_nothing()
    {
        Assert.That(new Judgement("m", [new JudgementFault("m")], []).HasDetails, Is.False);
        Assert.That(new Judgement("m", [new JudgementFault("m")], ["EX-1"]).HasDetails);
        Assert.That(new Judgement("m", [new JudgementFault("m") { Found = "x" }], []).HasDetails);
    }

    [TestCase("{}")]
    [TestCase("[")]
    [TestCase("""{"message":"m","faults":[],"requirements":[]}""")]
    public void What_is_not_a_judgement_is_none(string json) => Assert.That(Judgement.Read(json), Is.Null);

    [Test]
    public void A_judgement_without_a_fault_cannot_be_stated() => Assert.Throws<ArgumentException>(() => _ = new JudgementException("rien", []));

    [Binding]
    private sealed class PlacedSteps
    {
        [Then("le code est juste")]
        public static void Judge() => throw new JudgementException("le code n'est pas celui du volet", "X", "Y", Place);
    }
}
