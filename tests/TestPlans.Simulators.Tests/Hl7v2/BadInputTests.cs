using System.Text;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Mllp;
using TestPlans.Simulators.Hl7v2;

namespace TestPlans.Simulators.Tests.Hl7v2;

/// <summary>Whatever one peer sends, it gets what the norm says or is closed, the log says so, and the others go on being served.</summary>
internal sealed class BadInputTests
{
    private static readonly string Message = Written.Creation;
    private static readonly string Frame = $"\v{Message}\x1c\r";

    private static IEnumerable<TestCaseData> Cases()
    {
        yield return Case("no VT", Message + "\x1c\r", "", log: "hors trame");
        yield return Case("no FS, then closed", "\v" + Message, "", log: "fermé au milieu");
        yield return Case("no FS, then another message", "\v" + Message + Frame, "AA", log: "n’est pas terminée");
        yield return Case("FS without CR", "\v" + Message + "\x1c" + Frame.Replace("M0001", "M0002", StringComparison.Ordinal), "AA; AA", log: "n’est pas suivi de CR");
        yield return Case("two messages in a frame", $"\v{Message}{Message}\x1c\r", "AE MSH^2 102");
        yield return Case("no MSH", $"\v{Message[(Message.IndexOf('\r', StringComparison.Ordinal) + 1)..]}\x1c\r", "AR MSH^1 100", unreadable: true);
        yield return Case("three separators", Frame.Replace("^~\\&", "^~\\", StringComparison.Ordinal), "AE MSH^1^2 102 PID^1^3^2 199");
        yield return Case("separators that are the same", Frame.Replace("^~\\&", "^^\\&", StringComparison.Ordinal), "AR MSH^1 102", unreadable: true);
        yield return Case("unknown version", Frame.Replace("2.5^FRA^2.11|", "3.0|", StringComparison.Ordinal), "AR MSH^1^12 203");
        yield return Case("wrong character set", Frame.Replace("Jeanne", "Zo\u00E9", StringComparison.Ordinal), "AE PID^1^5 102");
        yield return Case("10,000 repetitions", Frame.Replace("T0001^^^TESTHOPITAL&1.2.250.1.999.1&ISO^PI", string.Join('~', Enumerable.Range(0, 10_000).Select(number => $"T{number}^^^TESTHOPITAL&1.2.250.1.999.1&ISO^PI")), StringComparison.Ordinal), "AA");
        yield return Case("an acknowledgement that nothing waits for", "\vMSH|^~\\&|A|B|C|D|20260115||ACK^A28^ACK|1|D|2.5\rMSA|AA|M0001\r\x1c\r", "", log: "ne s’acquitte pas");
        yield return Case("binary noise outside a frame", "\u0000\u00ff\u0001\u0080\r\n", "", log: "hors trame");
        yield return Case("binary noise in a frame", "\v\u0000\u00ff\u0001\u0080\r\n\x1c\r", "AR MSH^1 100", unreadable: true);
        yield return Case("nothing in a frame", "\v\x1c\r", "AR MSH^1 100", unreadable: true);
        yield return Case("a document in a frame", "\v<ClinicalDocument/>\x1c\r", "AR MSH^1 100", unreadable: true);
        yield return Case("a header and nothing else", "\vMSH|^~\\&\r\x1c\r", "AR MSH^1^9^1^1 101");
    }

    private static TestCaseData Case(string what, string bytes, string said, string? log = null, bool unreadable = false) =>
        new TestCaseData(Encoding.Latin1.GetBytes(bytes), said, log, unreadable).SetName($"{nameof(Bad_input)}: {what}");

    [TestCaseSource(nameof(Cases))]
    public async Task Bad_input(byte[] bytes, string said, string? log, bool unreadable)
    {
        await using var bench = new PartnerBench();
        await using var other = bench.Client();
        Assert.That((await other.SendAsync(Another(1))).Failure, Is.Null);
        var answers = await bench.TellAsync(bytes);
        Assert.That(string.Join("; ", Messages(answers).Select(answer => answer.Said())), Is.EqualTo(said));
        Assert.That(bench.Faults, log is null ? Is.Empty : Has.Exactly(1).Contains(log));
        Assert.That(bench.Partner.Unreadable.Count, Is.EqualTo(unreadable ? 1 : 0));
        Assert.That(bench.Log.Count(line => line.Kind == WireEventKind.Failed), Is.Zero);
        Assert.That((await other.SendAsync(Another(2))).Failure, Is.Null, "the others go on being served");
    }

    [Test]
    public async Task Half_a_message_then_silence_is_closed_when_its_time_is_over()
    {
        var time = new ManualTime();
        await using var bench = new PartnerBench(new PartnerOptions { FrameTimeout = TimeSpan.FromSeconds(30) }, time);
        await using var other = bench.Client();
        using var socket = await bench.ConnectAsync();
        await socket.SendAsync(Encoding.ASCII.GetBytes(Frame[..200]));
        await time.ArmedAsync(TimeSpan.FromSeconds(30));
        Assert.That((await other.SendAsync(Another(1))).Failure, Is.Null, "the others do not wait for it");
        time.Advance(TimeSpan.FromSeconds(31));
        Assert.That(await socket.ReceiveAsync(new byte[10]).WaitAsync(TimeSpan.FromSeconds(20)), Is.Zero, "closed, not answered");
        Assert.That(bench.Faults, Has.Exactly(1).Contains("jamais terminé"));
        Assert.That((await bench.TellAsync(Another(2).AsFrame())).Count(value => value == MllpFraming.End), Is.EqualTo(1));
    }

    [Test]
    public async Task A_frame_of_100_megabytes_closes_its_connection_in_bounded_memory()
    {
        await using var bench = new PartnerBench();
        await using var other = bench.Client();
        using var socket = await bench.ConnectAsync();
        var chunk = new byte[1024 * 1024];
        chunk.AsSpan().Fill((byte)'A');
        await socket.SendAsync(new byte[] { MllpFraming.Start });
        var sent = 0;
        try
        {
            for (; sent < 100; sent++)
            {
                await socket.SendAsync(chunk);
            }
        }
        catch (System.Net.Sockets.SocketException)
        {
            Assert.That(sent, Is.GreaterThanOrEqualTo(60), "closed once the bound of 64 MB is passed");
        }

        await bench.UntilAsync(log => log.Any(line => line.Kind == WireEventKind.Closed && line.Text.Contains("trop grand", StringComparison.Ordinal)));
        Assert.That(bench.Faults, Has.Exactly(1).Contains("message de plus de"));
        Assert.That((await other.SendAsync(Another(1))).Failure, Is.Null);
    }

    [Test]
    public async Task A_hundred_connections_at_once_lose_nothing_and_each_message_is_acknowledged_once()
    {
        await using var bench = new PartnerBench(new PartnerOptions { MaxKeptMessages = 5000 });
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(async peer =>
        {
            await using var client = bench.Client();
            var recalled = new List<string>();
            for (var number = 0; number < 20; number++)
            {
                var exchange = await client.SendAsync(Encoding.ASCII.GetBytes(Message.Replace("M0001", $"{peer}-{number}", StringComparison.Ordinal).Replace("T0001", $"T{peer}", StringComparison.Ordinal)));
                Assert.That((exchange.Failure, exchange.Unexpected.Count), Is.EqualTo(((MllpFailure?)null, 0)), exchange.Remark);
                var answer = Er7Message.Parse(exchange.Answer!.Value).Message!;
                recalled.Add($"{answer["MSA-1"].Text} {answer["MSA-2"].Text}");
            }

            return recalled;
        }));
        var expected = Enumerable.Range(0, 100).SelectMany(peer => Enumerable.Range(0, 20).Select(number => $"{peer}-{number}")).ToList();
        Assert.That(answers.SelectMany(recalled => recalled), Is.EqualTo(expected.Select(id => "AA " + id)));
        Assert.That(bench.Partner.Unclaimed.Select(message => message.Parsed.ControlId), Is.EquivalentTo(expected));
        Assert.That(bench.Partner.Unclaimed.Select(message => message.Number), Is.EqualTo(Enumerable.Range(1, 2000)));
        Assert.That(bench.Partner.Learned, Has.Count.EqualTo(100));
        Assert.That(bench.Log.Where(line => line.Kind is WireEventKind.Fault or WireEventKind.Failed), Is.Empty);
    }

    private static byte[] Another(int number) => Encoding.ASCII.GetBytes(Message.Replace("M0001", $"AUTRE{number}", StringComparison.Ordinal));

    private static IEnumerable<Er7Message> Messages(byte[] wire) =>
        Encoding.Latin1.GetString(wire).Split('\x1c').Select(part => part.TrimStart('\r', '\v')).Where(part => part.Length > 0).Select(part => Er7Message.Parse(Encoding.Latin1.GetBytes(part)).Message!);
}
