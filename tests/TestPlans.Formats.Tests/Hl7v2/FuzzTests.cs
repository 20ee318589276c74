using System.Net.Sockets;
using System.Text;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Formats.Hl7v2.Mllp;

namespace TestPlans.Formats.Tests.Hl7v2;

/// <summary>
/// Inputs of up to 4 KB by seed: noise, messages with bytes changed, cut, doubled. 20 000 in every build; TESTPLANS_FUZZ asks for more
/// (seeds 0 to 999 999 were run once on the reader and on the server without a fault).
/// </summary>
internal sealed class FuzzTests
{
    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("TESTPLANS_FUZZ"), out var count) ? count : 20_000;

    [Test]
    public void The_reader_never_fails_and_never_loses_a_byte()
    {
        for (var seed = 0; seed < Count; seed++)
        {
            var bytes = Input(seed);
            try
            {
                Judge(bytes);
            }
            catch (Exception error) when (error is not ResultStateException)
            {
                Assert.Fail($"seed {seed}: {error}");
            }
        }
    }

    [Test]
    public async Task The_server_survives_every_peer()
    {
        await using var bench = new MllpBench(new MllpServerOptions { MaxFrameBytes = 2048 });
        await Parallel.ForAsync(0, Count / 100, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (batch, cancellation) =>
        {
            for (var seed = batch * 100; seed < (batch + 1) * 100; seed += 20)
            {
                await TroubleAsync(bench, seed);
            }

            await using var client = bench.Client();
            var exchange = await client.SendAsync(Encoding.ASCII.GetBytes($"MSH|^~\\&|A|B|C|D|2026||ADT^A28|sound-{batch}|D|2.5\r"), cancellation);
            Assert.That(exchange.Failure, Is.Null, $"batch {batch}: {exchange.Remark}");
        });
        Assert.That(bench.Log.Where(line => line.Kind == MllpEventKind.HandlerFailed).Select(line => line.Text), Is.Empty);
        Assert.That(bench.Received.Count(id => id.StartsWith("sound-", StringComparison.Ordinal)), Is.EqualTo(Count / 100));
        await bench.ClosedAsync(bench.Log.Count(line => line.Kind == MllpEventKind.Opened));
        Assert.That(bench.Server.Connections, Is.LessThanOrEqualTo(1), "no connection is left behind");
    }

    private static void Judge(byte[] bytes)
    {
        var result = Er7Message.Parse(bytes);
        Assert.That(result.Message is null, Is.EqualTo(result.Faults.Any(fault => fault.Severity == Er7Severity.Fatal)));
        if (result.Message is not { } message)
        {
            return;
        }

        Assert.That(Er7Draft.From(message).SplitAll().ToBytes().AsSpan().SequenceEqual(bytes), "the bytes are kept");
        foreach (var segment in message.Segments)
        {
            var field = segment.Field(Math.Max(1, segment.FieldCount));
            _ = (field.Text, field.Column, field.Component(3).Subcomponent(2).Text, field.Path.ToString());
        }

        _ = Er7Acknowledgement.For(message, "AE", "R", DateTimeOffset.UnixEpoch, new Er7Error("102", message.Header.Field(18).Path, result.Faults.Count > 0 ? result.Faults[0].Message : "")).ToMessage();
    }

    // Twenty inputs on one connection, which the server may close at any time.
    private static async Task TroubleAsync(MllpBench bench, int seed)
    {
        using var socket = await bench.ConnectAsync();
        try
        {
            for (var i = 0; i < 20; i++)
            {
                await socket.SendAsync(seed % 3 == 0 ? MllpFraming.Frame(Input(seed + i)) : Input(seed + i));
            }

            socket.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
            // Closed by the server, as it should be for some of them.
        }

        await MllpBench.DrainAsync(socket);
    }

    private static byte[] Input(int seed)
    {
        var random = new Random(seed);
        if (seed % 5 == 0)
        {
            var noise = new byte[random.Next(4096)];
            random.NextBytes(noise);
            return noise;
        }

        var bytes = new MessageGenerator(seed).Message();
        bytes = bytes.Length > 4000 ? bytes[..4000] : bytes;
        for (var edits = random.Next(1, 20); edits > 0; edits--)
        {
            bytes[random.Next(bytes.Length)] = random.Next(3) == 0 ? (byte)random.Next(256) : "|^~\\&\r\n\"\x0b\x1cX"u8[random.Next(11)];
        }

        return random.Next(4) switch
        {
            0 => bytes[..random.Next(bytes.Length)],
            1 => [.. bytes, .. bytes.AsSpan(0, Math.Min(96, bytes.Length))],
            _ => bytes,
        };
    }
}
