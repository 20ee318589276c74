using System.Security.Cryptography;
using System.Text;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Tests.Hl7v2;

/// <summary>What the reference manager keeps (ANS, Transmission de documents CDA en HL7v2 2.1); how it refuses, see <see cref="DocumentRefusalTests"/>.</summary>
public sealed class DocumentManagerTests
{
    [TestCase("ORU")]
    [TestCase("MDM")]
    public async Task A_document_is_kept_replaced_and_deleted(string type)
    {
        await using var software = Acts.Software();
        Assert.That(await AnswerAsync(software, Carried.New(type)), Is.EqualTo("AA"));
        var first = (await KeptAsync(software)).Documents!.Single();
        Assert.Multiple(() =>
        {
            Assert.That((first.Identifier, first.SetId, first.Version, first.Type, first.StateWord, first.Replaces), Is.EqualTo(("2.25.9^D1", "2.25.9^LOT", "1", "11488-4", "actif", (string?)null)));
            Assert.That(first.Sha256, Is.EqualTo(Hash(Carried.Cda("D1"))), "the very bytes");
        });

        Assert.That(await AnswerAsync(software, Carried.Replacing(type)), Is.EqualTo("AA"));
        Assert.That(await StatesAsync(software), Is.EqualTo("D1 remplace, D2 actif"));
        var second = (await KeptAsync(software)).Documents![1];
        Assert.That((second.Replaces, second.Version, second.Sha256), Is.EqualTo(("2.25.9^D1", "2", Hash(Carried.Cda("D2", "D1")))));

        Assert.That(await AnswerAsync(software, Carried.Deleting(type, "D2") with { Documents = [Carried.Cda("D2", "D1")] }), Is.EqualTo("AA"));
        Assert.That(await StatesAsync(software), Is.EqualTo("D1 remplace, D2 supprime"));
    }

    [TestCase("NNNNNYNN", "DMP", "")]
    [TestCase("NNNNNNNN", "", "")]
    [TestCase("YYYYNYNN", "DMP", "MASQUE_PS INVISIBLE_PATIENT INVISIBLE_REP_LEGAUX CONNEXION_SECRETE")]
    [TestCase("NNNNNYYY", "DMP MSSANTE-PS MSSANTE-PATIENT", "")]
    [TestCase("NYNNNNYN", "MSSANTE-PS", "INVISIBLE_PATIENT")]
    [TestCase("YNYNNNNY", "MSSANTE-PATIENT", "MASQUE_PS INVISIBLE_REP_LEGAUX")]
    public async Task Where_it_goes_and_from_whom_it_is_hidden_is_what_was_asked(string metadata, string diffusions, string masks)
    {
        await using var software = Acts.Software();
        Assert.That(await AnswerAsync(software, Carried.New("MDM") with { Metadata = metadata }), Is.EqualTo("AA"));
        var kept = (await KeptAsync(software)).Documents!.Single();
        Assert.That((string.Join(' ', kept.Diffusions), string.Join(' ', kept.Masks)), Is.EqualTo((diffusions, masks)));
    }

    [TestCase("ORU")]
    [TestCase("MDM")]
    public async Task Who_may_see_it_changes_by_a_new_version(string type)
    {
        await using var software = Acts.Software();
        await AnswerAsync(software, Carried.New(type));
        var hides = Carried.Replacing(type) with { Metadata = "YNNNYYNN" };
        Assert.That(await AnswerAsync(software, hides), Is.EqualTo("AA"));
        Assert.That(await StatesAsync(software), Is.EqualTo("D1 remplace, D2 actif"));
        var kept = (await KeptAsync(software)).Documents![^1];
        Assert.That((kept.StateWord, string.Join(' ', kept.Masks)), Is.EqualTo(("actif", "MASQUE_PS")));
    }

    [Test]
    public async Task Both_documents_of_an_ORU_are_kept_and_replaced()
    {
        await using var software = Acts.Software();
        Assert.That(await AnswerAsync(software, new Carried { Documents = [Carried.Cda("D1"), Carried.Cda("D2")] }), Is.EqualTo("AA"));
        var both = new Carried { Order = "RO", Control = "M2", Documents = [Carried.Cda("D3", "D1"), Carried.Cda("D4", "D2")] };
        Assert.That(await AnswerAsync(software, both), Is.EqualTo("AA"));
        Assert.That(await StatesAsync(software), Is.EqualTo("D1 remplace, D2 remplace, D3 actif, D4 actif"));
    }

    [Test]
    public async Task A_message_sent_again_is_answered_again_and_kept_once()
    {
        await using var software = Acts.Software();
        foreach (var message in new[] { Carried.New("MDM"), Carried.New("MDM"), Carried.Replacing("MDM"), Carried.Replacing("MDM"), Carried.New("MDM") })
        {
            Assert.That(await AnswerAsync(software, message), Is.EqualTo("AA"), message.Control);
        }

        Assert.That(await StatesAsync(software), Is.EqualTo("D1 remplace, D2 actif"));
    }

    [Test]
    public async Task What_was_refused_is_taken_once_what_it_lacked_has_come()
    {
        await using var software = Acts.Software();
        Assert.That(await AnswerAsync(software, Carried.Replacing("MDM")), Does.StartWith("AE 204"));
        Assert.That(await AnswerAsync(software, Carried.New("MDM")), Is.EqualTo("AA"));
        Assert.That(await AnswerAsync(software, Carried.Replacing("MDM")), Is.EqualTo("AA"), "the same message, sent again");
    }

    [Test]
    public async Task The_same_control_id_of_two_senders_is_two_messages()
    {
        await using var software = Acts.Software();
        Assert.That(await AnswerAsync(software, Carried.New("ORU")), Is.EqualTo("AA"));
        Assert.That(await AnswerAsync(software, Carried.New("ORU", "D2"), "|A|B|", "|E|B|"), Is.EqualTo("AA"));
        Assert.That(await StatesAsync(software), Is.EqualTo("D1 actif, D2 actif"));
    }

    [TestCase("UNICODE UTF-8")]
    [TestCase("8859/15")]
    public async Task Accents_and_the_INS_are_kept_of_whom_they_are(string charset)
    {
        await using var software = Acts.Software();
        var told = Carried.New("ORU") with { Charset = charset, Name = "TESTLŒIL", Documents = [Carried.Cda("D1", name: "TESTLŒIL")] };
        Assert.That(await AnswerAsync(software, told), Is.EqualTo("AA"));
        var state = await KeptAsync(software);
        Assert.That((state.Identities!.Single().BirthName, state.Identities!.Single().Ins?.Matricule), Is.EqualTo(("TESTLŒIL", "258043523810191")));
        Assert.That(state.Documents!.Single().Sha256, Is.EqualTo(Hash(told.Documents[0])));
    }

    [Test]
    public async Task The_INS_of_an_identity_that_is_not_qualified_is_not_kept()
    {
        await using var software = Acts.Software();
        Assert.That(await AnswerAsync(software, Carried.New("ORU") with { Status = "PROV" }), Is.EqualTo("AA"));
        Assert.That((await KeptAsync(software)).Identities!.Single().Ins, Is.Null);
    }

    [Test]
    public async Task Nothing_is_shown_of_another_patient()
    {
        await using var software = Acts.Software();
        await AnswerAsync(software, Carried.New("ORU"));
        Assert.That((await KeptAsync(software, "2")).Documents, Is.Empty);
    }

    /// <summary>MSA-1, then the code and the place of the first error.</summary>
    internal static async Task<string> AnswerAsync(ReferenceSoftware software, Carried message, string right = "", string wrong = "")
    {
        var answer = await Wire.SendAsync(software, message.ToBytes(right, wrong));
        return $"{answer["MSA-1"].Text} {answer["ERR-3.1"].Text} {Encoding.UTF8.GetString(answer["ERR-2"].Raw)}".Trim() + (answer["MSA-2"].Text == message.Control ? "" : " d’un autre");
    }

    internal static async Task<string> StatesAsync(ReferenceSoftware software) =>
        string.Join(", ", (await KeptAsync(software)).Documents!.Select(one => $"{one.Identifier.Split('^')[1]} {one.StateWord}"));

    internal static async Task<ConsumerState> KeptAsync(ReferenceSoftware software, string number = "1")
    {
        var request = new StateRequest(Acts.Patient("TESTMARTIN").Identity, [new LocalIdentifier(number, "2.25.1")], "?");
        var seen = await ((IDocumentManager)software.Actor(ActorRole.DocumentManager)!).ObserveAsync(request, CancellationToken.None);
        return ((Observed<ConsumerState>)seen).Value;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
