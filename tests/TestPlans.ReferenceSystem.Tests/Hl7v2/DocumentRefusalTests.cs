using System.Text;

namespace TestPlans.ReferenceSystem.Tests.Hl7v2;

/// <summary>What the reference manager refuses, how it names the fault, and that nothing is kept of it (HL7 2.5, chapter 2, ERR; IHE ITI TF-2 C.2.3).</summary>
public sealed class DocumentRefusalTests
{
    [TestCase("ORU", "|ORU^R01^", "|ORU^R02^", "AR 201 MSH^1^9^1^2")]
    [TestCase("MDM", "|MDM^T02^", "|MDM^T01^", "AR 201 MSH^1^9^1^2")]
    [TestCase("ORU", "|ORU^R01^", "|OUL^R01^", "AR 200 MSH^1^9^1^1")]
    [TestCase("ORU", "|D|2.5|", "|X|2.5|", "AR 202 MSH^1^11^1^1")]
    [TestCase("ORU", "|D|2.5|", "|D|2.6|", "AR 203 MSH^1^12^1^1")]
    [TestCase("MDM", "|D|2.6|", "|D|2.5|", "AR 203 MSH^1^12^1^1")]
    [TestCase("ORU", "|D|2.5|", "||2.5|", "AE 101 MSH^1^11")]
    [TestCase("MDM", "\rTXA|", "\rTXB|", "AE 100 TXA^1")]
    [TestCase("ORU", "\rORC|NW", "\rZRC|NW", "AE 100 ORC^1")]
    [TestCase("MDM", "D1^^2.25.9^ISO", "", "AE 101 TXA^1^12")]
    [TestCase("MDM", "D1^^2.25.9^ISO", "D9^^2.25.9^ISO", "AE 199 TXA^1^12")]
    [TestCase("ORU", "|TESTMARTIN^Jeanne^Jeanne Marie^^^^L|", "||", "AE 101 PID^1^5")]
    [TestCase("ORU", "||19580412|", "||19581341|", "AE 102 PID^1^7")]
    [TestCase("ORU", "ORC|NW", "ORC|XX", "AE 103 ORC^1^1")]
    [TestCase("MDM", "ORC|NW", "ORC|CA", "AE 199 ORC^1^1")]
    [TestCase("ORU", "ORC|NW", "ORC|CA", "AE 199 OBX^1^11")]
    [TestCase("ORU", "^XML^Base64^PD", "^XML^Base64^*D", "AE 102 OBX^1^5^1^5")]
    [TestCase("ORU", "^XML^Base64^PD", "^XML^Base64^RD", "AE 102 OBX^1^5^1^5")]
    [TestCase("ORU", "^XML^Base64^", "^XML^A^", "AE 103 OBX^1^5^1^4")]
    [TestCase("ORU", "OBX|1|ED|", "OBX|1|TX|", "AE 101 OBX^1^5")]
    [TestCase("ORU", "|1^^^T&2.25.1&ISO^PI~258043523810191^", "|1^^^T&2.25.1&ISO^PI~158043523810108^", "AE 199 OBX^1^5^1^5")]
    [TestCase("ORU", "||19580412|", "||19580413|", "AE 199 OBX^1^5^1^5")]
    [TestCase("ORU", "|TESTMARTIN^", "|TESTDURAND^", "AE 199 OBX^1^5^1^5")]
    [TestCase("ORU", "MASQUE_PS^", "MASQUE^", "AE 101 OBX^2^3")]
    [TestCase("ORU", "DESTMSSANTEPAT^", "DESTMSSANTEPS^", "AE 101 OBX^9^3")]
    [TestCase("ORU", "INVISIBLE_PATIENT^-^MetaDMPMSS||N^", "INVISIBLE_PATIENT^-^MetaDMPMSS||O^", "AE 103 OBX^3^5^1^1")]
    [TestCase("ORU", "DESTMSSANTEPS^-^MetaDMPMSS||N^", "DESTMSSANTEPS^-^MetaDMPMSS||Y^", "AE 199 OBX^3^5^1^1")]
    [TestCase("ORU", "DESTMSSANTEPAT^-^MetaDMPMSS||N^", "DESTMSSANTEPAT^-^MetaDMPMSS||Y^", "AE 199 OBX^7^5^1^1")]
    [TestCase("ORU", "|UNICODE UTF-8|", "|UNICODE UTF-16|", "AE 103 MSH^1^18")]
    public async Task A_faulty_message_is_refused_and_its_fault_named(string type, string right, string wrong, string expected)
    {
        await using var software = Acts.Software();
        Assert.That(await DocumentManagerTests.AnswerAsync(software, Carried.New(type), right, wrong), Is.EqualTo(expected));
        var state = await DocumentManagerTests.KeptAsync(software);
        Assert.That((state.Documents!.Count, state.Identities!.Count), Is.EqualTo((0, 0)));
        Assert.That(await DocumentManagerTests.AnswerAsync(software, Carried.New(type)), Is.EqualTo("AA"), "the same, mended, is taken");
    }

    [Test]
    public async Task A_document_of_another_patient_is_refused()
    {
        await using var software = Acts.Software();
        var other = Carried.New("ORU") with { Status = "PROV", Documents = [Carried.Cda("D1", patient: "2", ins: "158043523810108")] };
        Assert.That(await DocumentManagerTests.AnswerAsync(software, other), Is.EqualTo("AE 199 OBX^1^5^1^5"));
        Assert.That(await DocumentManagerTests.AnswerAsync(software, other, "~258043523810191^^^I&1.2.250.1.213.1.4.10&ISO^INS", ""), Is.EqualTo("AE 199 OBX^1^5^1^5"));
    }

    [TestCase("ORU", "204 OBX^1^5^1^5", "204 OBX^1^5^1^5")]
    [TestCase("MDM", "204 TXA^1^13", "204 TXA^1^12")]
    public async Task What_is_not_a_current_document_is_neither_replaced_nor_deleted(string type, string replaced, string deleted)
    {
        await using var software = Acts.Software();
        Assert.That(await DocumentManagerTests.AnswerAsync(software, Carried.Replacing(type)), Is.EqualTo("AE " + replaced));
        Assert.That(await DocumentManagerTests.AnswerAsync(software, Carried.Deleting(type)), Is.EqualTo("AE " + deleted));
        Assert.That(await DocumentManagerTests.StatesAsync(software), Is.Empty);
        await DocumentManagerTests.AnswerAsync(software, Carried.New(type));
        await DocumentManagerTests.AnswerAsync(software, Carried.Replacing(type));
        Assert.That(await DocumentManagerTests.AnswerAsync(software, Carried.Replacing(type, "D3", "D1", "M4")), Is.EqualTo("AE " + replaced), "D1 is replaced already");
        Assert.That(await DocumentManagerTests.AnswerAsync(software, Carried.Deleting(type)), Is.EqualTo("AE " + deleted), "D1 is replaced already");
        var same = type == "ORU" ? "205 OBX^1^5^1^5" : "205 TXA^1^12";
        Assert.That(await DocumentManagerTests.AnswerAsync(software, Carried.Replacing(type, "D2", "D2", "M5") with { Metadata = "YNNNYYNN" }), Is.EqualTo($"AE {same}"), "another confidentiality is another version, with its own id");
        Assert.That(await DocumentManagerTests.StatesAsync(software), Is.EqualTo("D1 remplace, D2 actif"));
    }

    [TestCase("ORU", "AE 205 OBX^1^5^1^5")]
    [TestCase("MDM", "AE 205 TXA^1^12")]
    public async Task An_identifier_serves_once(string type, string expected)
    {
        await using var software = Acts.Software();
        await DocumentManagerTests.AnswerAsync(software, Carried.New(type));
        Assert.That(await DocumentManagerTests.AnswerAsync(software, Carried.New(type, control: "M2")), Is.EqualTo(expected));
        Assert.That(await DocumentManagerTests.AnswerAsync(software, Carried.Replacing(type, "D1", "D1")), Is.EqualTo(expected));
        Assert.That(await DocumentManagerTests.StatesAsync(software), Is.EqualTo("D1 actif"));
    }

    [Test]
    public async Task A_message_is_done_wholly_or_not_at_all()
    {
        await using var software = Acts.Software();
        Assert.That(await DocumentManagerTests.AnswerAsync(software, new Carried { Documents = [Carried.Cda("D1"), Carried.Cda("D1")] }), Is.EqualTo("AE 205 OBX^2^5^1^5"));
        Assert.That(await DocumentManagerTests.AnswerAsync(software, new Carried { Documents = [Carried.Cda("D1"), "fictif"] }), Is.EqualTo("AE 102 OBX^2^5^1^5"));
        Assert.That(await DocumentManagerTests.AnswerAsync(software, new Carried { Documents = [Carried.Cda("D1"), Carried.Cda("D2"), Carried.Cda("D3")] }), Is.EqualTo("AE 198 OBX^3"));
        Assert.That(await DocumentManagerTests.AnswerAsync(software, Carried.New("MDM") with { Documents = [Carried.Cda("D1"), Carried.Cda("D2")] }), Is.EqualTo("AE 198 OBX^2"));
        Assert.That(await DocumentManagerTests.AnswerAsync(software, new Carried { Order = "RO", Documents = [Carried.Cda("D1")] }), Is.EqualTo("AE 101 OBX^1^5^1^5"), "it names none that it replaces");
        Assert.That(await DocumentManagerTests.AnswerAsync(software, Carried.Replacing("MDM"), "|D1^^2.25.9^ISO|", "||"), Is.EqualTo("AE 101 TXA^1^13"));
        Assert.That(await DocumentManagerTests.AnswerAsync(software, Carried.Replacing("MDM"), "|D1^^2.25.9^ISO|", "|D7^^2.25.9^ISO|"), Is.EqualTo("AE 199 TXA^1^13"));
        Assert.That(await DocumentManagerTests.StatesAsync(software), Is.Empty);
    }

    [TestCase("<!DOCTYPE a [<!ENTITY b \"fictif\">]><a>&b;</a>")]
    [TestCase("<ClinicalDocument/>")]
    [TestCase("<ClinicalDocument xmlns=\"urn:hl7-org:v3\">")]
    [TestCase("<ClinicalDocument xmlns=\"urn:hl7-org:v3\"/>")]
    [TestCase(" ")]
    public async Task What_is_no_readable_CDA_is_refused(string document)
    {
        await using var software = Acts.Software();
        Assert.That(await DocumentManagerTests.AnswerAsync(software, Carried.New("ORU") with { Documents = [document] }), Is.EqualTo("AE 102 OBX^1^5^1^5"));
        Assert.That(await DocumentManagerTests.AnswerAsync(software, Carried.New("ORU") with { Documents = [Deep(100_000)] }), Is.EqualTo("AE 102 OBX^1^5^1^5"));
        Assert.That(await DocumentManagerTests.AnswerAsync(software, Carried.New("ORU")), Is.EqualTo("AA"), "the next one is served");
    }

    [TestCase("|2.1^CISIS_CDA_HL7_V2", "", "AE 101 MSH^1^21")]
    [TestCase("2.1^CISIS_CDA", "2.0^CISIS_CDA", "AE 199 MSH^1^21")]
    [TestCase("CISIS_CDA_HL7_V2", "CISIS_CDA_HL7_LPS", "AE 199 MSH^1^21")]
    public async Task Another_profile_is_refused(string right, string wrong, string expected)
    {
        foreach (var type in new[] { "ORU", "MDM" })
        {
            await using var software = Acts.Software();
            Assert.That(await DocumentManagerTests.AnswerAsync(software, Carried.New(type), right, wrong), Is.EqualTo(expected));
            Assert.That(await DocumentManagerTests.StatesAsync(software), Is.Empty);
            await using var indulgent = Acts.Software(DefectCatalogue.Load().Single(one => one.Id == "gest-tout-profil"));
            Assert.That(await DocumentManagerTests.AnswerAsync(indulgent, Carried.New(type), right, wrong), wrong.Length > 0 ? Is.EqualTo("AA") : Is.EqualTo(expected));
        }
    }

    [TestCase("NNNNNYNN", "SB^", "RCT^", "AE 100 PRT^1", TestName = "the DMP wants a sender")]
    [TestCase("NYNNNNYN", "RCT^", "SB^", "AE 100 PRT^1", TestName = "a professional is named")]
    [TestCase("NNNNNNNY", "RCT^", "SB^", "AE 100 PRT^1", TestName = "the patient is named")]
    [TestCase("NYNNNNYN", "^a@exemple.invalid", "", "AE 101 PRT^2^15", TestName = "whoever is named has a mailbox")]
    [TestCase("NYNNNNYN", "SB^", "RCT^", "AE 101 PRT^1^15", TestName = "each of them")]
    [TestCase("NNNNNYNN", "RCT^", "REPLY^", "AA", TestName = "the DMP wants no recipient")]
    public async Task Who_sends_it_and_to_whom_is_named(string metadata, string right, string wrong, string expected)
    {
        await using var software = Acts.Software();
        var message = Carried.New("ORU") with { Metadata = metadata };
        Assert.That(await DocumentManagerTests.AnswerAsync(software, message with { Participants = message.Participants.Replace(right, wrong, StringComparison.Ordinal) }), Is.EqualTo(expected));
        await using var indulgent = Acts.Software(DefectCatalogue.Load().Single(one => one.Id == "gest-participants"));
        Assert.That(await DocumentManagerTests.AnswerAsync(indulgent, message with { Participants = "" }), Is.EqualTo("AA"));
    }

    [Test]
    public async Task The_wrong_version_has_its_code_of_the_volet()
    {
        await using var software = Acts.Software();
        var answer = await Wire.SendAsync(software, Carried.Replacing("MDM").ToBytes());
        Assert.That((answer["ERR-5.1"].Text, answer["ERR-5.3"].Text), Is.EqualTo(("900", "applicationErrorCondition")));
    }

    private static string Deep(int depth) => string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth));

    [Test]
    public async Task Bytes_that_are_not_of_the_announced_character_set_are_refused()
    {
        await using var software = Acts.Software();
        var told = Carried.New("ORU") with { Name = "TESTÉTÉ" };
        var answer = await Wire.SendAsync(software, Encoding.Latin1.GetBytes(told.ToString()));
        Assert.That((answer["MSA-1"].Text, answer["ERR-3.1"].Text, Encoding.UTF8.GetString(answer["ERR-2"].Raw)), Is.EqualTo(("AE", "102", "PID^1^5")));
    }
}
