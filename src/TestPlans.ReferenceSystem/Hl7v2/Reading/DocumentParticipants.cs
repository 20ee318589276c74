using TestPlans.Formats.Hl7v2;

namespace TestPlans.ReferenceSystem.Hl7v2.Reading;

/// <summary>
/// Who sends a document and to whom (segments PRT; ANS, Transmission de documents CDA en HL7v2 2.1, volume 2, demande de traitement): required, the
/// sender for the DMP and a recipient with its mailbox for MSSanté. That the manager refuses follows: it could send the document to nobody.
/// </summary>
internal static class DocumentParticipants
{
    public static Er7Error? Missing(Er7Message message, DocumentMetadata metadata)
    {
        var participants = message.AllSegments("PRT").ToList();
        if (metadata.Goes("DMP") && !participants.Exists(one => one.Field(4).Component(1).Is("SB")))
        {
            return RequiredFields.Error("100", "PRT", "un document destiné au DMP nomme son expéditeur (PRT-4 = SB)");
        }

        if (!metadata.Goes("MSSANTE-PS") && !metadata.Goes("MSSANTE-PATIENT"))
        {
            return null;
        }

        var recipients = participants.FindAll(one => one.Field(4).Component(1).Is("RCT"));
        return recipients.Count == 0
            ? RequiredFields.Error("100", "PRT", "un document envoyé par MSSanté nomme un destinataire (PRT-4 = RCT)")
            : recipients.Find(one => !one.Field(15).Component(4).IsValued) is { } unreachable
                ? new Er7Error("101", unreachable.Field(15).Path, "un destinataire a une adresse de messagerie (PRT-15.4)")
                : null;
    }
}
