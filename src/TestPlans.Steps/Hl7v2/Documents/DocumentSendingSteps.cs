using TestPlans.Simulators.Hl7v2;
using TestPlans.Steps.Common;

namespace TestPlans.Steps.Hl7v2;

/// <summary>What our simulator « CREATEUR » asks of a « gestionnaire de documents »: to take a document, to replace it, to withdraw it.</summary>
[Binding]
public sealed class DocumentSendingSteps(SentDocuments documents, CarriedDocuments carried, ConnectionSteps connection, MessageSending sending, AcknowledgementSteps acknowledgement)
{
    /// <summary>A new document.</summary>
    [When("le simulateur {guillemets} transmet par {guillemets} le document {guillemets} de ce patient {envoi}")]
    [Example("le simulateur « CREATEUR » transmet par « ORU^R01 » le document « compte rendu » de ce patient au DMP")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public Task Transmit(string simulator, string message, string document, DocumentRouting routing) =>
        SendAsync(simulator, documents.Request(message, DocumentAction.Transmit, routing, documents.Document(document)));

    /// <summary>A new document that was taken: a context.</summary>
    [Given("le document {guillemets} de ce patient, transmis par le simulateur {guillemets} par {guillemets} {envoi} et acquitté")]
    [Example("le document « compte rendu » de ce patient, transmis par le simulateur « CREATEUR » par « ORU^R01 » au DMP et acquitté")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public async Task TransmittedBefore(string document, string simulator, string message, DocumentRouting routing)
    {
        await Transmit(simulator, message, document, routing);
        acknowledgement.Acknowledges("AA");
        carried.Remember();
    }

    /// <summary>Two formats of one document.</summary>
    [When("le simulateur {guillemets} transmet par {guillemets} les documents {guillemets} et {guillemets} de ce patient {envoi}")]
    [Example("le simulateur « CREATEUR » transmet par « ORU^R01 » les documents « compte rendu » et « compte rendu structuré » de ce patient au DMP")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public Task TransmitTwo(string simulator, string message, string first, string second, DocumentRouting routing) =>
        SendAsync(simulator, documents.Request(message, DocumentAction.Transmit, routing, documents.Document(first), documents.Document(second)));

    /// <summary>Another version takes the place of the last document, and goes where it went.</summary>
    [When("le simulateur {guillemets} remplace le document transmis par le document {guillemets}")]
    [Example("le simulateur « CREATEUR » remplace le document transmis par le document « compte rendu corrigé »")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public Task Replace(string simulator, string document) =>
        SendAsync(simulator, documents.Last with { Action = DocumentAction.Replace, Documents = [documents.Document(document)] });

    /// <summary>Another version, because those who may see the document change.</summary>
    [When("le simulateur {guillemets} remplace le document transmis par le document {guillemets} {envoi}, pour en changer la confidentialité")]
    [Example("le simulateur « CREATEUR » remplace le document transmis par le document « VSM v2 » au DMP, masqué aux professionnels, pour en changer la confidentialité")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public Task ReplaceConfidentiality(string simulator, string document, DocumentRouting routing)
    {
        var message = documents.Last.Carrier == DocumentCarrier.Oru ? "ORU^R01" : "MDM^T10";
        return SendAsync(simulator, documents.Request(message, DocumentAction.Replace, routing, documents.Document(document)) with { ChangesConfidentiality = true });
    }

    /// <summary>The last document is withdrawn.</summary>
    [When("le simulateur {guillemets} supprime le document transmis")]
    [Example("le simulateur « CREATEUR » supprime le document transmis")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public Task Delete(string simulator) => SendAsync(simulator, documents.Last with { Action = DocumentAction.Delete });

    /// <summary>A version whose former one nobody knows.</summary>
    [When("le simulateur {guillemets} transmet par {guillemets} le document {guillemets} de ce patient {envoi}, en remplacement d'un document qui n'a jamais été transmis")]
    [Example("le simulateur « CREATEUR » transmet par « MDM^T10 » le document « compte rendu corrigé » de ce patient au DMP, en remplacement d'un document qui n'a jamais été transmis")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public Task ReplaceUnknown(string simulator, string message, string document, DocumentRouting routing) =>
        SendAsync(simulator, documents.Request(message, DocumentAction.Replace, routing, documents.Document(document)));

    /// <summary>A document that nobody knows is withdrawn.</summary>
    [When("le simulateur {guillemets} demande par {guillemets} la suppression du document {guillemets} de ce patient, qui n'a jamais été transmis")]
    [Example("le simulateur « CREATEUR » demande par « MDM^T04 » la suppression du document « compte rendu » de ce patient, qui n'a jamais été transmis")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public Task DeleteUnknown(string simulator, string message, string document) =>
        SendAsync(simulator, documents.Request(message, DocumentAction.Delete, DocumentRoutingParameterTypes.Of("au DMP"), documents.Document(document)));

    private Task SendAsync(string simulator, DocumentTransmission request)
    {
        connection.Require(simulator);
        return sending.SendAsync(documents.Write(request));
    }
}
