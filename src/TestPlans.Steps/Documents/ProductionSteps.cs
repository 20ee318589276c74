using TestPlans.Steps.Common;
using TestPlans.Systems;
using TestPlans.Validation;

namespace TestPlans.Steps.Documents;

/// <summary>The operator has the system under test produce or correct a document.</summary>
[Binding]
public sealed class ProductionSteps(TestCase testCase, SystemUnderTest system, Acts acts, IReqnrollOutputHelper output, ScenarioContext scenario)
{
    /// <summary>Asks for a document and waits for it as long as systeme.json allows.</summary>
    [When("l'opérateur fait produire au système testé le document {guillemets} de ce patient")]
    [Example("l'opérateur fait produire au système testé le document « VSM » de ce patient")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public async Task Produce(string documentType) =>
        await ProduceAsync(documentType, $"Produisez le document « {documentType} » du patient {testCase.File.Patient.DisplayName}.", replaces: null);

    /// <summary>The same act, as a context: what matters comes after.</summary>
    [Given("un premier document {guillemets} produit pour ce patient")]
    [Example("un premier document « VSM » produit pour ce patient")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public async Task ProduceFirst(string documentType) =>
        await ProduceAsync(documentType, $"Produisez un premier document « {documentType} » du patient {testCase.File.Patient.DisplayName}.", replaces: null);

    /// <summary>Asks for a new version of the document that the system produced before.</summary>
    [When("l'opérateur fait corriger ce document")]
    [Example("l'opérateur fait corriger ce document")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public async Task Correct()
    {
        var previous = testCase.Document;
        await ProduceAsync(
            testCase.DocumentType ?? throw new PlanException("aucun document n'a été produit avant cette correction"),
            $"Corrigez le document « {previous.Name} » du patient {testCase.File.Patient.DisplayName} et produisez-en une nouvelle version.",
            previous);
    }

    private async Task ProduceAsync(string documentType, string instruction, Artefact? replaces)
    {
        var creator = system.ContentCreator
            ?? throw new PlanException("le pilote du rôle « créateur de contenu » ne sait pas faire produire un document (systeme.json)");
        var request = new ProductionRequest(documentType, testCase.File.Patient, testCase.Situation?.ToRequest(), instruction, replaces);
        var document = acts.Take($"production du document « {documentType} »", await creator.ProduceAsync(request, scenario.StepCancellation))
            ?? throw new ProofAwaitedException($"le fichier du document « {documentType} » est à joindre : sans lui rien ne peut être vérifié");
        if (testCase.IsReportedByPerson)
        {
            output.Attach(document.Content, document.MediaType, document.Name);
        }

        acts.KeepObserved(document, () => document);
        testCase.DocumentType = documentType;
        testCase.Previous = replaces;
        testCase.Document = document;
    }
}
