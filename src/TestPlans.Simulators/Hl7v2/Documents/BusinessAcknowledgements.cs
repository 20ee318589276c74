using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>
/// What a GESTIONNAIRE gives back to whoever transmitted documents: ZAM^Z01 (the DMP has them), Z02 (a mailbox has), Z03 (the mail was read). Source:
/// ANS, Transmission de documents CDA en HL7v2 2.1, volume 2, accusés métier.
/// </summary>
public static class BusinessAcknowledgements
{
    private const string Table = "AckMetierZAM";

    /// <summary>The events that carry one: MSH-9.2.</summary>
    public static IReadOnlyList<string> Events { get; } = ["Z01", "Z02", "Z03"];

    /// <summary>The acknowledgement of a message.</summary>
    /// <param name="envelope">Its header; who sends to whom is taken from the message.</param>
    /// <param name="trigger">One of <see cref="Events"/>.</param>
    /// <param name="request">The ORU or the MDM that it is about.</param>
    /// <param name="isPositive">False: it failed, and ERR says why.</param>
    public static Er7Draft Of(MessageEnvelope envelope, string trigger, Er7Message request, bool isPositive)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        ArgumentNullException.ThrowIfNull(request);
        var (code, label) = trigger switch
        {
            "Z01" => ("ACK_RECEPTION_DMP", "Accusé de réception DMP"),
            "Z02" => ("ACK_RECEPTION_MSS", "Accusé de réception MSSanté"),
            "Z03" => ("ACK_LECTURE_MSS", "Accusé de lecture"),
            _ => throw new ArgumentException($"« {trigger} » n’est pas un accusé métier : {string.Join(", ", Events)}", nameof(trigger)),
        };
        var draft = new Er7Draft(envelope.Parties.Charset)
            .Set("MSH-3", request["MSH-5.1"].Text).Set("MSH-4", request["MSH-6.1"].Text).Set("MSH-5", request["MSH-3.1"].Text).Set("MSH-6", request["MSH-4.1"].Text)
            .Set("MSH-7", Hl7Time.Write(envelope.At)).Set("MSH-9.1", "ZAM").Set("MSH-9.2", trigger).Set("MSH-9.3", "ZAM_Z01")
            .Set("MSH-10", envelope.ControlId).Set("MSH-11", request["MSH-11.1"].Text).Set("MSH-12.1", "2.6").Set("MSH-17", "FRA")
            .Set("MSH-21.1", "2.1").Set("MSH-21.2", "CISIS_CDA_HL7_V2")
            .Add("EVN").Set("EVN-2", Hl7Time.Write(envelope.At));
        Obx(draft, "OBX[1]", "1", "CWE", code, label)
            .Set("OBX[1]-4", request.ControlId).Set("OBX[1]-5.1", isPositive ? "Y" : "N").Set("OBX[1]-5.3", "expandedYes-NoIndicator").Set("OBX[1]-11", "F");
        if (trigger != "Z01")
        {
            var mailbox = request.AllSegments("PRT").FirstOrDefault(one => one.Field(4).Component(1).Is("RCT"))?.Field(15).Component(4).Text ?? "";
            Obx(draft, "OBX[2]", "2", "XTN", trigger == "Z02" ? "DESTINATAIRE_MSS" : "LECTEUR_MSS", trigger == "Z02" ? "Destinataire MSSanté" : "Lecteur du courriel MSSanté")
                .Set("OBX[2]-5.3", "X.400").Set("OBX[2]-5.4", mailbox).Set("OBX[2]-11", "F");
        }

        return isPositive ? draft : Error(draft, trigger);
    }

    private static Er7Draft Obx(Er7Draft draft, string obx, string rank, string type, string code, string label) => draft
        .Set($"{obx}-1", rank).Set($"{obx}-2", type).Set($"{obx}-3.1", code).Set($"{obx}-3.2", label).Set($"{obx}-3.3", Table);

    // One code of each of the tables that the volet names.
    private static Er7Draft Error(Er7Draft draft, string trigger)
    {
        var (code, label, table) = trigger switch
        {
            "Z01" => ("XDSRegistryError", "Erreur simulée par le plan de test", "DMP_ERROR_CODE"),
            "Z02" => ("550", "Action non effectuée : boîte aux lettres non disponible", "SMTPERRORCODE"),
            _ => ("902", "Identifiant patient inconnu", "applicationErrorCondition"),
        };
        return draft.Set("ERR-3.1", "207").Set("ERR-3.2", "Application error").Set("ERR-3.3", "messageErrorCondition").Set("ERR-4", "E")
            .Set("ERR-5.1", code).Set("ERR-5.2", label).Set("ERR-5.3", table);
    }
}
