using TestPlans.Gherkin;
using TestPlans.Steps.Common;
using TestPlans.Steps.Proofs;
using TestPlans.Steps.Reception;
using TestPlans.Systems;
using TestPlans.Validation;

namespace TestPlans.Steps.Tests;

/// <summary>What a driver saw takes the place of a proof only when it shows the very thing, of this document and this patient.</summary>
internal sealed class ObservedProofTests
{
    private static readonly Consumption Refusal = new() { Decision = ConsumptionDecision.Refused, Warnings = ["La date de naissance diffère."] };

    [Test]
    public void A_warning_that_was_seen_proves_the_warning()
    {
        using var scene = new Scene();
        Assert.That(Shows(scene, Refusal, "capture de l'avertissement"));
    }

    [TestCase("capture de la lettre affichée")]
    [TestCase("capture de la facture")]
    public void What_the_driver_cannot_see_a_person_is_asked_for(string label)
    {
        using var scene = new Scene();
        Assert.That(Shows(scene, Refusal, label), Is.False);
    }

    [Test]
    public void Nothing_shown_is_no_proof()
    {
        using var scene = new Scene();
        var judgement = Assert.Throws<JudgementException>(() => Shows(scene, Refusal with { Warnings = [] }, "capture de l'avertissement"));
        Assert.That(judgement!.Faults.Single().Place!.Artefact, Is.EqualTo("restitution.json"));
    }

    [Test]
    public void An_observation_of_another_act_is_refused()
    {
        using var scene = new Scene();
        Assert.Throws<PlanException>(() => Shows(scene, Refusal, "capture de l'avertissement", about: Scene.Document(name: "autre.xml", body: Scene.AllergySection)));
        Assert.Throws<PlanException>(() => Shows(scene, Refusal, "capture de l'avertissement", restitutionOf: new string('0', 64)));
    }

    [Test]
    public void A_judgement_on_what_was_seen_is_placed_in_the_bytes_that_say_it()
    {
        var document = Scene.Document();
        var kept = new Artefact("restitution.json", "application/json", RestitutionFile.Write(document.Sha256, Refusal));
        var place = Observable.Warnings.PlaceIn(kept);
        Assert.That((place.Path, place.Line, place.Excerpt), Is.EqualTo(("avertissements", 4, "\"avertissements\": [")));
        Assert.That(Observable.Data.PlaceIn(kept), Is.EqualTo(Places.Whole(kept)), "what it does not say has no line");
    }

    private static bool Shows(Scene scene, Consumption consumption, string label, Artefact? about = null, string? restitutionOf = null)
    {
        scene.TestCase.Document = Scene.Document();
        var document = about ?? scene.TestCase.Document;
        var kept = new Artefact("restitution.json", "application/json", RestitutionFile.Write(restitutionOf ?? document.Sha256, consumption));
        return ObservedProof.Shows(new Observation(kept, document, scene.TestCase.File, "restitution écrite par le système"), scene.TestCase, label);
    }
}
