using TestPlans.Formats.Hl7v2;
using TestPlans.ReferenceSystem.Hl7v2.Documents;

namespace TestPlans.ReferenceSystem.Hl7v2.Reading;

/// <summary>
/// Reads an ORU^R01 or an MDM (ANS, Transmission de documents CDA en HL7v2 2.1, volume 2) and says the first thing for which it cannot be taken.
/// Codes are those of table HL7 0357 with 198 (cardinality) and 199 (other), which CI-SIS adds; which code goes with which fault is inferred from
/// their labels: the volet has no table of it.
/// </summary>
internal sealed class DocumentReader(ActiveDefect defect)
{
    private static readonly string[] Header = ["MSH-3", "MSH-4", "MSH-5", "MSH-6", "MSH-7", "MSH-10", "MSH-11", "PID-3", "PID-3.1", "PID-3.4", "PID-5"];
    private const string VoletVersion = "2.1";
    private const string VoletProfile = "CISIS_CDA_HL7_V2";
    private static readonly string[] Request = ["ORC-1", "OBR-4", "OBX-3", "OBX-11"];

    /// <summary>What the message asks, as far as it could be read, and its first fault.</summary>
    public (DocumentMessage? Read, Er7Error? Fault) Read(Er7Message message)
    {
        var isMdm = message.Type == "MDM";
        var fault = (isMdm
                ? RequiredFields.Missing(message, ["EVN", "PID", "PV1", "ORC", "OBR", "TXA", "OBX"], [.. Header, "EVN-2", .. Request, "TXA-2", "TXA-12"])
                : RequiredFields.Missing(message, ["PID", "ORC", "OBR", "OBX"], [.. Header, .. Request]))
            ?? (message.Event == "T10" ? RequiredFields.Missing(message, [], ["TXA-13"]) : null)
            ?? Profile(message)
            ?? Characters(message)
            ?? RequiredFields.Unreadable(message);
        var action = DocumentAction.All.FirstOrDefault(one => message["ORC-1"].Is(one.Order));
        if ((fault ??= Contradiction(message, action)) is not null)
        {
            return (null, fault);
        }

        var (documents, unreadable) = DocumentContents.Read(message);
        if (unreadable is not null && !defect.Switches(Behaviours.ManagerTakesUnreadable))
        {
            return (null, unreadable);
        }

        var metadata = new DocumentMetadata(message);
        var read = new DocumentMessage { Action = action!, Patient = PidReader.Identifiers(message["PID-3"]), Documents = documents, Metadata = metadata };
        fault = Stranger(message, documents) ?? (isMdm ? Misnamed(message, documents) : null);
        if (fault is null && metadata.Fault(DocumentContents.Of(message).Count) is { } wrong && !defect.Switches(Behaviours.ManagerSkipsMetadata))
        {
            fault = wrong;
        }

        if (fault is null && DocumentParticipants.Missing(message, metadata) is { } nobody && !defect.Switches(Behaviours.ManagerSkipsParticipants))
        {
            fault = nobody;
        }

        return (read, fault);
    }

    // MSH-21 is required, of one value. That another one is refused follows: what it announces is another content.
    private Er7Error? Profile(Er7Message message) =>
        !message["MSH-21"].IsValued ? RequiredFields.Error("101", "MSH-21", "le profil du message (MSH-21) est requis")
        : (message["MSH-21.1"].Is(VoletVersion) && message["MSH-21.2"].Is(VoletProfile)) || defect.Switches(Behaviours.ManagerTakesAnyProfile) ? null
        : RequiredFields.Error("199", "MSH-21", $"le profil annoncé n’est pas {VoletVersion}^{VoletProfile} : {message["MSH-21"].Text}");

    // A byte that is not of the character set announced (MSH-18) would be kept as another letter.
    private static Er7Error? Characters(Er7Message message) =>
        message.Faults.FirstOrDefault(one => one.Severity == Er7Severity.Error && one.Id is Er7FaultIds.Charset or Er7FaultIds.BadBytes) is { } bad
            ? new Er7Error(bad.Id == Er7FaultIds.Charset ? "103" : "102", Er7Path.TryParse(bad.Path, out var place) ? place : null, bad.Message)
            : null;

    // ORC-1, OBX-11 and the event say the same action: the volet has the manager reject what does not.
    private static Er7Error? Contradiction(Er7Message message, DocumentAction? action)
    {
        if (action is null)
        {
            return RequiredFields.Error("103", "ORC-1", $"la demande « {message["ORC-1"].Text} » n’est pas NW, RO ou CA");
        }

        if (message.Type == "MDM" && message.Event != action.Event)
        {
            return RequiredFields.Error("199", "ORC-1", $"la demande « {action.Order} » contredit l’événement {message.Event}");
        }

        var status = DocumentContents.Of(message).Select(one => message[$"OBX[{one.Value.Path.Occurrence}]-11"]).FirstOrDefault(one => !one.Is(action.Status));
        return !status.Exists ? null
            : new Er7Error(status.Text is "F" or "C" or "D" ? "199" : "103", status.Path, $"le statut « {status.Text} » contredit la demande « {action.Order} » : {action.Status} est attendu");
    }

    private Er7Error? Stranger(Er7Message message, IReadOnlyList<ReadDocument> documents)
    {
        foreach (var document in documents)
        {
            if (DocumentPatient.Difference(message, document.Header.Patient) is { } difference && !defect.Switches(Behaviours.ManagerTakesDocumentOfAnother))
            {
                return new Er7Error("199", document.Content, difference);
            }
        }

        return null;
    }

    // TXA-12 and TXA-13 are the ids of the document and of the one it replaces: one cannot be kept under two names.
    private static Er7Error? Misnamed(Er7Message message, IReadOnlyList<ReadDocument> documents) => documents is not [var document] ? null
        : DocumentContents.Id(message["TXA-12"]) != document.Id ? new Er7Error("199", document.IdPlace, $"TXA-12 n’est pas l’identifiant du document ({document.Id})")
        : message.Event == "T10" && document.Header.Replaces is [var replaced, ..] && document.Replaces != replaced
            ? new Er7Error("199", document.ReplacesPlace, $"TXA-13 n’est pas l’identifiant du document remplacé ({replaced})")
        : null;
}
