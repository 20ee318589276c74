using System.Text;
using TestPlans.Gherkin;
using TestPlans.Validation;

namespace TestPlans.Evidence.Tests;

/// <summary>Steps that attach and end in every way a scenario can.</summary>
[Binding]
internal sealed class FictitiousSteps(IReqnrollOutputHelper output)
{
    public const string Secret = "s3cr3t-fictif";

    [Given("le patient de test {guillemets}")]
    public void Patient(string name) => output.WriteLine($"patient {name}");

    [Given("les données")]
    public void Data(DataTable table) => output.WriteLine($"{table.RowCount} lignes");

    [When("le système produit le document {guillemets}")]
    public void Produce(string name) => output.Attach(Samples.Document, "application/xml", name);

    [Then("le document est conforme")]
    public void Conforms() => output.Attach(ReportJson.Write(Samples.Report()), ReportJson.MediaType, "rapport.json");

    [Then("le document n'est pas conforme")]
    public void Fails()
    {
        var report = Samples.Report(Samples.Finding("R-1"), Samples.Finding("R-2", Samples.Hostile, requirement: null));
        output.Attach(ReportJson.Write(report), ReportJson.MediaType, "rapport.json");
        throw new JudgementException("le document n'est pas conforme : 2 constats\n- R-1", "X\nsur deux lignes", "Y");
    }

    [Then("le titre du document est juste")]
    public static void TitleIsRight() => throw new JudgementException(
        "le titre n'est pas le bon", "titre <trouvé>", "titre attendu", new JudgedPlace("vsm.xml", Stable.Hash(Samples.Document), "/ClinicalDocument/title", 2, 4, "extrait de secours"));

    [Then("l'opérateur joint la preuve {guillemets}")]
    [StepKind(StepKind.Preuve)]
    public void Proof(string label)
    {
        var image = Encoding.UTF8.GetBytes("image fictive");
        output.Attach(image, "image/png", "capture:1.png");
        output.Attach(ProofJson.Write(new Proof { Label = label, Answer = "vu", Operator = "Camille TESTDURAND", Files = [new ProofFile("capture:1.png", Stable.Hash(image), "image/png", image.Length)] }), MediaTypes.Proof, "preuve.json");
    }

    [Then("la preuve {guillemets} est attendue")]
    public static void Awaited(string label) => throw new ProofAwaitedException($"apportez {label}");

    [Then("le rôle n'est pas revendiqué")]
    public static void NotClaimed() => throw new NotClaimedException("le système ne déclare pas ce rôle");

    [Then("l'outil tombe en panne")]
    public static void Breaks() => throw new InvalidOperationException("panne fictive");

    [When("le système donne son mot de passe")]
    public void Tell()
    {
        output.WriteLine($"mot de passe {Secret}");
        output.Attach($"<motDePasse>{Secret}</motDePasse>", "application/xml", $"{Secret}.xml");
        output.Attach(new string('x', 10_000) + Secret, "text/plain", "long.txt");
        throw new JudgementException($"le système a dit {Secret}", Secret, "rien");
    }
}

/// <summary>A person who stops the run while a step waits.</summary>
[Binding]
internal sealed class FictitiousInterruption(CancellationTokenSource stop, ScenarioContext context)
{
    [When("on interrompt la campagne")]
    public async Task StopAsync()
    {
        await stop.CancelAsync();
        await Task.Delay(Timeout.Infinite, context.StepCancellation);
    }
}
