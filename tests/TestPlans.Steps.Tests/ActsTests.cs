using System.Text.Json;
using TestPlans.Gherkin;
using TestPlans.Steps.Common;
using TestPlans.Systems;
using TestPlans.Validation;

namespace TestPlans.Steps.Tests;

/// <summary>Each result of an act has one outcome of its own (design, the table of statuses).</summary>
internal sealed class ActsTests
{
    [Test]
    public void An_observed_act_gives_its_value_and_says_how_it_was_seen()
    {
        using var scene = new Scene();
        Assert.That(Take(scene, new Observed<string>("vu", "fichier apparu")), Is.EqualTo("vu"));
        Assert.That(scene.TestCase.ObservedBy, Is.EqualTo("fichier apparu"));
        Assert.That(scene.TestCase.IsReportedByPerson, Is.False);
    }

    [Test]
    public void A_document_that_is_no_longer_the_only_answer_is_not_judged()
    {
        using var scene = new Scene();
        string? problem = null;
        Take(scene, new Observed<string>("vu", "fichier apparu") { Later = () => problem });
        scene.TestCase.Document = Scene.Document();
        Assert.DoesNotThrow(() => _ = scene.TestCase.Document);
        problem = "plusieurs documents sont apparus";
        Assert.Throws<PlanException>(() => _ = scene.TestCase.Document);
        Take(scene, new Observed<string>("vu", "autre acte"));
        Assert.DoesNotThrow(() => _ = scene.TestCase.Document, "the next act begins anew");
    }

    [Test]
    public void An_act_that_did_not_come_in_time_is_not_conforming()
    {
        using var scene = new Scene();
        var judgement = Assert.Throws<JudgementException>(() => Take(scene, new NotInTime<string>("le document", TimeSpan.FromSeconds(90))));
        Assert.That(judgement!.Message, Does.Contain("90").And.Contain("le document"));
    }

    [Test]
    public void An_act_left_to_a_person_awaits_its_proof()
    {
        using var scene = new Scene();
        Assert.Throws<ProofAwaitedException>(() => Take(scene, new AwaitingOperator<string>("Produisez le document.")));
    }

    [Test]
    public void Ambiguity_and_silence_of_the_configuration_judge_nobody()
    {
        using var scene = new Scene();
        Assert.Throws<PlanException>(() => Take(scene, new Ambiguous<string>("deux fichiers")));
        Assert.Throws<PlanException>(() => Take(scene, new Unreachable<string>("dossier absent")));
    }

    [Test]
    public void What_a_person_gives_is_kept_as_a_proof_with_its_hash()
    {
        using var scene = new Scene();
        var capture = new Artefact("capture.png", "image/png", "octets"u8.ToArray());
        Assert.That(Take(scene, new GivenByOperator<string>(null, "c'est fait", [capture], "M. Test", DateTimeOffset.UnixEpoch)), Is.Null);
        Assert.That(scene.TestCase.IsReportedByPerson);
        Assert.That(scene.Output.Attachments.Select(kept => kept.MediaType), Is.EqualTo(new[] { "image/png", MediaTypes.Proof }));
        using var proof = JsonDocument.Parse(scene.Output.Attachments[1].Content);
        Assert.That(proof.RootElement.GetProperty("files")[0].GetProperty("sha256").GetString(), Is.EqualTo(capture.Sha256));
        Assert.That(proof.RootElement.GetProperty("operator").GetString(), Is.EqualTo("M. Test"));
    }

    private static string? Take(Scene scene, ActResult<string> result) => new Acts(scene.TestCase, scene.Output).Take("un acte", result);
}
