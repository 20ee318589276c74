using System.Text;
using TestPlans.Formats.Hl7v2.Editing;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>The metadata of DMP and MSSanté, in the order of the volet, then the texts of mails when there are any (ANS, Transmission de documents CDA en HL7v2 2.1, volume 2).</summary>
internal static class MetadataSegments
{
    private const string System = "MetaDMPMSS";

    public static void Write(Er7Draft draft, ObxRank rank, DocumentTransmission request)
    {
        foreach (var (code, label, value) in Flags(request))
        {
            var obx = Begin(draft, rank, request.Carrier == DocumentCarrier.Mdm ? "CWE" : "CE", code, label);
            draft.Set($"{obx}-5.1", value ? "Y" : "N").Set($"{obx}-5.3", "expandedYes-NoIndicator").Set($"{obx}-11", "F");
            // Nobody reads the mailbox that the patient would answer to.
            if (code == "DESTMSSANTEPAT" && value && request.ReplyTo is null)
            {
                draft.Set("NTE-1", "1").Set("NTE-4.1", "FIN");
            }
        }

        Mail(draft, rank, "CORPSMAIL_PS", "Corps du mail pour un PS", request.MailToProfessionals);
        Mail(draft, rank, "CORPSMAIL_PATIENT", "Corps du mail pour le patient", request.MailToPatient);
    }

    private static (string Code, string Label, bool Value)[] Flags(DocumentTransmission request)
    {
        var to = request.Destination;
        return
        [
            ("MASQUE_PS", "Masqué aux professionnels de Santé", to.IsHiddenFromProfessionals),
            ("INVISIBLE_PATIENT", "Document Non Visible par le patient", to.IsHiddenFromPatient),
            ("INVISIBLE_REP_LEGAUX", "Non visible par les représentants Légaux du patient", to.IsHiddenFromRepresentatives),
            ("CONNEXION_SECRETE", "Connexion Secrete", to.IsSecret),
            ("MODIF_CONF_CODE", "Modification Confidentiality Code", request.ChangesConfidentiality),
            ("DESTDMP", "Destinataire DMP", to.ToDmp),
            ("DESTMSSANTEPS", "Destinataire (Professionnel de Santé, organisation ou BAL applicative)", to.ToProfessional),
            ("DESTMSSANTEPAT", "Destinataire Patient", to.ToPatient),
            ("ACK_RECEPTION", "Accusé de réception", request.AsksReceipt),
            // Nobody reads the mails of a plan: no acknowledgement of reading would come.
            ("ACK_LECTURE_MSS", "Accusé de lecture", false),
        ];
    }

    private static void Mail(Er7Draft draft, ObxRank rank, string code, string label, string? text)
    {
        if (text is not null)
        {
            var obx = Begin(draft, rank, "ED", code, label);
            draft.Set($"{obx}-5.2", "TEXT").Set($"{obx}-5.4", "Base64").Set($"{obx}-5.5", Convert.ToBase64String(Encoding.UTF8.GetBytes(text))).Set($"{obx}-11", "F");
        }
    }

    private static string Begin(Er7Draft draft, ObxRank rank, string type, string code, string label)
    {
        var obx = rank.Next(draft, type);
        draft.Set($"{obx}-3.1", code).Set($"{obx}-3.2", label).Set($"{obx}-3.3", System);
        return obx;
    }
}
