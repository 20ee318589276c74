using System.Text;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Editing;

namespace TestPlans.Formats.Tests.Hl7v2;

/// <summary>Nothing is lost: a message cut down to its last subcomponent, each part written again, gives the same bytes.</summary>
internal sealed class RoundTripTests
{
    // The whole proof is 100 000 messages (TESTPLANS_MANY=100000, half a minute); every build makes the first 15 000 of them.
    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("TESTPLANS_MANY"), out var many) ? many : 15_000;

    // Some published files have « ˜ » (U+02DC) where MSH-2 wants « ~ »: they cannot be read, and nothing else may stop the reader.
    [Test]
    public void Every_published_message_is_written_as_it_came()
    {
        foreach (var file in Samples.Files())
        {
            var bytes = File.ReadAllBytes(file);
            var result = Er7Message.Parse(bytes);
            if (result.TryGet(out var message))
            {
                Assert.That(Er7Draft.From(message).SplitAll().ToBytes(), Is.EqualTo(bytes), Path.GetFileName(file));
            }
            else
            {
                Assert.That(result.Faults.Single().Message, Does.Contain("^˜\\&"), Path.GetFileName(file));
            }
        }
    }

    [Test]
    public void Generated_messages_are_written_as_they_came()
    {
        for (var seed = 0; seed < Count; seed++)
        {
            var bytes = new MessageGenerator(seed).Message();
            var message = Er7Message.Parse(bytes).Message;
            if (message is null || !Er7Draft.From(message).SplitAll().ToBytes().AsSpan().SequenceEqual(bytes))
            {
                Assert.Fail($"seed {seed}: {Convert.ToBase64String(bytes)}");
            }
        }
    }

    [Test]
    public void What_the_reader_gives_joins_up_to_the_message()
    {
        for (var seed = 0; seed < Count / 10; seed++)
        {
            var bytes = new MessageGenerator(seed).Message();
            var message = Messages.Read(bytes);
            foreach (var segment in message.Segments)
            {
                var marks = message.Delimiters;
                var fields = Enumerable.Range(1, segment.FieldCount).Select(segment.Field);
                var joined = segment.Name + string.Concat(fields.Skip(segment.Name == "MSH" ? 1 : 0).Select(field => (char)marks.Field + Join(field, marks)));
                Assert.That(joined, Is.EqualTo(Encoding.Latin1.GetString(segment.Raw)), $"seed {seed}");
            }
        }
    }

    [Test]
    public void A_text_that_is_set_is_read_again_whatever_it_holds()
    {
        const string Characters = "|^~\\&\r\n\t\0\"aFSTREXé€";
        var random = new Random(4);
        for (var i = 0; i < 2000; i++)
        {
            var text = new string(random.GetItems(Characters.AsSpan(), random.Next(20)));
            var draft = new Er7Draft(i % 2 == 0 ? Er7Charset.Utf8 : Er7Charset.Latin9).Set("PID-5[2].3.2", text);
            Assert.That(draft.ToMessage()["PID-5[2].3.2"].Text, Is.EqualTo(text));
            // A warning remains possible: « é€€ » in 8859/15 is also one character of UTF-8.
            Assert.That(Er7Message.Parse(draft.ToBytes()).Faults.Where(fault => fault.Severity > Er7Severity.Warning), Is.Empty);
        }
    }

    private static string Join(Er7Value field, Er7Delimiters marks) => field.Path is { Segment: "MSH", Field: 2 }
        ? Encoding.Latin1.GetString(field.Raw)
        : string.Join((char)marks.Repetition, field.Repetitions.Select(repetition =>
            string.Join((char)marks.Component, repetition.Components.Select(component =>
                string.Join((char)marks.Subcomponent, component.Subcomponents.Select(sub => Encoding.Latin1.GetString(sub.Raw)))))));
}
