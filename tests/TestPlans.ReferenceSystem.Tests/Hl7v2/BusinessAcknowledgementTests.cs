using System.Net;
using System.Text;
using TestPlans.Formats.Hl7v2;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Tests.Hl7v2;

/// <summary>Business acknowledgements (ZAM): the manager gives those that were asked for, the creator takes those of what it sent.</summary>
public sealed class BusinessAcknowledgementTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [TestCase("NNNNNYNN", true, "Z01")]
    [TestCase("NYNNNNYN", true, "Z02 a@exemple.invalid")]
    [TestCase("NNNNNYYY", true, "Z01|Z02 a@exemple.invalid")]
    [TestCase("NNNNNYYY", false, "")]
    public async Task What_was_asked_is_given_back_once(string metadata, bool asks, string expected)
    {
        await using var wire = new Wire();
        await using var software = Acts.Software();
        var manager = (IDocumentManager)software.Actor(ActorRole.DocumentManager)!;
        manager.SendReturnsTo(wire.Place);
        var message = Carried.New("ORU") with { Metadata = metadata };
        await Wire.SendAsync(software, Asking(message, asks));
        await Wire.SendAsync(software, Asking(message, asks));
        // A refused one after it: whatever is owed has been put in order by then.
        await Wire.SendAsync(software, Asking(message with { Control = "M2", Order = "ZZ" }, asks));
        var wanted = expected.Split('|', StringSplitOptions.RemoveEmptyEntries);
        await ArrivedAsync(wire, wanted.Length);
        Assert.That(wire.Received.Select(one => $"{one.Event} {one["OBX[2]-5.4"].Text}".Trim()), Is.EqualTo(wanted));
        Assert.That(wire.Received.Select(one => one["OBX-4"].Text), Is.All.EqualTo("M1"));
        Assert.That(wire.Received.Select(one => (one["MSH-3"].Text, one["MSH-5"].Text, one["OBX-5.1"].Text)), Is.All.EqualTo(("C", "A", "Y")));
    }

    /// <summary>The defects of what is given back.</summary>
    internal static readonly string[] Defects = ["gest-sans-accuse", "gest-accuse-d-un-autre", "gest-accuse-sans-systeme", "gest-accuse-autre-boite"];

    [TestCaseSource(nameof(Defects))]
    public async Task Each_defect_changes_what_is_given_back(string id)
    {
        await using var wire = new Wire();
        await using (var software = Acts.Software(DefectCatalogue.Load().Single(one => one.Id == id)))
        {
            ((IDocumentManager)software.Actor(ActorRole.DocumentManager)!).SendReturnsTo(wire.Place);
            await Wire.SendAsync(software, Asking(Carried.New("ORU") with { Metadata = "NYNNNNYN" }, true));
            await ArrivedAsync(wire, id == "gest-sans-accuse" ? 0 : 1);
            Assert.That(software.DefectHasActed, Is.True);
        }

        Assert.That(wire.Received.Select(one => $"{one["OBX-4"].Text} {one["OBX-3.3"].Text} {one["OBX[2]-5.4"].Text}"), Is.Not.EqualTo(new[] { "M1 AckMetierZAM a@exemple.invalid" }));
    }

    [Test]
    public async Task Nobody_to_send_them_to_is_no_fault()
    {
        await using var software = Acts.Software();
        Assert.That((await Wire.SendAsync(software, Asking(Carried.New("MDM"), true)))["MSA-1"].Text, Is.EqualTo("AA"));
        ((IDocumentManager)software.Actor(ActorRole.DocumentManager)!).SendReturnsTo(new IPEndPoint(IPAddress.Loopback, 1));
        Assert.That((await Wire.SendAsync(software, Asking(Carried.New("MDM", "D2", "M2"), true)))["MSA-1"].Text, Is.EqualTo("AA"), "and it stops in time");
    }

    [TestCase("", "", "AA")]
    [TestCase("|Y^", "|O^", "AE 103 OBX^1^5^1^1")]
    [TestCase("|{0}|", "||", "AE 101 OBX^1^4")]
    [TestCase("|{0}|", "|UN-AUTRE|", "AE 204 OBX^1^4")]
    [TestCase("ZAM^Z01", "ZAM^Z09", "AR 201 MSH^1^9^1^2")]
    [TestCase("|2.6|", "|2.5|", "AR 203 MSH^1^12^1^1")]
    public async Task A_creator_takes_those_of_what_it_sent(string right, string wrong, string expected)
    {
        await using var wire = new Wire();
        await using var software = Acts.Software();
        var creator = (IDocumentSupplier)software.Actor(ActorRole.DocumentSupplier)!;
        var parameters = new Dictionary<string, string> { ["document"] = "VSM", ["message"] = "ORU^R01" };
        await creator.ActAsync(new WorkflowRequest("transmettre-document", Acts.Patient("TESTMARTIN").Identity, parameters, "—", wire.Place), CancellationToken.None);
        var sent = wire.Received.Single().ControlId;
        var text = $"MSH|^~\\&|C|D|A|B|20260302093000||ZAM^Z01^ZAM_Z01|Z1|D|2.6|||||FRA|UNICODE UTF-8|||2.1^CISIS_CDA_HL7_V2\rEVN||20260302093000\rOBX|1|CWE|ACK_RECEPTION_DMP^-^AckMetierZAM|{sent}|Y^^expandedYes-NoIndicator||||||F\r";
        var answer = await Wire.SendAsync(software, Encoding.UTF8.GetBytes(right.Length == 0 ? text : text.Replace(right.Replace("{0}", sent, StringComparison.Ordinal), wrong, StringComparison.Ordinal)));
        Assert.That($"{answer["MSA-1"].Text} {answer["ERR-3.1"].Text} {Encoding.UTF8.GetString(answer["ERR-2"].Raw)}".Trim(), Is.EqualTo(expected));
        Assert.That(creator.Returns, Is.EqualTo(((IDocumentManager)software.Actor(ActorRole.DocumentManager)!).Endpoint), "one listener for the whole software");
    }

    // ACK_RECEPTION comes after the eight that are required.
    private static byte[] Asking(Carried message, bool asks) => [.. message.ToBytes(), .. Encoding.UTF8.GetBytes($"OBX|10|CE|ACK_RECEPTION^-^MetaDMPMSS||{(asks ? "Y" : "N")}^^expandedYes-NoIndicator||||||F\r")];

    private static async Task ArrivedAsync(Wire wire, int count)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (wire.Received.Count < count)
        {
            await Task.Delay(5, limit.Token);
        }
    }
}
