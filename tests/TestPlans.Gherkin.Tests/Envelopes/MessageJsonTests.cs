using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cck;

namespace TestPlans.Gherkin.Tests.Envelopes;

[TestFixture]
internal sealed class MessageJsonTests
{
    [Test]
    public void Every_message_of_the_kit_reads_and_writes_back_the_same()
    {
        if (Kit.Folder is null)
        {
            Assert.Ignore(Kit.HowToGetIt);
        }

        var lines = Kit.Suites.SelectMany(suite => File.ReadLines(Path.Combine(Kit.Folder!, suite, suite + ".ndjson"))).Where(line => line.Length > 0).ToList();
        Assert.That(lines, Has.Count.GreaterThan(1400));
        Assert.That(lines.Where(line => !JsonNode.DeepEquals(JsonNode.Parse(MessageJson.Write(MessageJson.Read(line))), JsonNode.Parse(line))), Is.Empty);
    }

    [Test]
    public async Task A_stream_cut_short_is_read_up_to_its_last_whole_line()
    {
        const string Text = "{\"testRunStarted\":{\"timestamp\":{\"seconds\":1,\"nanos\":0},\"id\":\"1\"}}\n\n{\"testRunFin";
        Assert.That(await ReadAsync(Text), Is.EqualTo(1));
    }

    [Test]
    public void A_line_that_is_no_message_is_named() =>
        Assert.That(async () => await ReadAsync("\nbonjour\n{}"), Throws.TypeOf<FormatException>().With.Message.EqualTo("ligne 2 : ce n'est pas un message Cucumber."));

    [Test]
    public void An_unknown_status_is_refused() =>
        Assert.Throws<JsonException>(() => MessageJson.Read("""{"testStepFinished":{"testCaseStartedId":"1","testStepId":"2","testStepResult":{"duration":{"seconds":0,"nanos":0},"status":"PERHAPS"},"timestamp":{"seconds":0,"nanos":0}}}"""));

    [Test]
    public void Identifiers_count_from_one_behind_their_prefix_and_never_repeat()
    {
        var ids = new SequentialIds("r2-");
        Assert.That(ids.GetNewId(), Is.EqualTo("r2-1"));
        var many = new System.Collections.Concurrent.ConcurrentBag<string>();
        Parallel.For(0, 1000, _ => many.Add(ids.GetNewId()));
        Assert.That(many.Distinct().Count(), Is.EqualTo(1000));
    }

    private static async Task<int> ReadAsync(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await MessageJson.ReadAllAsync(stream).CountAsync();
    }
}
