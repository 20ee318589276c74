using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Editing;

namespace TestPlans.ReferenceSystem.Hl7v2.Writing;

/// <summary>
/// The business acknowledgements that a request asks for (ANS, Transmission de documents CDA en HL7v2 2.1, volume 2, accusés métier): ZAM^Z01 when the
/// DMP has taken the documents, ZAM^Z02 for each mailbox that has. Here both always do. Whether a mail was read (Z03), nobody can say.
/// </summary>
internal static class BusinessAcknowledgements
{
    public static IEnumerable<Er7Draft> Of(Er7Message request, Func<string> nextId, DateTimeOffset at)
    {
        if (!Is(request, "ACK_RECEPTION"))
        {
            yield break;
        }

        if (Is(request, "DESTDMP"))
        {
            yield return Begin(request, "Z01", "ACK_RECEPTION_DMP", "Accusé de réception DMP", nextId(), at);
        }

        if (Is(request, "DESTMSSANTEPS") || Is(request, "DESTMSSANTEPAT"))
        {
            foreach (var recipient in request.AllSegments("PRT").Where(one => one.Field(4).Component(1).Is("RCT")))
            {
                yield return Begin(request, "Z02", "ACK_RECEPTION_MSS", "Accusé de réception MSSanté", nextId(), at)
                    .Set("OBX[2]-1", "2").Set("OBX[2]-2", "XTN").Set("OBX[2]-3.1", "DESTINATAIRE_MSS").Set("OBX[2]-3.2", "Destinataire MSSanté").Set("OBX[2]-3.3", "AckMetierZAM")
                    .Set("OBX[2]-5.3", "X.400").Set("OBX[2]-5.4", recipient.Field(15).Component(4).Text).Set("OBX[2]-11", "F");
            }
        }
    }

    private static Er7Draft Begin(Er7Message request, string trigger, string code, string label, string id, DateTimeOffset at) => new Er7Draft(Er7Charset.Utf8)
        .Set("MSH-3", request["MSH-5.1"].Text).Set("MSH-4", request["MSH-6.1"].Text).Set("MSH-5", request["MSH-3.1"].Text).Set("MSH-6", request["MSH-4.1"].Text)
        .Set("MSH-7", MessageWriter.Time(at)).Set("MSH-9.1", "ZAM").Set("MSH-9.2", trigger).Set("MSH-9.3", "ZAM_Z01")
        .Set("MSH-10", id).Set("MSH-11", request["MSH-11.1"].Text).Set("MSH-12", "2.6").Set("MSH-17", "FRA").Set("MSH-18", Er7Charset.Utf8.Name)
        .Set("MSH-21.1", "2.1").Set("MSH-21.2", "CISIS_CDA_HL7_V2")
        .Set("EVN-2", MessageWriter.Time(at))
        .Set("OBX-1", "1").Set("OBX-2", "CWE").Set("OBX-3.1", code).Set("OBX-3.2", label).Set("OBX-3.3", "AckMetierZAM").Set("OBX-4", request.ControlId)
        .Set("OBX-5.1", "Y").Set("OBX-5.3", "expandedYes-NoIndicator").Set("OBX-11", "F");

    private static bool Is(Er7Message request, string code) =>
        request.AllSegments("OBX").Any(one => one.Field(3).Component(1).Is(code) && one.Field(5).Component(1).Is("Y"));
}
