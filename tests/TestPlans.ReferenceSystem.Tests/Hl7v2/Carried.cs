using System.Text;

namespace TestPlans.ReferenceSystem.Tests.Hl7v2;

/// <summary>A message that carries documents, written by hand: what a CREATEUR would send. Patient of IPP 1, INS on the test OID, fictitious.</summary>
internal sealed record Carried
{
    private static readonly string[] Codes = ["MASQUE_PS", "INVISIBLE_PATIENT", "INVISIBLE_REP_LEGAUX", "CONNEXION_SECRETE", "MODIF_CONF_CODE", "DESTDMP", "DESTMSSANTEPS", "DESTMSSANTEPAT"];

    public string Type { get; init; } = "ORU";

    /// <summary>NW, RO or CA.</summary>
    public string Order { get; init; } = "NW";

    /// <summary>The documents, as <see cref="Cda"/> writes them.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>Id of the document, an extension under 2.25.9 (TXA-12).</summary>
    public string Id { get; init; } = "D1";

    /// <summary>Id of the document replaced (TXA-13); "" for none.</summary>
    public string Replaces { get; init; } = "";

    /// <summary>Y or N for each metadata, in the order of the volet.</summary>
    public string Metadata { get; init; } = "NNNNNYNN";

    public string Charset { get; init; } = "UNICODE UTF-8";

    public string Name { get; init; } = "TESTMARTIN";

    public string Status { get; init; } = "VALI";

    public string Control { get; init; } = "M1";

    /// <summary>The document of an id, and what it replaces.</summary>
    public static string Cda(string id, string? replaces = null, string patient = "1", string name = "TESTMARTIN", string ins = "258043523810191") =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <ClinicalDocument xmlns="urn:hl7-org:v3"><id root="2.25.9" extension="{id}"/><code code="11488-4" codeSystem="2.16.840.1.113883.6.1"/><title>Été fictif</title>
        <setId root="2.25.9" extension="LOT"/><versionNumber value="{(replaces is null ? 1 : 2)}"/>
        <recordTarget><patientRole><id root="2.25.1" extension="{patient}"/><id root="1.2.250.1.213.1.4.10" extension="{ins}"/>
        <patient><name><family qualifier="BR">{name}</family><given>Jeanne Marie</given></name><birthTime value="19580412"/></patient></patientRole></recordTarget>
        {(replaces is null ? "" : $"<relatedDocument typeCode=\"RPLC\"><parentDocument><id root=\"2.25.9\" extension=\"{replaces}\"/></parentDocument></relatedDocument>")}
        <component><nonXMLBody><text>fictif</text></nonXMLBody></component></ClinicalDocument>
        """;

    public static Carried New(string type, string id = "D1", string control = "M1") => new() { Type = type, Id = id, Control = control, Documents = [Cda(id)] };

    public static Carried Replacing(string type, string id = "D2", string of = "D1", string control = "M2") =>
        new() { Type = type, Order = "RO", Id = id, Replaces = of, Control = control, Documents = [Cda(id, of)] };

    public static Carried Deleting(string type, string id = "D1", string control = "M3") => New(type, id, control) with { Order = "CA" };

    public byte[] ToBytes(string right = "", string wrong = "")
    {
        var text = ToString();
        if (right.Length > 0)
        {
            Assert.That(text, Does.Contain(right));
            text = text.Replace(right, wrong, StringComparison.Ordinal);
        }

        return (Charset == "8859/15" ? CodePagesEncodingProvider.Instance.GetEncoding(28605)! : Encoding.UTF8).GetBytes(text);
    }

    /// <summary>Who sends it, and to whom, as the metadata ask.</summary>
    public string Participants { get; init; } = "PRT||UC||SB^Send by^participation|1^A\rPRT||UC||RCT^Results Copies To^participation|||||||||||^^X.400^a@exemple.invalid\r";

    public override string ToString()
    {
        var (isMdm, status) = (Type == "MDM", Order switch { "NW" => "F", "RO" => "C", _ => "D" });
        var trigger = !isMdm ? "ORU^R01^ORU_R01" : $"MDM^{Order switch { "NW" => "T02", "RO" => "T10", _ => "T04" }}^MDM_T02";
        var text = new StringBuilder()
            .Append($"MSH|^~\\&|A|B|C|D|20260302093000||{trigger}|{Control}|D|{(isMdm ? "2.6" : "2.5")}|||||FRA|{Charset}|||2.1^CISIS_CDA_HL7_V2\r")
            .Append(isMdm ? "EVN||20260302093000\r" : "")
            .Append($"PID|1||1^^^T&2.25.1&ISO^PI~258043523810191^^^I&1.2.250.1.213.1.4.10&ISO^INS||{Name}^Jeanne^Jeanne Marie^^^^L||19580412|F||||||||||||||||||||||||{Status}\r")
            .Append("PV1|1|N\r").Append($"ORC|{Order}\r").Append("OBR|1|||11488-4^Consultation^LN\r")
            .Append(isMdm ? $"TXA|1|11488-4|TEXT|||||||||{Id}^^2.25.9^ISO|{(Replaces.Length > 0 ? $"{Replaces}^^2.25.9^ISO" : "")}||||AU\r" : "");
        var rank = 0;
        foreach (var document in Documents)
        {
            text.Append($"OBX|{++rank}|ED|11488-4^Consultation^LN||^TEXT^XML^Base64^{Convert.ToBase64String(Encoding.UTF8.GetBytes(document))}||||||{status}\r");
            text.Append(rank == 1 ? Participants : "");
        }

        for (var i = 0; i < Metadata.Length; i++)
        {
            text.Append($"OBX|{++rank}|CE|{Codes[i]}^-^MetaDMPMSS||{Metadata[i]}^^expandedYes-NoIndicator||||||F\r");
        }

        return text.ToString();
    }
}
