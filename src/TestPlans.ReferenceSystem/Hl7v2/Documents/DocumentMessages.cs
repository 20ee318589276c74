using System.Globalization;
using System.Text;
using TestPlans.Formats.Cda;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.ReferenceSystem.Hl7v2.Model;
using TestPlans.ReferenceSystem.Hl7v2.Writing;
using TestPlans.Validation;

namespace TestPlans.ReferenceSystem.Hl7v2.Documents;

/// <summary>ORU^R01 (HL7 2.5), with one document or two, and MDM (HL7 2.6), with one (ANS, Transmission de documents CDA en HL7v2 2.1, volume 2).</summary>
internal static class DocumentMessages
{
    public static Er7Draft Write(SentDocument sent, DocumentAction action, bool changesConfidentiality, string controlId, DateTimeOffset at)
    {
        var draft = Begin(sent.IsMdm, action, controlId, at);
        PidWriter.Write(draft, new IdentityFile(sent.Patient.LocalId, sent.Patient.Identity, sent.Patient.BirthCity, at), evenUnqualified: false);
        Number(draft, "PID-18", "D" + sent.Visit, "AN");
        draft.Set("PV1-1", "1").Set("PV1-2", "O");
        Number(draft, "PV1-19", "V" + sent.Visit, "VN");
        draft.Set("ORC-1", action.Order);
        Type(draft.Set("OBR-1", "1"), "OBR-4", sent);
        draft.Set("OBR-7", MessageWriter.Time(at));
        if (sent.IsMdm)
        {
            draft.Set("TXA-1", "1").Set("TXA-2", sent.Type.Code).Set("TXA-3", "TEXT");
            Id(draft, "TXA-12", sent.Header.Id!);
            if (sent.Header.Replaces is [var replaced, ..])
            {
                Id(draft, "TXA-13", replaced);
            }

            draft.Set("TXA-17", "AU");
        }

        var rank = 0;
        foreach (var document in sent.Documents)
        {
            Document(draft, Obx(draft, ++rank, "ED"), document, sent, action.Status);
            if (rank == 1)
            {
                ParticipantSegments.Write(draft, sent);
            }
        }

        rank = Metadata(draft, rank, sent, changesConfidentiality);
        Mail(draft, rank, sent);
        return draft;
    }

    private static Er7Draft Begin(bool isMdm, DocumentAction action, string controlId, DateTimeOffset at)
    {
        var draft = new Er7Draft(Er7Charset.Utf8)
            .Set("MSH-3", Establishment.Application).Set("MSH-4", Establishment.Facility).Set("MSH-5", Establishment.Partner).Set("MSH-6", Establishment.Facility)
            .Set("MSH-7", MessageWriter.Time(at))
            .Set("MSH-9.1", isMdm ? "MDM" : "ORU").Set("MSH-9.2", isMdm ? action.Event : "R01").Set("MSH-9.3", isMdm ? "MDM_T02" : "ORU_R01")
            .Set("MSH-10", controlId).Set("MSH-11", "D").Set("MSH-12.1", isMdm ? "2.6" : "2.5")
            .Set("MSH-17", "FRA").Set("MSH-18", Er7Charset.Utf8.Name)
            .Set("MSH-21.1", "2.1").Set("MSH-21.2", "CISIS_CDA_HL7_V2");
        return isMdm ? draft.Set("EVN-2", MessageWriter.Time(at)) : draft;
    }

    private static void Document(Er7Draft draft, string obx, Artefact document, SentDocument sent, string status) =>
        Text(Type(draft, $"{obx}-3", sent), obx, sent, document.Content.Span, "XML").Set($"{obx}-11", status);

    // A patient to whom the document is sent must not answer: nobody reads that mailbox (NTE-4 = FIN).
    private static int Metadata(Er7Draft draft, int rank, SentDocument sent, bool changesConfidentiality)
    {
        foreach (var (code, label, value) in sent.Route.Metadata(changesConfidentiality))
        {
            var obx = Obx(draft, ++rank, sent.IsMdm ? "CWE" : "CE");
            draft.Set($"{obx}-3.1", code).Set($"{obx}-3.2", label).Set($"{obx}-3.3", "MetaDMPMSS")
                .Set($"{obx}-5.1", value ? "Y" : "N").Set($"{obx}-5.3", "expandedYes-NoIndicator").Set($"{obx}-11", "F");
            if (code == "DESTMSSANTEPAT" && value)
            {
                draft.Set("NTE-1", "1").Set("NTE-4.1", "FIN");
            }
        }

        return rank;
    }

    // The text of the mail, to each whom the mailbox reaches.
    private static void Mail(Er7Draft draft, int rank, SentDocument sent)
    {
        foreach (var (code, label, goes) in new[]
        {
            ("CORPSMAIL_PS", "Corps du courriel au professionnel", sent.Route.ToProfessional),
            ("CORPSMAIL_PATIENT", "Corps du courriel au patient", sent.Route.ToPatient),
        })
        {
            if (sent.Mail is { } mail && goes)
            {
                var obx = Obx(draft, ++rank, "ED");
                Text(draft.Set($"{obx}-3.1", code).Set($"{obx}-3.2", label).Set($"{obx}-3.3", "MetaDMPMSS"), obx, sent, Encoding.UTF8.GetBytes(mail), null).Set($"{obx}-11", "F");
            }
        }
    }

    private static string Obx(Er7Draft draft, int rank, string type)
    {
        var obx = string.Create(CultureInfo.InvariantCulture, $"OBX[{rank}]");
        draft.Set($"{obx}-1", rank.ToString(CultureInfo.InvariantCulture)).Set($"{obx}-2", type);
        return obx;
    }

    // Both messages carry texts in Base64; MDM writes the kind in lower case.
    private static Er7Draft Text(Er7Draft draft, string obx, SentDocument sent, ReadOnlySpan<byte> bytes, string? format)
    {
        draft.Set($"{obx}-5.2", sent.IsMdm ? "text" : "TEXT");
        _ = format is null ? draft : draft.Set($"{obx}-5.3", format);
        return draft.Set($"{obx}-5.4", "Base64").Set($"{obx}-5.5", Convert.ToBase64String(bytes));
    }

    private static Er7Draft Type(Er7Draft draft, string path, SentDocument sent) =>
        draft.Set($"{path}.1", sent.Type.Code).Set($"{path}.2", sent.Type.Label).Set($"{path}.3", sent.Type.System);

    // An OID alone, or an extension under an OID.
    private static Er7Draft Id(Er7Draft draft, string path, CdaId id) => id.Extension is { } extension
        ? draft.Set($"{path}.1", extension).Set($"{path}.3", id.Root).Set($"{path}.4", "ISO")
        : draft.Set($"{path}.1", id.Root);

    private static void Number(Er7Draft draft, string path, string number, string type)
    {
        PidWriter.Identifier(draft, path, number);
        draft.Set($"{path}.5", type);
    }
}
