using System.Text;
using TestPlans.Formats.Hl7v2;

namespace TestPlans.Formats.Tests.Hl7v2;

internal sealed class AcknowledgementTests
{
    private static readonly DateTimeOffset At = new(2026, 1, 15, 9, 30, 5, TimeSpan.FromHours(1));

    [Test]
    public void It_swaps_the_partners_and_recalls_the_message()
    {
        var text = Encoding.UTF8.GetString(Er7Acknowledgement.For(Messages.Read(Messages.Creation), "AA", "R1", At).ToBytes());
        Assert.That(text, Is.EqualTo(
            "MSH|^~\\&|DPI|TESTHOPITAL|GAM|TESTHOPITAL|20260115093005+0100||ACK^A28^ACK|R1|D|2.5^FRA^2.11|||||FRA|UNICODE UTF-8\rMSA|AA|M0001\r"));
    }

    [Test]
    public void Each_error_is_an_ERR_segment_that_names_the_field()
    {
        var message = Er7Acknowledgement.For(
            Messages.Read(Messages.Creation), "AE", "R1", At,
            new Er7Error("101", Er7Path.Parse("PV1-19"), "PV1-19 | manque"), new Er7Error("207", null, "panne", 'W')).ToMessage();
        Assert.That(message["MSA-1"].Text, Is.EqualTo("AE"));
        Assert.That(Encoding.UTF8.GetString(message.Segment("ERR")!.Raw), Is.EqualTo("ERR||PV1^1^19|101^Required field missing^HL70357|E||||PV1-19 \\F\\ manque"));
        Assert.That(Encoding.UTF8.GetString(message.Segment("ERR", 2)!.Raw), Is.EqualTo("ERR|||207^Application internal error^HL70357|W||||panne"));
    }

    [Test]
    public void A_message_with_three_separators_is_answered_with_four()
    {
        var message = Er7Acknowledgement.For(Messages.Read("MSH|^~\\|A^x|B|C|D|2026||ADT^A28|7|D|2.5|||||FRA|8859/15\r"), "AR", "R1", At, new Er7Error("102", null, "l’apostrophe")).ToMessage();
        Assert.That(message.Faults, Is.Empty);
        Assert.That(message["MSA-2"].Text, Is.EqualTo("7"));
        Assert.That(message["MSH-18"].Text, Is.EqualTo("8859/15"));
        Assert.That(message["ERR-8"].Text, Is.EqualTo("l'apostrophe"), "8859/15 has no typographic apostrophe");
    }

    [Test]
    public void What_could_not_be_read_is_still_answered()
    {
        var message = Er7Acknowledgement.For(null, "AR", "R1", At).ToMessage();
        Assert.That(message["MSA-1"].Text, Is.EqualTo("AR"));
        Assert.That(message["MSA-2"].IsValued, Is.False);
    }

    [Test]
    public void One_is_written_in_a_few_buffers_and_not_value_by_value()
    {
        var received = Er7Message.Parse("MSH|^~\\&|GAM|CHU-X|DPI|CHU-X|20240306111154||ADT^A01^ADT_A01|3975|D|2.5^FRA^2.11|||||FRA|UNICODE UTF-8\rEVN||20240306111154\r"u8.ToArray()).Message;
        var last = Er7Acknowledgement.For(received, "AA", "X1", At).ToBytes();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            last = Er7Acknowledgement.For(received, "AA", "X1", At).ToBytes();
        }

        Assert.That((GC.GetAllocatedBytesForCurrentThread() - before) / 100, Is.LessThan(4_000), "it was 6.7 KB when each value was set by its path");
        Assert.That(System.Text.Encoding.ASCII.GetString(last), Does.StartWith("MSH|^~\\&|DPI|CHU-X|GAM|CHU-X|").And.EndsWith("||ACK^A01^ACK|X1|D|2.5^FRA^2.11|||||FRA|UNICODE UTF-8\rMSA|AA|3975\r"));
    }

    [TestCase("PV1-19.R", "101")]
    [TestCase("CX.1.R", "101")]
    [TestCase("PV1.R", "100")]
    [TestCase("PV2.X", "100")]
    [TestCase("EVN.ORDRE", "100")]
    [TestCase("PID-8.CARD", "198")]
    [TestCase("T0001", "103")]
    [TestCase("TIHE-FRANCE-ZBE-4", "103")]
    [TestCase("TYPE.DTM", "102")]
    [TestCase("MSH-12.EXTENSION", "203")]
    [TestCase("INS-TRAIT-DATE", "101")]
    [TestCase("PID-4.X", "199")]
    public void A_broken_rule_has_its_code(string rule, string code) => Assert.That(Er7ErrorCodes.OfRule(rule), Is.EqualTo(code));
}
