using TestPlans.Validation;

namespace TestPlans.Evidence.Tests;

internal sealed class RunDescriptionTests
{
    [Test]
    public void A_description_comes_back_as_it_was()
    {
        var description = new RunDescription
        {
            System = new TestedSystem("Dossier « fictif »", "1.2", "Éditeur fictif"),
            Operator = "Camille TESTDURAND",
            ToolVersion = "0.1.0",
            PlanSha256 = new string('b', 64),
            Packs = [new PackDescription("ci-sis-cda", "2026.1", PackOrigin.Official, "", "Jeu")],
            Roles = [new TestedRole("createur-contenu", "dossier")],
            Seed = 42,
            Selection = new SelectionDescription(["features/cda"], "@N1"),
            Command = "testplans run",
        };

        var read = RunDescriptionJson.Read(RunDescriptionJson.Write(description));

        Assert.That(RunDescriptionJson.Write(read), Is.EqualTo(RunDescriptionJson.Write(description)));
        Assert.That(read.Packs.Single().Origin, Is.EqualTo(PackOrigin.Official));
    }

    [Test]
    public void A_proof_written_by_steps_is_read_whatever_is_missing()
    {
        var proof = ProofJson.Read("""{"label":"capture","at":"2026-11-23T10:00:00+01:00","files":[{"name":"a.png","sha256":"00","mediaType":"image/png","bytes":12}],"inconnu":1}""")!;

        Assert.That(proof.Answer, Is.Empty);
        Assert.That(proof.Files.Single().Bytes, Is.EqualTo(12));
        Assert.That(proof.At, Is.EqualTo(new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(1))));
        Assert.That(ProofJson.Read("pas du JSON"), Is.Null);
    }
}
