using TestPlans.Steps.Common;
using TestPlans.Systems;

namespace TestPlans.Steps.Hl7v2;

/// <summary>What the operator of a « créateur de documents (HL7 v2) » does. Parameters of the acts: document, second, situation, message, destinataires, masque, courriel.</summary>
[Binding]
public sealed class DocumentActSteps(TestCase testCase, WireCase wire, SupplierActs acts, MessageWait wait, TransmittedDocument transmitted, IReqnrollOutputHelper output)
{
    private string Patient => wire.Patient.DisplayName;

    /// <summary>A validated document leaves for the manager, who is to take it where the sentence says.</summary>
    [When("l'opérateur transmet par {guillemets} le document {guillemets} de ce patient {envoi}")]
    [Example("l'opérateur transmet par « ORU^R01 » le document « VSM » de ce patient au DMP")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task Transmit(string message, string document, DocumentRouting routing) => TransmitAsync(message, document, routing, $"le document « {document} »", "", []);

    /// <summary>Two documents, in one ORU: two forms of one report.</summary>
    [When("l'opérateur transmet par {guillemets} les documents {guillemets} et {guillemets} de ce patient {envoi}")]
    [Example("l'opérateur transmet par « ORU^R01 » les documents « compte rendu de consultation » et « compte rendu structuré » de ce patient au DMP")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task TransmitBoth(string message, string document, string second, DocumentRouting routing) => message == "ORU^R01"
        ? TransmitAsync(message, document, routing, $"les documents « {document} » et « {second} »", ", ensemble", [("second", second)])
        : throw new PlanException($"deux documents vont dans un « ORU^R01 », pas dans un « {message} »");

    /// <summary>A document sent by MSSanté, with what the mail says.</summary>
    [When("l'opérateur transmet par {guillemets} le document {guillemets} de ce patient {envoi}, avec le courriel {guillemets}")]
    [Example("l'opérateur transmet par « MDM^T02 » le document « VSM » de ce patient à un professionnel par MSSanté, avec le courriel « Bonjour, voici la synthèse. »")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task TransmitWithMail(string message, string document, DocumentRouting routing, string mail) =>
        TransmitAsync(message, document, routing, $"le document « {document} »", $", avec pour texte du courriel « {mail} »", [("courriel", mail)]);

    /// <summary>The same, as a context: what matters comes after.</summary>
    [Given("un document {guillemets} de ce patient, transmis par {guillemets} {envoi}")]
    [Example("un document « VSM » de ce patient, transmis par « ORU^R01 » au DMP")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public async Task TransmittedBefore(string document, string message, DocumentRouting routing)
    {
        await Transmit(message, document, routing);
        if (wire.Supplier.Listening is not null)
        {
            var received = await wait.ForAsync(one => one.Type == message, wire.Supplier.Delay, $"un message « {message} » de {Patient}");
            output.Attach(received.Message.Content, received.Message.MediaType, received.Message.Name);
            (wire.Received, wire.Message, testCase.Document) = (received, received.Parsed, received.Message);
        }

        transmitted.Remember();
    }

    /// <summary>A corrected version takes the place of the document transmitted before.</summary>
    [When("l'opérateur remplace le document transmis")]
    [Example("l'opérateur remplace le document transmis")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task Replace() => acts.DoAsync("remplacer-document", $"Corrigez le document {Name()} de {Patient}, validez la nouvelle version et transmettez-la en remplacement de la première.");

    /// <summary>The document transmitted before is withdrawn.</summary>
    [When("l'opérateur supprime le document transmis")]
    [Example("l'opérateur supprime le document transmis")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task Delete() => acts.DoAsync("supprimer-document", $"Supprimez le document {Name()} de {Patient} et transmettez cette suppression.");

    /// <summary>Its content stays; those who may see it change, by a new version of it.</summary>
    [When("l'opérateur masque aux professionnels le document transmis")]
    [Example("l'opérateur masque aux professionnels le document transmis")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task Hide() => acts.DoAsync("masquer-document", $"Masquez aux professionnels le document {Name()} de {Patient}, sans en changer le contenu, et transmettez ce changement.");

    private Task TransmitAsync(string message, string document, DocumentRouting routing, string what, string how, IEnumerable<(string Key, string Value)> more)
    {
        ArgumentNullException.ThrowIfNull(routing);
        if (message is not ("ORU^R01" or "MDM^T02"))
        {
            throw new PlanException($"un document est transmis par « ORU^R01 » ou « MDM^T02 », pas par « {message} »");
        }

        var parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["document"] = document, ["message"] = message, ["destinataires"] = routing.To };
        foreach (var (key, value) in more)
        {
            parameters[key] = value;
        }

        if (routing.HiddenFrom is { } hidden)
        {
            parameters["masque"] = hidden;
        }

        if (testCase.Situation is { } situation)
        {
            parameters["situation"] = situation.Name;
        }

        var data = testCase.Situation is { } shown ? $" (situation « {shown.Name} » : {shown.Consigne})" : "";
        return acts.DoAsync("transmettre-document", $"Validez {what} de {Patient}{data}, puis transmettez-{(more.Any(one => one.Key == "second") ? "les" : "le")} par un message {message} {routing.Words}{how}.", parameters);
    }

    private string Name() => $"« {transmitted.First.Header.Title} » ({transmitted.First.Header.Id})";
}
