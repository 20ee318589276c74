using TestPlans.Formats.Hl7v2;
using TestPlans.Simulators.Hl7v2;
using TestPlans.Steps.Common;
using TestPlans.Systems;

namespace TestPlans.Steps.Hl7v2;

/// <summary>
/// The business acknowledgements of documents (ZAM), after the technical one: what the DMP and the mailboxes of MSSanté said of them, given by a
/// « gestionnaire de documents » to the « créateur » that asked for it (ACK_RECEPTION).
/// </summary>
[Binding]
public sealed class BusinessAcknowledgementSteps(
    WireCase wire, SentDocuments documents, SentIdentity identity, ConnectionSteps connection, MessageSending sending, MessageWait wait, ReceptionSteps reception, IReqnrollOutputHelper output)
{
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(30);

    /// <summary>A new document, whose sender wants to know what became of it.</summary>
    [When("le simulateur {guillemets} transmet par {guillemets} le document {guillemets} de ce patient {envoi}, en demandant un accusé de réception")]
    [Example("le simulateur « CREATEUR » transmet par « ORU^R01 » le document « compte rendu » de ce patient au DMP, en demandant un accusé de réception")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public async Task TransmitAsking(string simulator, string message, string document, DocumentRouting routing)
    {
        connection.Require(simulator);
        if (wire.Consumer is not IDocumentManager { Listening: not null } manager)
        {
            throw new NotClaimedException("systeme.json ne dit pas sur quel port le système testé rend les accusés métier (« port » du rôle « gestionnaire de documents »)");
        }

        manager.SendReturnsTo((await wire.PartnerAsync()).EndPoint);
        await sending.SendAsync(documents.Write(documents.Request(message, DocumentAction.Transmit, routing, documents.Document(document)) with { AsksReceipt = true }));
    }

    /// <summary>The business acknowledgement of the message sent last (OBX-4); it becomes « le message » of the sentences that follow.</summary>
    [Then("le simulateur {guillemets} reçoit sous {durée} l'accusé métier {guillemets} du document transmis")]
    [Example("le simulateur « CREATEUR » reçoit sous « 2 minutes » l'accusé métier « ZAM^Z01 » du document transmis")]
    [ObservedBy("le simulateur lui-même : l'accusé métier qui nomme le message transmis (OBX-4)")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public async Task Receives(string simulator, TimeSpan limit, string type)
    {
        connection.Require(simulator);
        var trigger = Event(type);
        var received = await wait.ForAsync(one => one.Type == $"ZAM^{trigger}", limit, $"l'accusé métier « {type} » du document transmis");
        reception.Keep(received);
        output.WriteLine($"Sur le message « {received.Parsed["OBX-4"].Text} » : {received.Parsed["OBX-3.1"].Text}, {received.Parsed["OBX-5.1"].Text}");
    }

    /// <summary>Whose mailbox it is about: one of those that the request named (PRT-15.4 of PRT-4 = RCT).</summary>
    [Then("l'accusé métier nomme la boîte d'un destinataire du document transmis")]
    [Example("l'accusé métier nomme la boîte d'un destinataire du document transmis")]
    public void NamesRecipient()
    {
        var mailboxes = documents.Last.Recipients.Select(one => one.Mailbox).ToList();
        var found = wire.Message["OBX[2]-5.4"];
        if (!mailboxes.Contains(found.Text, StringComparer.OrdinalIgnoreCase))
        {
            throw new JudgementException("l'accusé métier ne nomme pas la boîte d'un destinataire (OBX-5.4)", found.IsValued ? found.Text : "absent", string.Join(" ou ", mailboxes), wire.Place(found));
        }
    }

    /// <summary>Our simulator says that the DMP took the document, or that a mailbox did.</summary>
    [When("le simulateur {guillemets} rend l'accusé métier {guillemets} du document transmis")]
    [Example("le simulateur « GESTIONNAIRE » rend l'accusé métier « ZAM^Z01 » du document transmis")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public Task Return(string simulator, string type) => ReturnAsync(simulator, type, isPositive: true);

    /// <summary>Our simulator says that it failed, and why.</summary>
    [When("le simulateur {guillemets} rend l'accusé métier {guillemets} du document transmis, en erreur")]
    [Example("le simulateur « GESTIONNAIRE » rend l'accusé métier « ZAM^Z01 » du document transmis, en erreur")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public Task ReturnError(string simulator, string type) => ReturnAsync(simulator, type, isPositive: false);

    private Task ReturnAsync(string simulator, string type, bool isPositive)
    {
        connection.Require(simulator);
        if (wire.Supplier is not IDocumentSupplier { Returns: { } to })
        {
            throw new NotClaimedException("systeme.json ne dit pas où le système testé prend les accusés métier (« adresse » du rôle « créateur de documents »)");
        }

        var trigger = Event(type);
        var asked = trigger == "Z03" ? "ACK_LECTURE_MSS" : "ACK_RECEPTION";
        if (DocumentMetadata.Find(wire.Message, asked)?.Text != "Y")
        {
            throw new NotClaimedException($"le message ne demande pas cet accusé ({asked}) : rien n'est à rendre");
        }

        return sending.ReturnAsync(BusinessAcknowledgements.Of(identity.Source.Next(), trigger, wire.Message, isPositive), to, AnswerLimit);
    }

    private static string Event(string type) => type.Split('^') is ["ZAM", var trigger] && BusinessAcknowledgements.Events.Contains(trigger)
        ? trigger
        : throw new PlanException($"« {type} » n'est pas un accusé métier : {string.Join(", ", BusinessAcknowledgements.Events.Select(one => $"ZAM^{one}"))}");
}
