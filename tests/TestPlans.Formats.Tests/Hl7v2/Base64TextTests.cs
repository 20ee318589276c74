using System.Text;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Documents;

namespace TestPlans.Formats.Tests.Hl7v2;

/// <summary>Base64 is read strictly (RFC 4648, section 4; the first rows are its test vectors, section 10), and decoded as far as it goes.</summary>
internal sealed class Base64TextTests
{
    [TestCase("Zg==", "f")]
    [TestCase("Zm8=", "fo")]
    [TestCase("Zm9v", "foo")]
    [TestCase("Zm9vYg==", "foob")]
    [TestCase("Zm9vYmE=", "fooba")]
    [TestCase("Zm9vYmFy", "foobar")]
    public void Sound_text_is_decoded(string text, string expected)
    {
        var read = Base64Text.Decode(Encoding.ASCII.GetBytes(text))!;
        Assert.That((Encoding.ASCII.GetString(read.Bytes.Span), read.Fault), Is.EqualTo((expected, (string?)null)));
    }

    [TestCase("Zg", "f", 2, "il manque 2 « = »")]
    [TestCase("Zg=", "f", 3, "il manque 1 « = »")]
    [TestCase("Zm8", "fo", 3, "il manque 1 « = »")]
    [TestCase("Zm9vY", "foo", 5, "il en manque")]
    [TestCase("Zm9v*mFy", "foo", 4, "« * »")]
    [TestCase("Zm9v mFy", "foo", 4, "0x20")]
    [TestCase("Zm9v=", "foo", 4, "quelque chose suit")]
    [TestCase("Zg==Zg==", "f", 4, "quelque chose suit")]
    public void A_fault_has_its_place_and_leaves_what_comes_before(string text, string decoded, int offset, string said)
    {
        var read = Base64Text.Decode(Encoding.ASCII.GetBytes(text))!;
        Assert.That((Encoding.ASCII.GetString(read.Bytes.Span), read.FaultOffset), Is.EqualTo((decoded, offset)), read.Fault);
        Assert.That(read.Fault, Does.Contain(said));
    }

    [Test]
    public void Nothing_is_no_text() => Assert.That(Base64Text.Decode(""u8), Is.Null);

    [Test]
    public void Encapsulated_data_are_found_with_their_places()
    {
        var message = Er7Message.Parse("MSH|^~\\&|A|B|C|D|2026||ORU^R01|1|D|2.5\rOBX|1|ED|11502-2^CR^LN||^TEXT^xml^BASE64^Zm9v||||||F\rOBX|2|CE|X||Y\rOBX|3|ED|X||^TEXT^^A^Zm9v\r"u8.ToArray()).Message!;
        var data = EncapsulatedData.Of(message);
        Assert.That(data.Select(one => (one.Data.Path.ToString(), one.IsXml, one.Base64 is not null)), Is.EqualTo(new[] { ("OBX-5.5", true, true), ("OBX[3]-5.5", false, false) }));
    }

    [Test]
    public void A_value_of_a_segment_that_is_absent_is_no_text()
    {
        var message = Er7Message.Parse("MSH|^~\\&|A|B|C|D|2026||ORU^R01|1|D|2.5\r"u8.ToArray()).Message!;
        Assert.That(message["PID-5.7"].Is("L"), Is.False);
        Assert.That(message["PID-5.7"].Is(""), Is.True);
    }
}
