using System.Text;
using TestPlans.Formats.Hl7v2;

namespace TestPlans.Formats.Tests.Hl7v2;

/// <summary>Each fault by one input that has it and nothing else; the same input without it has none (<see cref="ReadingTests"/>).</summary>
internal sealed class FaultTests
{
    private const string Sound = "MSH|^~\\&|A|B|C|D|20260115||ADT|1|D|2.5|||||FRA|UNICODE UTF-8\rPID|1\r";

    [Test]
    public void A_sound_message_has_none()
    {
        Assert.That(Messages.FaultsOf(Sound), Is.Empty);
        Assert.That(Messages.FaultsOf(Messages.Creation), Is.Empty);
    }

    [TestCase("", Er7FaultIds.Empty)]
    [TestCase("\r\n \r", Er7FaultIds.Empty)]
    [TestCase("PID|1\r", Er7FaultIds.NoHeader)]
    [TestCase("\vMSH|^~\\&|A\r", Er7FaultIds.NoHeader)]
    [TestCase("<ADT_A05/>", Er7FaultIds.NoHeader)]
    [TestCase("BHS|^~\\&|A\rMSH|^~\\&|A\r", Er7FaultIds.NoHeader)]
    [TestCase("msh|^~\\&|A\r", Er7FaultIds.NoHeader)]
    [TestCase("MSH", Er7FaultIds.Delimiters)]
    [TestCase("MSH|", Er7FaultIds.Delimiters)]
    [TestCase("MSH||A\r", Er7FaultIds.Delimiters)]
    [TestCase("MSHA^~\\&AB\r", Er7FaultIds.Delimiters)]
    [TestCase("MSH|^^\\&|A\r", Er7FaultIds.Delimiters)]
    [TestCase("MSH|^~\\é|A\r", Er7FaultIds.Delimiters)]
    [TestCase("MSH|^~\\&#$|A\r", Er7FaultIds.Delimiters)]
    public void What_cannot_be_read_is_one_fatal_fault(string text, string id)
    {
        var result = Er7Message.Parse(Encoding.UTF8.GetBytes(text));
        Assert.That(result.TryGet(out _), Is.False);
        Assert.That(result.Faults.Select(fault => (fault.Id, fault.Severity)), Is.EqualTo(new[] { (id, Er7Severity.Fatal) }));
        Assert.That(result.Faults[0].Message, Is.Not.Empty);
    }

    [TestCase("\uFEFF" + Sound, Er7FaultIds.Prologue, "", 1, 1)]
    [TestCase("\r\n" + Sound, Er7FaultIds.Prologue, "", 1, 1)]
    [TestCase("MSH|^~\\&|A|B|C|D|20260115||ADT|1|D|2.5|||||FRA|UNICODE UTF-8\nPID|1\n", Er7FaultIds.LineFeed, "", 1, 1)]
    [TestCase("MSH|^~\\&|A|B|C|D|20260115||ADT|1|D|2.5|||||FRA|UNICODE UTF-8\r\nPID|1\r\n", Er7FaultIds.CarriageReturnLineFeed, "", 1, 1)]
    [TestCase(Sound + "\r\r", Er7FaultIds.BlankLine, "", 3, 1)]
    [TestCase(Sound + "PV1||N", Er7FaultIds.NoLastEnd, "", 3, 1)]
    [TestCase(Sound + "Pv1||N\r", Er7FaultIds.SegmentName, "Pv1", 3, 1)]
    [TestCase(Sound + "ZZZZ|1\r", Er7FaultIds.SegmentName, "ZZZZ", 3, 1)]
    [TestCase(Sound + Sound, Er7FaultIds.SeveralMessages, "MSH[2]", 3, 1)]
    [TestCase(Sound + "NTE|||C:\\temp\r", Er7FaultIds.Escape, "NTE-3", 3, 9)]
    [TestCase(Sound + "NTE|||\\Q\\\r", Er7FaultIds.Escape, "NTE-3", 3, 7)]
    [TestCase(Sound + "NTE|||a\0b\r", Er7FaultIds.ControlCharacter, "NTE-3", 3, 8)]
    [TestCase("MSH|^~\\|A|B|C|D|20260115||ADT|1|D|2.5|||||FRA|UNICODE UTF-8\rPID|1\r", Er7FaultIds.Delimiters, "MSH-2", 1, 5)]
    [TestCase("MSH|^~\\&|A|B|C|D|20260115||ADT|1|D|2.5|||||FRA|EBCDIC\rPID|1\r", Er7FaultIds.Charset, "MSH-18", 1, 48)]
    [TestCase("MSH|^~\\&|A|B|C|D|20260115||ADT|1|D|2.5|||||FRA|UTF-8\rPID|1\r", Er7FaultIds.Charset, "MSH-18", 1, 48)]
    [TestCase("MSH|^~\\&|A|B|C|D|20260115||ADT|1|D|2.5|||||FRA|\rPID|é\r", Er7FaultIds.BadBytes, "MSH-18", 1, 48)]
    [TestCase("MSH|^~\\&|A|B|C|D|20260115||ADT|1|D|2.5|||||FRA|ASCII\rPID|é\r", Er7FaultIds.BadBytes, "PID-1", 2, 5)]
    [TestCase("MSH|^~\\&|A|B|C|D|20260115||ADT|1|D|2.5|||||FRA|8859/1\rPID|é\r", Er7FaultIds.BadBytes, "PID-1", 2, 5)]
    public void What_is_wrong_is_said_once_and_in_its_place(string text, string id, string path, int line, int column)
    {
        var result = Er7Message.Parse(Encoding.UTF8.GetBytes(text));
        Assert.That(result.TryGet(out var message), Is.True);
        Assert.That(result.Faults.Select(fault => fault.Id), Is.EqualTo(new[] { id }));
        Assert.That((result.Faults[0].Path, result.Faults[0].Line, result.Faults[0].Column), Is.EqualTo((path, line, column)));
        Assert.That(message!["MSH-10"].Text, Is.EqualTo("1"));
    }

    [Test]
    public void Delimiters_that_cannot_be_used_are_shown_as_they_are()
    {
        var fault = Er7Message.Parse(Encoding.UTF8.GetBytes("MSH|^˜\\&|A\r")).Faults.Single();
        Assert.That((fault.Line, fault.Column), Is.EqualTo((1, 5)));
        Assert.That(fault.Message, Does.Contain("« ^˜\\& »"));
    }

    [Test]
    public void Latin_1_declared_as_UTF_8_is_placed_at_its_first_byte()
    {
        var result = Er7Message.Parse(Encoding.Latin1.GetBytes(Sound + "PID|||||TESTMARTIN^Zoé\r"));
        Assert.That(result.Faults.Select(fault => (fault.Id, fault.Path, fault.Column)), Is.EqualTo(new[] { (Er7FaultIds.BadBytes, "PID[2]-5", 22) }));
        Assert.That(result.Message!["PID[2]-5.2"].Text, Is.EqualTo("Zo\uFFFD"));
    }

    [Test]
    public void Windows_1252_declared_as_8859_15_is_said()
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes(Messages.Header(charset: "8859/15") + "PID|"), 0x92, (byte)'\r'];
        Assert.That(Messages.FaultsOf(bytes), Is.EqualTo(new[] { Er7FaultIds.BadBytes }));
    }

    [Test]
    public void Bounds_are_held()
    {
        var limits = new Er7Limits { MaxBytes = 1000, MaxSegments = 10 };
        Assert.That(Er7Message.Parse(new byte[1001], limits).Faults.Single().Id, Is.EqualTo(Er7FaultIds.TooLarge));
        Assert.That(Er7Message.Parse(Encoding.ASCII.GetBytes(Sound + string.Concat(Enumerable.Repeat("A\r", 8))), limits).Message, Is.Not.Null);
        Assert.That(Er7Message.Parse(Encoding.ASCII.GetBytes(Sound + string.Concat(Enumerable.Repeat("A\r", 9))), limits).Faults.Single().Id, Is.EqualTo(Er7FaultIds.TooManySegments));
    }

    [Test]
    public void Ten_thousand_repetitions_are_walked_at_once()
    {
        var message = Messages.Read(Sound + "PID||" + string.Join('~', Enumerable.Range(1, 10_000)) + "\r");
        Assert.That(message["PID[2]-2"].Repetitions.Count, Is.EqualTo(10_000));
        Assert.That(message["PID[2]-2"].Repetitions.Sum(part => int.Parse(part.Text)), Is.EqualTo(50_005_000));
    }
}
