using System.Text;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Editing;

namespace TestPlans.Formats.Tests.Hl7v2;

internal sealed class DraftTests
{
    [Test]
    public void A_message_is_built_by_paths()
    {
        var text = Encoding.UTF8.GetString(new Er7Draft()
            .Set("MSH-9.1", "ADT").Set("MSH-9.2", "A28")
            .Set("PID-3.1", "T1").Set("PID-3[2].4.2", "1.2.250.1.213.1.4.10").Set("PID-5.1", "L|O")
            .SetEncoded("PID-11", "a^b").SetNull("PID-8")
            .ToBytes());
        Assert.That(text, Is.EqualTo("MSH|^~\\&|||||||ADT^A28|||||||||UNICODE UTF-8\rPID|||T1~^^^&1.2.250.1.213.1.4.10||L\\F\\O|||\"\"|||a^b\r"));
    }

    [Test]
    public void Only_what_is_set_changes()
    {
        var changed = Er7Draft.From(Messages.Read(Messages.Creation)).Set("PID-3[2].1", "X").ToBytes();
        Assert.That(Encoding.UTF8.GetString(changed), Is.EqualTo(Messages.Creation.Replace("258043523800194", "X")));
    }

    [Test]
    public void Segments_are_added_moved_and_removed()
    {
        var draft = Er7Draft.From(Messages.Read(Messages.Creation)).Insert(1, "SFT").Add("ZFA").Move("EVN", 0).Remove("PV1");
        Assert.That(draft.SegmentNames, Is.EqualTo(new[] { "EVN", "MSH", "SFT", "PID", "ZFA" }));
        Assert.That(Encoding.UTF8.GetString(draft.ToBytes()), Does.Contain("\rSFT\r").And.EndWith("ZFA\r"));
    }

    [Test]
    public void Faulty_bytes_can_be_written_on_purpose()
    {
        var bytes = Er7Draft.From(Messages.Read(Messages.Creation)).SetBytes("PID-5.2", new byte[] { 0xE9 }).SetBytes("MSH-2", "^~\\"u8.ToArray()).ToBytes();
        Assert.That(Messages.FaultsOf(bytes), Is.EqualTo(new[] { Er7FaultIds.Delimiters, Er7FaultIds.BadBytes }));
    }

    [Test]
    public void Mistakes_of_the_caller_are_exceptions()
    {
        var draft = new Er7Draft(Er7Charset.Latin1);
        Assert.That(() => draft.Set("PID-5", "Œ"), Throws.InvalidOperationException.With.Message.Contains("8859/1"));
        Assert.That(() => draft.Set("PID[3]-5", "x"), Throws.ArgumentException);
        Assert.That(() => draft.Set("PID", "x"), Throws.ArgumentException);
        Assert.That(() => draft.Set("PID-20000", "x"), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => draft.Set("MSH-1", "#"), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => draft.Add("pid"), Throws.ArgumentException);
    }

    [Test]
    public void Other_delimiters_and_character_sets_are_kept()
    {
        var draft = new Er7Draft(Er7Charset.Latin9, new Er7Delimiters((byte)'#', (byte)'*', (byte)'+', (byte)'!', (byte)'%')).Set("PID-5.2", "Œ*");
        var message = draft.ToMessage();
        Assert.That(message.Header.Raw.ToArray(), Is.EqualTo("MSH#*+!%################8859/15"u8.ToArray()));
        Assert.That(message["PID-5.2"].Text, Is.EqualTo("Œ*"));
    }
}
