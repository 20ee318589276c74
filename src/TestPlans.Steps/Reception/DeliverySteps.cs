using TestPlans.Simulators.Hl7v2;
using TestPlans.Steps.Common;
using TestPlans.Systems;
using TestPlans.Validation;

namespace TestPlans.Steps.Reception;

/// <summary>The partner of a consumer: makes one document of the test case data available to it.</summary>
[Binding]
public sealed class DeliverySteps(TestCase testCase, SystemUnderTest system, Acts acts, ScenarioNumber number, IReqnrollOutputHelper output, ScenarioContext scenario)
{
    /// <summary>Delivers a document that the patient's test case data name.</summary>
    [When("le partenaire met à disposition le document {guillemets}")]
    [Example("le partenaire met à disposition le document « VSM avec allergie »")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public async Task Deliver(string name)
    {
        var document = testCase.File.FindDocument(name)
            ?? throw new PlanException($"le jeu d'essai de « {testCase.File.Patient.DisplayName} » ne contient pas le document « {name} » ; documents connus : {string.Join(", ", testCase.File.Documents.Keys.Select(known => $"« {known} »"))}");
        await DeliverAsync(document);
    }

    /// <summary>Delivers the faulty twin in which one trait of the patient differs.</summary>
    [When("le partenaire met à disposition un document dont {trait} diffère de {celui} du patient de test")]
    [Example("le partenaire met à disposition un document dont la date de naissance diffère de celle du patient de test")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public async Task DeliverDiscordant(string trait, string _)
    {
        var name = $"dont {trait} diffère";
        var twins = testCase.File.Documents.Values.Where(document => document.Name.EndsWith(name, StringComparison.OrdinalIgnoreCase)).ToList();
        await DeliverAsync(twins.Count == 1
            ? twins[0]
            : throw new PlanException($"le jeu d'essai de « {testCase.File.Patient.DisplayName} » doit contenir un document, et un seul, nommé « … {name} » ; il en contient {twins.Count}"));
    }

    // Under identifiers of this scenario: a system that holds the document of an earlier one would rightly refuse it.
    private Artefact Loaded(TestDocument document)
    {
        try
        {
            var loaded = document.Load();
            return new Artefact(loaded.Name, loaded.MediaType, DocumentCopy.Of(loaded.Content, number.Value));
        }
        catch (UnusableTestPatientException error)
        {
            throw new PlanException(error.Message);
        }
    }

    private async Task DeliverAsync(TestDocument document)
    {
        var consumer = system.ContentConsumer
            ?? throw new PlanException("le pilote du rôle « consommateur de contenu » ne sait pas mettre un document à disposition (systeme.json)");
        var artefact = Loaded(document);
        output.Attach(artefact.Content, artefact.MediaType, artefact.Name);
        if (document.Defect is not null)
        {
            output.WriteLine($"Document fautif : {document.Defect}");
        }

        testCase.Document = artefact;
        testCase.Consumption = acts.Take(
            $"mise à disposition du document « {document.Name} »",
            await consumer.ConsumeAsync(new ConsumptionRequest(artefact, testCase.File.Patient), scenario.StepCancellation));
        if (testCase.Consumption is { } consumption)
        {
            acts.KeepObserved(artefact, () => new Artefact("restitution.json", "application/json", RestitutionFile.Write(artefact.Sha256, consumption)));
        }
    }
}

/// <summary>The traits that sentences name, with their article, and the pronoun that agrees.</summary>
[Binding]
public static class TraitParameterTypes
{
    /// <summary>{trait}</summary>
    [ParameterType("trait", "la date de naissance", "le nom de naissance", "le prénom", "le sexe", "le lieu de naissance", "le matricule INS")]
    public static string Trait(string words) => words;

    /// <summary>{celui}</summary>
    [ParameterType("celui", "celui", "celle")]
    public static string Pronoun(string word) => word;
}
