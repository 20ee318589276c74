using System.Globalization;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Simulators.Hl7v2;
using TestPlans.Simulators.Patients;
using TestPlans.Steps.Common;

namespace TestPlans.Steps.Hl7v2;

/// <summary>What our simulator « CREATEUR » transmits with one fault in the message, or in another character set.</summary>
[Binding]
public sealed class FaultyDocumentSteps(WireCase wire, SentDocuments documents, ConnectionSteps connection, MessageSending sending)
{
    /// <summary>With that value at that place.</summary>
    [When("le simulateur {guillemets} transmet par {guillemets} le document {guillemets} de ce patient {envoi}, avec {guillemets} en {guillemets}")]
    [Example("le simulateur « CREATEUR » transmet par « ORU^R01 » le document « compte rendu » de ce patient au DMP, avec « RO » en « ORC-1 »")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public Task TransmitWith(string simulator, string message, string document, DocumentRouting routing, string value, string place) =>
        SendAsync(simulator, message, document, routing, draft => draft.Set(Path(place).ToString(), value));

    /// <summary>Without one of the metadata; those that follow are numbered without it.</summary>
    [When("le simulateur {guillemets} transmet par {guillemets} le document {guillemets} de ce patient {envoi}, sans la métadonnée {guillemets}")]
    [Example("le simulateur « CREATEUR » transmet par « ORU^R01 » le document « compte rendu » de ce patient au DMP, sans la métadonnée « DESTDMP »")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public Task TransmitWithoutMetadata(string simulator, string message, string document, DocumentRouting routing, string code) => SendAsync(simulator, message, document, routing, draft =>
    {
        draft.Remove(Metadata(draft, code));
        var count = draft.SegmentNames.Count(name => name == "OBX");
        for (var rank = 1; rank <= count; rank++)
        {
            var number = rank.ToString(CultureInfo.InvariantCulture);
            draft.Set($"OBX[{number}]-1", number);
        }
    });

    /// <summary>With one of the metadata at another value.</summary>
    [When("le simulateur {guillemets} transmet par {guillemets} le document {guillemets} de ce patient {envoi}, avec la métadonnée {guillemets} à {guillemets}")]
    [Example("le simulateur « CREATEUR » transmet par « MDM^T02 » le document « VSM » de ce patient à un professionnel par MSSanté, avec la métadonnée « MASQUE_PS » à « Y »")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public Task TransmitWithMetadata(string simulator, string message, string document, DocumentRouting routing, string code, string value) =>
        SendAsync(simulator, message, document, routing, draft => draft.Set($"{Metadata(draft, code)}-5.1", value));

    /// <summary>With something else where the document should stand: XML, and no CDA.</summary>
    [When("le simulateur {guillemets} transmet par {guillemets} le document {guillemets} de ce patient {envoi}, avec le XML {guillemets} à la place du document")]
    [Example("le simulateur « CREATEUR » transmet par « MDM^T02 » le document « compte rendu » de ce patient au DMP, avec le XML « <compteRendu>Texte fictif</compteRendu> » à la place du document")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public Task TransmitOtherXml(string simulator, string message, string document, DocumentRouting routing, string xml) =>
        SendAsync(simulator, message, document, routing, draft => draft.Set("OBX[1]-5.5", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(xml))));

    /// <summary>Without those to whom MSSanté should take it (PRT-4 = RCT).</summary>
    [When("le simulateur {guillemets} transmet par {guillemets} le document {guillemets} de ce patient {envoi}, sans nommer de destinataire")]
    [Example("le simulateur « CREATEUR » transmet par « ORU^R01 » le document « compte rendu » de ce patient à un professionnel par MSSanté, sans nommer de destinataire")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public Task TransmitToNobody(string simulator, string message, string document, DocumentRouting routing) => SendAsync(simulator, message, document, routing, draft =>
    {
        while (Recipient(draft) is >= 0 and var rank)
        {
            draft.Remove($"PRT[{(rank + 1).ToString(CultureInfo.InvariantCulture)}]");
        }
    });

    /// <summary>In another character set, announced in MSH-18.</summary>
    [When("le simulateur {guillemets} transmet par {guillemets} le document {guillemets} de ce patient {envoi}, en {guillemets}")]
    [Example("le simulateur « CREATEUR » transmet par « MDM^T02 » le document « compte rendu » de ce patient au DMP, en « 8859/15 »")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public Task TransmitIn(string simulator, string message, string document, DocumentRouting routing, string charset)
    {
        // The two that the volet admits (MSH-18).
        Er7Charset[] known = [Er7Charset.Utf8, Er7Charset.Latin9];
        var set = Array.Find(known, one => one.Name == charset) ?? throw new PlanException($"le jeu de caractères « {charset} » n'est pas de ceux du volet : {string.Join(", ", known.Select(one => one.Name))}");
        connection.Require(simulator);
        return sending.SendAsync(documents.Write(documents.Request(message, DocumentAction.Transmit, routing, documents.Document(document)), set));
    }

    /// <summary>The identity with its INS, whatever its status.</summary>
    [When("le simulateur {guillemets} transmet par {guillemets} le document {guillemets} de ce patient {envoi}, avec un INS et une identité au statut {guillemets}")]
    [Example("le simulateur « CREATEUR » transmet par « ORU^R01 » le document « compte rendu » de ce patient à un professionnel par MSSanté, avec un INS et une identité au statut « PROV »")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public Task TransmitWithIns(string simulator, string message, string document, DocumentRouting routing, string status)
    {
        var ins = wire.Patient.Ins ?? throw new PlanException($"le jeu d'essai de « {wire.Patient.DisplayName} » ne donne pas de matricule INS");
        wire.Patient = wire.Patient with { IdentityStatus = status };
        connection.Require(simulator);
        var request = documents.Request(message, DocumentAction.Transmit, routing, documents.Document(document));
        return sending.SendAsync(documents.Write(request with { Patient = request.Patient with { Ins = new SimulatedIns(ins.Matricule, ins.Oid), IdentityStatus = [status] } }));
    }

    private Task SendAsync(string simulator, string message, string document, DocumentRouting routing, Action<Er7Draft> edit)
    {
        connection.Require(simulator);
        var draft = documents.Write(documents.Request(message, DocumentAction.Transmit, routing, documents.Document(document)));
        edit(draft);
        return sending.SendAsync(draft);
    }

    private static int Recipient(Er7Draft draft) => draft.ToMessage().AllSegments("PRT").ToList().FindIndex(segment => segment.Field(4).Component(1).Text == "RCT");

    private static string Metadata(Er7Draft draft, string code)
    {
        var segments = draft.ToMessage().AllSegments("OBX").ToList();
        var rank = segments.FindIndex(segment => segment.Field(3).Component(1).Text == code) + 1;
        return rank > 0 ? $"OBX[{rank.ToString(CultureInfo.InvariantCulture)}]" : throw new PlanException($"« {code} » n'est pas une métadonnée du message");
    }

    private static Er7Path Path(string place) => Er7Path.TryParse(place, out var path) ? path : throw new PlanException($"« {place} » n'est pas une place d'un message, comme « OBX-5 »");
}
