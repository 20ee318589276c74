using System.Text;
using TestPlans.Formats.Hl7v2;

namespace TestPlans.Formats.Tests.Hl7v2;

internal sealed class ReadingTests
{
    private readonly Er7Message _message = Messages.Read(Messages.Creation);

    [TestCase("MSH-1", "|")]
    [TestCase("MSH-2", "^~\\&")]
    [TestCase("MSH-3", "GAM")]
    [TestCase("MSH-9.2", "A28")]
    [TestCase("MSH-12.3", "2.11")]
    [TestCase("PID-1", "1")]
    [TestCase("PID-3.1", "T0001")]
    [TestCase("PID-3[2].1", "258043523800194")]
    [TestCase("PID-3[2].4.2", "1.2.250.1.213.1.4.10")]
    [TestCase("PID-3[2].4", "ASIP-SANTE-INS-NIR&1.2.250.1.213.1.4.10&ISO")]
    [TestCase("PID-5[2].7", "D")]
    [TestCase("PID-8.1.1", "F")]
    [TestCase("PID-11[2].9", "35238")]
    [TestCase("PV1-2", "N")]
    public void A_path_gives_the_value(string path, string expected)
    {
        Assert.That(_message[path].Text, Is.EqualTo(expected));
        Assert.That(_message[path].Is(expected), Is.True);
        Assert.That(_message[path].Is(expected + "x"), Is.False);
        Assert.That(_message[path].Path.ToString(), Does.StartWith(path.Split('.')[0]));
    }

    [TestCase("PID-2", Er7Presence.Empty)]
    [TestCase("PID-99", Er7Presence.Absent)]
    [TestCase("PID-3[3]", Er7Presence.Absent)]
    [TestCase("PID-3.9", Er7Presence.Absent)]
    [TestCase("PID-3.2", Er7Presence.Empty)]
    [TestCase("ZFA-1", Er7Presence.Absent)]
    [TestCase("PID-3", Er7Presence.Valued)]
    public void Absent_and_empty_are_kept_apart(string path, Er7Presence expected) =>
        Assert.That(_message[path].Presence, Is.EqualTo(expected));

    [Test]
    public void The_null_of_HL7_is_neither_empty_nor_a_text()
    {
        var message = Messages.Read(Messages.Header() + "PID|\"\"||^^|a^\"\"^\r");
        Assert.That(message["PID-1"].Presence, Is.EqualTo(Er7Presence.Null));
        Assert.That(message["PID-2"].Presence, Is.EqualTo(Er7Presence.Empty));
        Assert.That(message["PID-3"].Presence, Is.EqualTo(Er7Presence.Empty));
        Assert.That(message["PID-4.2"].Presence, Is.EqualTo(Er7Presence.Null));
        Assert.That(message["PID-4.3"].Presence, Is.EqualTo(Er7Presence.Empty));
        Assert.That(message["PID-1"].IsValued, Is.True);
        Assert.That(message["PID-3"].IsValued, Is.False);
    }

    [Test]
    public void Repetitions_components_and_subcomponents_are_walked_in_order()
    {
        var field = Messages.Read(Messages.Header() + "PID|a^b&c~~d\r")["PID-1"];
        Assert.That(field.Repetitions.Select(part => part.Text), Is.EqualTo(new[] { "a^b&c", "", "d" }));
        Assert.That(field.Components.Select(part => part.Text), Is.EqualTo(new[] { "a", "b&c" }));
        Assert.That(field.Component(2).Subcomponents.Select(part => part.Text), Is.EqualTo(new[] { "b", "c" }));
        Assert.That(field.Component(2).Subcomponents.Select(part => part.Path.ToString()), Is.EqualTo(new[] { "PID-1.2.1", "PID-1.2.2" }));
        Assert.That(field.Repetitions.Count, Is.EqualTo(3));
        Assert.That(field.Component(2).Components.Select(part => part.Text), Is.EqualTo(new[] { "b&c" }));
        Assert.That(Messages.Read(Messages.Header())["PID-1"].Repetitions.Count, Is.Zero);
    }

    [TestCase(@"a\F\b\S\c\T\d\R\e\E\f", @"a|b^c&d~e\f")]
    [TestCase(@"\XC3A9\t\XC3\\XA9\", "été")]
    [TestCase(@"\X0D\", "\r")]
    [TestCase(@"ligne 1\.br\ligne 2", @"ligne 1\.br\ligne 2")]
    [TestCase(@"\H\gras\N\", @"\H\gras\N\")]
    [TestCase(@"C:\temp\F\x", @"C:\temp|x")]
    [TestCase(@"seul \", @"seul \")]
    [TestCase("plain", "plain")]
    public void Escapes_of_characters_are_resolved_and_formatting_is_left(string er7, string expected) =>
        Assert.That(Messages.Read(Messages.Header() + $"NTE|||{er7}\r")["NTE-3"].Text, Is.EqualTo(expected));

    [Test]
    public void Other_delimiters_are_taken_from_MSH()
    {
        var message = Messages.Read("MSH#*+!%#A*B%C+D#!R!\rPID#x+y*z\r");
        Assert.That(message["MSH-3.2.2"].Text, Is.EqualTo("C"));
        Assert.That(message["MSH-3[2]"].Text, Is.EqualTo("D"));
        Assert.That(message["MSH-4"].Text, Is.EqualTo("+"));
        Assert.That(message["PID-1[2].2"].Text, Is.EqualTo("z"));
        Assert.That(message["MSH-2"].Text, Is.EqualTo("*+!%"));
    }

    [TestCase("UNICODE UTF-8", "utf-8")]
    [TestCase("8859/1", "iso-8859-1")]
    [TestCase("8859/15", "iso-8859-15")]
    public void Texts_are_decoded_by_the_declared_character_set(string name, string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = name == "8859/1" ? "Zoé HÉLÈNE" : "Zoé ŒUVRE €";
        var message = Messages.Read(Encoding.GetEncoding(encoding).GetBytes(Messages.Header(charset: name) + $"PID|||||{text}|x\r"));
        Assert.That(message["PID-5"].Text, Is.EqualTo(text));
        Assert.That(message.Charset.Name, Is.EqualTo(name));
        Assert.That(message["PID-6"].Column, Is.EqualTo(10 + text.Length), "columns count characters, not bytes");
        Assert.That(message.Faults, Is.Empty);
    }

    [Test]
    public void Every_value_knows_its_place()
    {
        var value = _message["PID-3[2].4.2"];
        var line = Messages.Creation.Split('\r')[2];
        Assert.That(value.Line, Is.EqualTo(3));
        Assert.That(value.Column, Is.EqualTo(line.IndexOf("1.2.250.1.213", StringComparison.Ordinal) + 1));
        Assert.That(value.Path.ToString(), Is.EqualTo("PID-3[2].4.2"));
        Assert.That(value.Path.ToErl(), Is.EqualTo("PID^1^3^2^4^2"));
        Assert.That(_message["PID-40.2"].Column, Is.EqualTo(line.Length + 1), "what is absent is placed at the end of its segment");
    }

    [Test]
    public void Segments_are_counted_by_name()
    {
        var message = Messages.Read(Messages.Header() + "OBX|1\rZZZ|a|b\rOBX|2\r");
        Assert.That(message["OBX[2]-1"].Text, Is.EqualTo("2"));
        Assert.That(message.AllSegments("OBX").Count(), Is.EqualTo(2));
        Assert.That(message.Segment("ZZZ")!.FieldCount, Is.EqualTo(2));
        Assert.That(message.Segment("OBX", 3), Is.Null);
        Assert.That(message.Segments.Select(segment => segment.Path.ToString()), Is.EqualTo(new[] { "MSH", "OBX", "ZZZ", "OBX[2]" }));
    }

    [Test]
    public void The_header_counts_its_separator_as_a_field() => Assert.That(_message.Header.FieldCount, Is.EqualTo(21));
}
