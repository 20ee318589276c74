using System.Diagnostics;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Mllp;
using TestPlans.Simulators.Hl7v2;
using TestPlans.Validation;
using TestPlans.Validators.Hl7v2;

namespace TestPlans.Benchmarks.Hl7v2;

/// <summary>Ratios of reading, and of answering on 1, 10 and 100 connections, to parsers and servers that we did not write, in the same run.</summary>
internal static class Hl7v2Bench
{
    private const int Passes = 30;

    public static async Task<int> RunAsync()
    {
        var messages = Corpus.Messages(patients: 200);
        Console.WriteLine($"{messages.Count} messages PAM.fr fictifs, {messages.Sum(message => message.Length) / messages.Count} octets en moyenne ; temps de processeur de la meilleure de {Passes} passes, un fil.");
        var catalogue = OurCatalogue();
        // The second measure of reading counts: the first one is for the compiler.
        _ = Best(messages, message => Corpus.ReadAll(Er7Message.Parse(message).Message!));
        var read = Best(messages, message => Er7Message.Parse(message));
        var readAll = Best(messages, message => Corpus.ReadAll(Er7Message.Parse(message).Message!));
        var judged = Best(messages, message => catalogue.Judge(new Artefact("message", Hl7v2Partner.MediaType, message)));
        Say("nous, lecture", read, messages.Count, null);
        Say("nous, lecture de toutes les valeurs", readAll, messages.Count, null);
        Say("nous, lecture et jugement", judged, messages.Count, null);
        Parsing(messages, readAll);
        foreach (var connections in new[] { 1, 10, 100 })
        {
            await WireAsync(messages, connections);
        }

        return 0;
    }

    /// <summary>Serves until it is killed: <c>juge</c> with the rules, anything else without.</summary>
    public static async Task<int> ServeAsync(string how)
    {
        var judge = new Judge(how == "juge" ? OurCatalogue() : new Catalogue([], []));
        await using var partner = await Hl7v2Partner.StartAsync(new PartnerOptions(), judge, TimeProvider.System);
        Console.WriteLine($"port {partner.EndPoint.Port}");
        await Task.Delay(Timeout.Infinite);
        return 0;
    }

    private static void Parsing(IReadOnlyList<byte[]> messages, TimeSpan own)
    {
        var folder = Directory.CreateTempSubdirectory("testplans-bench-").FullName;
        for (var i = 0; i < messages.Count; i++)
        {
            File.WriteAllBytes(Path.Combine(folder, $"{i:0000}.hl7"), messages[i]);
        }

        foreach (var peer in Peers.All)
        {
            Say($"{peer.Name}, lecture", peer.Parse(folder, Passes), messages.Count, own);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task WireAsync(IReadOnlyList<byte[]> messages, int connections)
    {
        Console.WriteLine($"{connections} connexion(s), un message à la fois sur chacune ; temps écoulé, puis temps de processeur du serveur :");
        await SayAsync("nous, lecture, jugement, acquittement", Peers.Ours("juge"), messages, connections);
        await SayAsync("nous, lecture et acquittement", Peers.Ours("sans"), messages, connections);
        foreach (var peer in Peers.All)
        {
            await SayAsync($"{peer.Name}, lecture et acquittement", peer.Serve(), messages, connections);
        }
    }

    private static async Task SayAsync(string what, (Process Process, int Port)? server, IReadOnlyList<byte[]> messages, int connections)
    {
        var (elapsed, processor) = await TalkAsync(server, messages, connections);
        Say("  " + what, elapsed, messages.Count, null);
        Say("    processeur", processor, messages.Count, null);
    }

    // The first pass warms the server; the control ids are its own, so that no pass repeats the messages of another.
    private static async Task<(TimeSpan? Elapsed, TimeSpan? Processor)> TalkAsync((Process Process, int Port)? server, IReadOnlyList<byte[]> messages, int connections)
    {
        if (server is not { } running)
        {
            return (null, null);
        }

        var (best, processor) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var pass = 0; pass < 10; pass++)
        {
            byte[][] mine = [.. messages.Select((message, index) => Formats.Hl7v2.Editing.Er7Draft.From(Er7Message.Parse(message).Message!).Set("MSH-10", $"{connections}-{pass}-{index}").ToBytes())];
            var next = -1;
            running.Process.Refresh();
            var before = running.Process.TotalProcessorTime;
            var clock = Stopwatch.StartNew();
            await Task.WhenAll(Enumerable.Range(0, connections).Select(async _ =>
            {
                await using var client = new MllpClient(new MllpClientOptions("127.0.0.1", running.Port));
                for (var index = Interlocked.Increment(ref next); index < mine.Length; index = Interlocked.Increment(ref next))
                {
                    var exchange = await client.SendAsync(mine[index]);
                    if (exchange.Failure is not null)
                    {
                        throw new InvalidOperationException(exchange.Remark);
                    }
                }
            }));
            best = clock.Elapsed < best ? clock.Elapsed : best;
            running.Process.Refresh();
            var spent = running.Process.TotalProcessorTime - before;
            processor = spent < processor ? spent : processor;
        }

        running.Process.Kill();
        running.Process.Dispose();
        return (best, processor);
    }

    private static TimeSpan Best<T>(IReadOnlyList<byte[]> messages, Func<byte[], T> work)
    {
        var best = TimeSpan.MaxValue;
        for (var pass = 0; pass < Passes; pass++)
        {
            var before = Environment.CpuUsage.TotalTime;
            foreach (var message in messages)
            {
                GC.KeepAlive(work(message));
            }

            var spent = Environment.CpuUsage.TotalTime - before;
            best = spent < best ? spent : best;
        }

        return best;
    }

    private static void Say(string what, TimeSpan? time, int messages, TimeSpan? own) => Console.WriteLine(time is { } known
        ? $"{what} : {known.TotalMicroseconds / messages:F1} µs par message, {messages / known.TotalSeconds:F0} messages/s{(own is { } ours ? $", rapport {known / ours:F2}" : "")}"
        : $"{what} : absent");

    private static Catalogue OurCatalogue() => new([PackReader.Read(Path.Combine(Peers.Root(), "src", "packs", "hl7v2-fr"))], [new Hl7v2Validator()]);

    private sealed class Judge(Catalogue catalogue) : IMessageJudge
    {
        Report IMessageJudge.Judge(Artefact message) => catalogue.Judge(message);
    }
}
