using System.Text;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Mllp;

namespace TestPlans.Formats.Tests.Hl7v2;

internal sealed class MllpServerTests
{
    private const string Frame = "\vMSH|^~\\&|A|B|C|D|2026||ADT^A28|M1|D|2.5\r\x1c\r";

    [Test]
    public async Task A_message_is_acknowledged_on_its_connection()
    {
        await using var bench = new MllpBench();
        await using var client = bench.Client();
        var exchange = await client.SendAsync(Encoding.UTF8.GetBytes(Messages.Creation));
        Assert.That(exchange.Failure, Is.Null, exchange.Remark);
        Assert.That(Messages.Read(exchange.Answer!.Value.ToArray())["MSA-2"].Text, Is.EqualTo("M0001"));
        Assert.That(exchange.Remark, Is.Empty);
    }

    [Test]
    public async Task A_hundred_connections_at_once_lose_nothing_and_each_message_is_acknowledged_once()
    {
        await using var bench = new MllpBench();
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(async peer =>
        {
            await using var client = bench.Client();
            var recalled = new List<string>();
            for (var number = 0; number < 20; number++)
            {
                var exchange = await client.SendAsync(Encoding.ASCII.GetBytes($"MSH|^~\\&|A|B|C|D|2026||ADT^A28|{peer}-{number}|D|2.5\r"));
                Assert.That((exchange.Failure, exchange.Unexpected.Count), Is.EqualTo(((MllpFailure?)null, 0)), exchange.Remark);
                recalled.Add(Messages.Read(exchange.Answer!.Value.ToArray())["MSA-2"].Text);
            }

            return recalled;
        }));
        var expected = Enumerable.Range(0, 100).SelectMany(peer => Enumerable.Range(0, 20).Select(number => $"{peer}-{number}")).ToList();
        Assert.That(answers.SelectMany(recalled => recalled), Is.EqualTo(expected));
        Assert.That(bench.Received, Is.EquivalentTo(expected));
        Assert.That(bench.Log.Count(line => line.Kind == MllpEventKind.Answered), Is.EqualTo(2000));
        Assert.That(bench.Log.Where(line => line.Kind is MllpEventKind.Fault or MllpEventKind.HandlerFailed), Is.Empty);
    }

    [Test]
    public async Task Messages_sent_without_waiting_are_answered_in_order()
    {
        await using var bench = new MllpBench();
        var said = await bench.TellAsync(string.Concat(Enumerable.Range(0, 50).Select(number => Frame.Replace("M1", $"M{number:00}"))));
        Assert.That(said.Split('\x1c').Where(part => part.Contains("MSA|")).Select(part => part.Split("MSA|AA|")[1].Trim()), Is.EqualTo(Enumerable.Range(0, 50).Select(number => $"M{number:00}")));
    }

    [TestCase("no VT", "MSH|^~\\&|A\r\x1c\r", 0, "hors trame")]
    [TestCase("no FS, then closed", "\vMSH|^~\\&|A\r", 0, "fermé au milieu")]
    [TestCase("no FS, then another", "\vMSH|^~\\&|A\r" + Frame, 1, "précédente n’est pas terminée")]
    [TestCase("FS without CR", "\vMSH|^~\\&|A\r\x1c" + Frame, 2, "pas suivi de CR")]
    [TestCase("two messages in a frame", "\vMSH|^~\\&|A\rMSH|^~\\&|A\r\x1c\r", 1, null)]
    [TestCase("no header", "\vPID|1\r\x1c\r", 1, null)]
    [TestCase("three separators", "\vMSH|^~\\|A\r\x1c\r", 1, null)]
    [TestCase("wrong character set", "\vMSH|^~\\&|A\u00E9|||||||||||||||UNICODE UTF-8\r\x1c\r", 1, null)]
    [TestCase("nothing in the frame", "\v\x1c\r", 1, null)]
    [TestCase("noise", "\u0000\u00ff\u0001\r\n", 0, "hors trame")]
    public async Task Whatever_one_peer_sends_the_others_are_served(string what, string bytes, int answers, string? log)
    {
        await using var bench = new MllpBench();
        await using var other = bench.Client();
        Assert.That((await other.SendAsync("MSH|^~\\&|A\r"u8.ToArray())).Failure, Is.Null);
        var said = await bench.TellAsync(bytes);
        Assert.That(said.Count(character => character == '\x1c'), Is.EqualTo(answers), what);
        Assert.That(bench.Log.Count(line => line.Kind == MllpEventKind.Fault), Is.EqualTo(log is null ? 0 : 1), string.Join('\n', bench.Log.Select(line => line.Text)));
        if (log is not null)
        {
            Assert.That(bench.Log.Single(line => line.Kind == MllpEventKind.Fault).Text, Does.Contain(log));
        }

        Assert.That((await other.SendAsync("MSH|^~\\&|A\r"u8.ToArray())).Failure, Is.Null, "the others go on being served");
    }

    [Test]
    public async Task A_frame_beyond_the_bound_closes_its_connection_and_no_other()
    {
        await using var bench = new MllpBench(new MllpServerOptions { MaxFrameBytes = 1024 * 1024 });
        await using var other = bench.Client();
        await other.SendAsync("MSH|^~\\&|A\r"u8.ToArray());
        await using var huge = bench.Client();
        var exchange = await huge.SendAsync(new byte[100 * 1024 * 1024]);
        Assert.That(exchange.Failure, Is.EqualTo(MllpFailure.NotSent).Or.EqualTo(MllpFailure.Closed));
        Assert.That(bench.Log.Single(line => line.Kind == MllpEventKind.Fault).Text, Does.Contain("message de plus de"));
        Assert.That((await other.SendAsync("MSH|^~\\&|A\r"u8.ToArray())).Failure, Is.Null);
    }

    [Test]
    public async Task Endless_noise_closes_the_connection()
    {
        await using var bench = new MllpBench(new MllpServerOptions { MaxNoiseBytes = 1000 });
        await bench.TellAsync(new string('x', 100_000), close: false);
        await bench.ClosedAsync(1);
        Assert.That(bench.Log.Last().Text, Does.Contain("trop d’octets hors trame"));
    }

    [Test]
    public async Task Half_a_message_then_silence_is_given_up()
    {
        var time = new ManualTime();
        await using var bench = new MllpBench(new MllpServerOptions { Time = time, FrameTimeout = TimeSpan.FromSeconds(30), IdleTimeout = TimeSpan.FromHours(1) });
        using var socket = await bench.ConnectAsync();
        await time.Armed();
        await socket.SendAsync("\vMSH|^~"u8.ToArray());
        await time.Armed();
        time.Advance(TimeSpan.FromSeconds(29));
        Assert.That(bench.Log.Select(line => line.Kind), Is.EqualTo(new[] { MllpEventKind.Opened }));
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.That(await MllpBench.DrainAsync(socket), Is.Empty);
        Assert.That(bench.Log.Single(line => line.Kind == MllpEventKind.Fault).Text, Does.Contain("jamais terminé"));
    }

    [Test]
    public async Task A_slow_drip_does_not_prolong_a_message()
    {
        var time = new ManualTime();
        await using var bench = new MllpBench(new MllpServerOptions { Time = time, FrameTimeout = TimeSpan.FromSeconds(30), IdleTimeout = TimeSpan.FromHours(1) });
        using var socket = await bench.ConnectAsync();
        await time.Armed();
        foreach (var part in new[] { "\vM", "S", "H" })
        {
            await socket.SendAsync(Encoding.ASCII.GetBytes(part));
            await time.Armed();
            time.Advance(TimeSpan.FromSeconds(14));
        }

        Assert.That(await MllpBench.DrainAsync(socket), Is.Empty);
        Assert.That(bench.Log.Single(line => line.Kind == MllpEventKind.Fault).Text, Does.Contain("jamais terminé"));
    }

    [Test]
    public async Task Silence_between_messages_has_its_own_limit()
    {
        var time = new ManualTime();
        await using var bench = new MllpBench(new MllpServerOptions { Time = time, IdleTimeout = TimeSpan.FromMinutes(10) });
        using var socket = await bench.ConnectAsync();
        await time.Armed();
        time.Advance(TimeSpan.FromMinutes(11));
        Assert.That(await MllpBench.DrainAsync(socket), Is.Empty);
        Assert.That(bench.Log.Single(line => line.Kind == MllpEventKind.Fault).Text, Does.Contain("silence"));
    }

    [Test]
    public async Task One_connection_too_many_is_refused()
    {
        await using var bench = new MllpBench(new MllpServerOptions { MaxConnections = 1 });
        await using var first = bench.Client();
        Assert.That((await first.SendAsync("MSH|^~\\&|A\r"u8.ToArray())).Failure, Is.Null);
        await using var second = bench.Client();
        Assert.That((await second.SendAsync("MSH|^~\\&|A\r"u8.ToArray())).Failure, Is.Not.Null);
        Assert.That((await first.SendAsync("MSH|^~\\&|A\r"u8.ToArray())).Failure, Is.Null);
    }

    [Test]
    public async Task Connections_opened_and_left_do_not_keep_others_out()
    {
        await using var bench = new MllpBench(new MllpServerOptions { MaxConnections = 2 });
        await using var speaker = bench.Client();
        Assert.That((await speaker.SendAsync("MSH|^~\\&|A\r"u8.ToArray())).Failure, Is.Null);
        using var mute = await bench.ConnectAsync();
        await using var another = bench.Client();
        Assert.That((await another.SendAsync("MSH|^~\\&|A\r"u8.ToArray())).Failure, Is.Null, "it takes the place of the mute one");
        Assert.That(await MllpBench.DrainAsync(mute), Is.Empty);
        Assert.That((await speaker.SendAsync("MSH|^~\\&|A\r"u8.ToArray())).Failure, Is.Null, "whoever has spoken keeps its own");
        Assert.That(bench.Log.Count(line => line.Text.Contains("muette", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [Test]
    public async Task A_stop_lets_the_message_being_handled_be_answered()
    {
        var handling = new TaskCompletionSource();
        var finish = new TaskCompletionSource();
        var bench = new MllpBench(handler: async (_, _) =>
        {
            handling.SetResult();
            await finish.Task;
            return MllpReply.Message("MSH|^~\\&|R\r"u8);
        });
        await using var client = bench.Client();
        var exchange = client.SendAsync("MSH|^~\\&|A\r"u8.ToArray());
        await handling.Task;
        var stopping = bench.DisposeAsync().AsTask();
        Assert.That(stopping.IsCompleted, Is.False);
        finish.SetResult();
        await stopping;
        Assert.That((await exchange).Failure, Is.Null);
        Assert.That(bench.Server.Connections, Is.Zero);
        await using var late = bench.Client();
        Assert.That((await late.SendAsync("MSH|^~\\&|A\r"u8.ToArray())).Failure, Is.EqualTo(MllpFailure.Unreachable));
    }

    [Test]
    public async Task A_stop_does_not_wait_for_ever()
    {
        var time = new ManualTime();
        var handling = new TaskCompletionSource();
        var bench = new MllpBench(new MllpServerOptions { Time = time, StopTimeout = TimeSpan.FromSeconds(5) }, async (_, cancellation) =>
        {
            handling.SetResult();
            await Task.Delay(Timeout.Infinite, cancellation);
            return MllpReply.Nothing;
        });
        using var socket = await bench.ConnectAsync();
        await socket.SendAsync(Encoding.ASCII.GetBytes(Frame));
        await handling.Task;
        await time.Armed();
        var stopping = bench.DisposeAsync().AsTask();
        await time.Armed();
        time.Advance(TimeSpan.FromSeconds(6));
        await stopping.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.That(bench.Log.Last().Text, Does.Contain("arrêt du serveur"));
    }

    [Test]
    public async Task A_handler_that_fails_closes_its_connection_and_says_so()
    {
        await using var bench = new MllpBench(handler: (_, _) => throw new InvalidOperationException("panne"));
        Assert.That(await bench.TellAsync(Frame), Is.Empty);
        Assert.That(bench.Log.Single(line => line.Kind == MllpEventKind.HandlerFailed).Text, Does.Contain("panne"));
    }

    [Test]
    public async Task A_port_already_taken_is_one_French_line()
    {
        await using var bench = new MllpBench();
        Assert.That(() => MllpServer.Start(new MllpServerOptions { Port = bench.Server.Port }, (_, _) => ValueTask.FromResult(MllpReply.Nothing)), Throws.InstanceOf<IOException>().With.Message.Contains("déjà pris"));
    }
}
