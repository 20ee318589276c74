using TestPlans.Formats.Cda;
using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>
/// The messages of a CREATEUR: ORU^R01 (HL7 2.5), MDM^T02, T10, T04 (HL7 2.6). Source: ANS, Transmission de documents CDA en HL7v2 2.1, volume 2.
/// </summary>
public static class DocumentMessages
{
    private const string Profile = "CISIS_CDA_HL7_V2";

    /// <summary>The message of a request.</summary>
    /// <param name="envelope">Its header.</param>
    /// <param name="request">What is asked; an MDM carries one document, whatever the request says.</param>
    public static Er7Draft Of(MessageEnvelope envelope, DocumentTransmission request)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        ArgumentNullException.ThrowIfNull(request);
        var (isMdm, first) = (request.Carrier == DocumentCarrier.Mdm, request.Documents[0]);
        var (order, status, @event) = Words(request.Action);
        var draft = Begin(envelope, isMdm, @event);
        PidSegment.Write(draft, request.Patient, envelope.Occurred ?? envelope.At);
        Pv1(draft, request.Visit);
        draft.Set("ORC-1", order).Set("OBR-1", "1");
        Type(draft, "OBR-4", first);
        draft.Set("OBR-7", Hl7Time.Write(envelope.Occurred ?? envelope.At));
        if (isMdm)
        {
            Txa(draft, first);
        }

        var rank = new ObxRank();
        foreach (var document in isMdm ? [first] : request.Documents)
        {
            Document(draft, rank.Next(draft, "ED"), document, isMdm, status);
            // The participants are those of the request: named once, after the first document.
            if (ReferenceEquals(document, first))
            {
                ParticipantSegments.Write(draft, request);
            }
        }

        MetadataSegments.Write(draft, rank, request);
        return draft;
    }

    private static (string Order, string Status, string Event) Words(DocumentAction action) => action switch
    {
        DocumentAction.Replace => ("RO", "C", "T10"),
        DocumentAction.Delete => ("CA", "D", "T04"),
        _ => ("NW", "F", "T02"),
    };

    private static Er7Draft Begin(MessageEnvelope envelope, bool isMdm, string @event)
    {
        var parties = envelope.Parties;
        var draft = new Er7Draft(parties.Charset)
            .Set("MSH-3", parties.SendingApplication).Set("MSH-4", parties.SendingFacility)
            .Set("MSH-5", parties.ReceivingApplication).Set("MSH-6", parties.ReceivingFacility)
            .Set("MSH-7", Hl7Time.Write(envelope.At))
            .Set("MSH-9.1", isMdm ? "MDM" : "ORU").Set("MSH-9.2", isMdm ? @event : "R01").Set("MSH-9.3", isMdm ? "MDM_T02" : "ORU_R01")
            .Set("MSH-10", envelope.ControlId).Set("MSH-11", parties.ProcessingId).Set("MSH-12.1", isMdm ? "2.6" : "2.5")
            .Set("MSH-17", "FRA").Set("MSH-21.1", "2.1").Set("MSH-21.2", Profile);
        return isMdm ? draft.Add("EVN").Set("EVN-2", Hl7Time.Write(envelope.At)) : draft;
    }

    private static void Pv1(Er7Draft draft, SimulatedVisit visit)
    {
        if (visit.Account is { } account)
        {
            PidIdentifiers.WriteCx(draft, "PID-18[1]", account);
        }

        draft.Set("PV1-1", "1").Set("PV1-2", visit.PatientClass);
        if (visit.Number is { } number)
        {
            PidIdentifiers.WriteCx(draft, "PV1-19[1]", number);
        }
    }

    private static void Txa(Er7Draft draft, SimulatedDocument document)
    {
        draft.Set("TXA-1", "1").Set("TXA-2", document.TypeCode ?? "").Set("TXA-3", "TEXT");
        Id(draft, "TXA-12", document.Id);
        Id(draft, "TXA-13", document.Replaces);
        draft.Set("TXA-17", "AU");
    }

    private static void Document(Er7Draft draft, string obx, SimulatedDocument document, bool isMdm, string status)
    {
        Type(draft, $"{obx}-3", document);
        draft.Set($"{obx}-5.2", isMdm ? "text" : "TEXT").Set($"{obx}-5.3", "XML").Set($"{obx}-5.4", "Base64")
            .Set($"{obx}-5.5", Convert.ToBase64String(document.Content.Span)).Set($"{obx}-11", status);
    }

    private static void Type(Er7Draft draft, string path, SimulatedDocument document) =>
        draft.Set($"{path}.1", document.TypeCode ?? "").Set($"{path}.2", document.TypeLabel ?? "").Set($"{path}.3", document.TypeSystem);

    // An OID alone, or an extension under an OID.
    private static void Id(Er7Draft draft, string path, CdaId? id)
    {
        if (id is { Extension: { } extension })
        {
            draft.Set($"{path}.1", extension).Set($"{path}.3", id.Root).Set($"{path}.4", "ISO");
        }
        else if (id is not null)
        {
            draft.Set($"{path}.1", id.Root);
        }
    }
}
