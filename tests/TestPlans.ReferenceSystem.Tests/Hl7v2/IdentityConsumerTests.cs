using System.Text;

namespace TestPlans.ReferenceSystem.Tests.Hl7v2;

/// <summary>What the reference PDC answers and keeps (IHE ITI TF-2 3.30.6, « Expected actions »; C.2.3).</summary>
public sealed class IdentityConsumerTests
{
    private int _control;

    [Test]
    public async Task A_creation_is_kept_and_its_INS_only_when_validated()
    {
        await using var software = Acts.Software();
        Assert.That(await CodeAsync(software, Adt("A28", "1", ins: true, status: "VALI")), Is.EqualTo("AA"));
        Assert.That(await CodeAsync(software, Adt("A28", "2", ins: true, status: "PROV")), Is.EqualTo("AA"));
        Assert.That((await Wire.KeptAsync(software, "1")).Single().Ins!.Matricule, Is.EqualTo("258043523810191"));
        Assert.That((await Wire.KeptAsync(software, "2")).Single().Ins, Is.Null);
    }

    [Test]
    public async Task Merges_and_changes_of_identifier_follow_their_expected_actions()
    {
        await using var software = Acts.Software();
        await CodeAsync(software, Adt("A28", "1"));
        await CodeAsync(software, Adt("A28", "2"));
        Assert.That(await CodeAsync(software, Adt("A47", "1", prior: "2")), Is.EqualTo("AE"), "the identifier is another patient's: a merge was due");
        Assert.That(await CodeAsync(software, Adt("A40", "1", prior: "2")), Is.EqualTo("AA"));
        Assert.That((await Wire.KeptAsync(software, "2")).Single().MergedInto, Is.EqualTo("1"));
        Assert.That(await CodeAsync(software, Adt("A40", "1", prior: "9")), Is.EqualTo("AA"), "an unknown source is no error");
        Assert.That(await CodeAsync(software, Adt("A40", "3", prior: "1")), Is.EqualTo("AA"), "an unknown target changes the identifier");
        Assert.That((await Wire.KeptAsync(software, "3")).Single().BirthName, Is.EqualTo("TESTMARTIN"));
        Assert.That(await CodeAsync(software, Adt("A47", "4", prior: "3")), Is.EqualTo("AA"));
        Assert.That(await Wire.KeptAsync(software, "3"), Is.Empty);
        Assert.That(await CodeAsync(software, Adt("A31", "7")), Is.EqualTo("AA"), "an unknown patient is inserted");
        Assert.That(await Wire.KeptAsync(software, "7"), Has.Count.EqualTo(1));
    }

    // PAM.fr 2.11.2 §4.4.
    [Test]
    public async Task An_INS_is_deleted_or_replaced_by_A47_and_the_status_is_the_one_told()
    {
        await using var software = Acts.Software();
        await CodeAsync(software, Adt("A28", "1", ins: true));
        await CodeAsync(software, InsChange("258043523810290", "VALI"));
        var kept = (await Wire.KeptAsync(software, "1")).Single();
        Assert.That((kept.Ins!.Matricule, kept.BirthName), Is.EqualTo(("258043523810290", "TESTMARTIN")));
        await CodeAsync(software, InsChange("\"\"", "VALI").Replace("MRG|258043523810191", "MRG|258043523810290", StringComparison.Ordinal));
        kept = (await Wire.KeptAsync(software, "1")).Single();
        Assert.That((kept.Ins, kept.Status), Is.EqualTo(((Systems.InsNumber?)null, "VALI")));
        await CodeAsync(software, Adt("A31", "1", ins: true));
        await CodeAsync(software, InsChange("\"\"", "PROV"));
        kept = (await Wire.KeptAsync(software, "1")).Single();
        Assert.That((kept.Ins, kept.Status), Is.EqualTo(((Systems.InsNumber?)null, "PROV")));
    }

    [TestCase("258043523809993^^^A&1.2.250.1.213.1.4.9&ISO^INS~258043523810191^^^I&1.2.250.1.213.1.4.10&ISO^INS", "258043523810191")]
    [TestCase("258043523810290^^^ASIP-SANTE-NIR&1.2.250.1.213.1.4.8&ISO^NH", null)]
    public async Task The_NIR_is_kept_rather_than_the_NIA_and_a_social_security_number_is_neither(string identifiers, string? kept)
    {
        await using var software = Acts.Software();
        await CodeAsync(software, Adt("A28", "1").Replace("&ISO^PI||", $"&ISO^PI~{identifiers}||", StringComparison.Ordinal));
        Assert.That((await Wire.KeptAsync(software, "1")).Single().Ins?.Matricule, Is.EqualTo(kept));
    }

    [Test]
    public async Task Someone_unknown_is_kept_so_until_he_is_identified()
    {
        await using var software = Acts.Software();
        var unknown = Adt("A28", "1", status: "PROV").Replace("^^^^L|", "^^^^U|", StringComparison.Ordinal).Replace("||PROV\r", "|Y|PROV\r", StringComparison.Ordinal);
        Assert.That(unknown, Does.Contain("|Y|PROV").And.Contain("^U|"));
        Assert.That(await CodeAsync(software, unknown), Is.EqualTo("AA"));
        var kept = (await Wire.KeptAsync(software, "1")).Single();
        Assert.That((kept.IsUnknown, kept.BirthName, kept.Ins), Is.EqualTo((true, "TESTMARTIN", (Systems.InsNumber?)null)));
        await CodeAsync(software, Adt("A31", "1"));
        Assert.That((await Wire.KeptAsync(software, "1")).Single().IsUnknown, Is.False);
    }

    [Test]
    public async Task Links_hold_between_identities_that_stay_and_follow_their_identifiers()
    {
        await using var software = Acts.Software();
        await CodeAsync(software, Adt("A28", "1"));
        Assert.That(await CodeAsync(software, Couple("A24", "1", "2")), Is.EqualTo("AA"), "an unknown identity is no error");
        Assert.That(await Wire.KeptAsync(software, "2"), Is.Empty, "and is not created");
        Assert.That((await Wire.KeptAsync(software, "1")).Single().Linked!.Single().Number, Is.EqualTo("2"));
        await CodeAsync(software, Adt("A28", "2"));
        Assert.That((await Wire.KeptAsync(software, "2")).Single().Linked!.Single().Number, Is.EqualTo("1"));
        await CodeAsync(software, Adt("A47", "3", prior: "2"));
        Assert.That((await Wire.KeptAsync(software, "1")).Single().Linked!.Single().Number, Is.EqualTo("3"));
        Assert.That(await CodeAsync(software, Couple("A37", "3", "1")), Is.EqualTo("AA"));
        Assert.That((await Wire.KeptAsync(software, "1")).Single().Linked, Is.Empty);
        Assert.That((await Wire.KeptAsync(software, "3")).Single().MergedInto, Is.Null);
        Assert.That(await CodeAsync(software, Couple("A37", "3", "1")), Is.EqualTo("AA"), "what is not linked is no error");
    }

    [Test]
    public async Task A_link_that_names_one_identity_only_is_refused()
    {
        await using var software = Acts.Software();
        var message = Couple("A24", "1", "2");
        var answer = await Wire.SendAsync(software, Encoding.UTF8.GetBytes(message[..(message.LastIndexOf("\rPID", StringComparison.Ordinal) + 1)]));
        Assert.That((answer["MSA-1"].Text, answer["ERR-3.1"].Text, Encoding.UTF8.GetString(answer["ERR-2"].Raw)), Is.EqualTo(("AE", "100", "PID^2")));
    }

    [TestCase("|ADT^A28^ADT_A05|", "|ADT^A99^ADT_A05|", "AR", "201", "MSH^1^9^1^2")]
    [TestCase("|ADT^A28^ADT_A05|", "|SIU^A28^ADT_A05|", "AR", "200", "MSH^1^9^1^1")]
    [TestCase("|2.5^FRA^2.11", "|2.8^FRA^2.11", "AR", "203", "MSH^1^12^1^1")]
    [TestCase("|TESTMARTIN^Jeanne^Jeanne Marie^^^^L|", "||", "AE", "101", "PID^1^5")]
    [TestCase("|19580412|", "|19581341|", "AE", "102", "PID^1^7")]
    [TestCase("|F|", "|X|", "AE", "103", "PID^1^8")]
    [TestCase("\rPV1||N", "", "AE", "100", "PV1^1")]
    public async Task A_faulty_message_is_refused_and_its_fault_named(string right, string wrong, string code, string error, string place)
    {
        await using var software = Acts.Software();
        var answer = await Wire.SendAsync(software, Encoding.UTF8.GetBytes(Adt("A28", "1").Replace(right, wrong, StringComparison.Ordinal)));
        Assert.That((answer["MSA-1"].Text, answer["ERR-3.1"].Text, answer["ERR-2"].Text.Length > 0 ? Encoding.UTF8.GetString(answer["ERR-2"].Raw) : ""), Is.EqualTo((code, error, place)));
        Assert.That(await Wire.KeptAsync(software, "1"), Is.Empty);
        Assert.That(await CodeAsync(software, Adt("A28", "1")), Is.EqualTo("AA"), "the next one is served");
    }

    [Test]
    public async Task A_repeated_message_is_answered_again_and_done_once()
    {
        await using var software = Acts.Software();
        var message = Adt("A28", "1");
        Assert.That(await CodeAsync(software, message), Is.EqualTo("AA"));
        Assert.That(await CodeAsync(software, message), Is.EqualTo("AA"));
        Assert.That(await Wire.KeptAsync(software, "1"), Has.Count.EqualTo(1));
    }

    private static async Task<string> CodeAsync(ReferenceSoftware software, string message) => (await Wire.SendAsync(software, Encoding.UTF8.GetBytes(message)))["MSA-1"].Text;

    private string InsChange(string told, string status) => Adt("A47", "1", ins: true, status, prior: "1")
        .Replace("~258043523810191", $"~{told}", StringComparison.Ordinal).Replace("MRG|1^^^T&2.25.1&ISO^PI", "MRG|258043523810191^^^I&1.2.250.1.213.1.4.10&ISO^INS", StringComparison.Ordinal);

    private string Couple(string trigger, string one, string other)
    {
        var parts = new[] { Adt(trigger, one), Adt(trigger, other) }.Select(message => message.Split('\r')).ToArray();
        return $"{parts[0][0].Replace("ADT_A05", $"ADT_{trigger}", StringComparison.Ordinal)}\r{parts[0][1]}\r{parts[0][2]}\r{parts[1][2]}\r";
    }

    private string Adt(string trigger, string number, bool ins = false, string status = "VALI", string? prior = null)
    {
        var id = $"{number}^^^T&2.25.1&ISO^PI{(ins ? "~258043523810191^^^I&1.2.250.1.213.1.4.10&ISO^INS" : "")}";
        return $"MSH|^~\\&|A|B|C|D|20260302093000||ADT^{trigger}^{(prior is null ? "ADT_A05" : "ADT_A39")}|M{++_control}|D|2.5^FRA^2.11\rEVN||20260302093000||||20260302093000\r"
            + $"PID|1||{id}||TESTMARTIN^Jeanne^Jeanne Marie^^^^L||19580412|F||||||||||||||||||||||||{status}"
            + (prior is null ? "\rPV1||N" : $"\rMRG|{prior}^^^T&2.25.1&ISO^PI") + "\r";
    }
}
