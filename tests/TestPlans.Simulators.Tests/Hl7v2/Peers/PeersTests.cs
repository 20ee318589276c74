using System.Net;
using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Simulators.Hl7v2;

namespace TestPlans.Simulators.Tests.Hl7v2.Peers;

/// <summary>Clients and servers that we did not write talk to our PDC and PEC, and receive from our PDS and PES, over the loopback.</summary>
[TestFixtureSource(typeof(Peer), nameof(Peer.Names))]
internal sealed class PeersTests(string peer)
{
    private readonly MessageSource _source = Stays.Source();

    [Test]
    public async Task It_sends_to_our_PDC_and_PEC_and_reads_our_answers()
    {
        var (program, words) = Peer.Command(peer, "client");
        var source = Stays.Source();
        await using var bench = new PartnerBench();
        using var folder = new Scratch();
        string[] files =
        [
            folder.Write(IdentityMessages.Create(source.Next(), Stays.Jeanne with { GivenNames = ["Zoé", "Anaïs"] })),
            folder.Write(Stays.Of(Stays.Jeanne, source: source).Admit(Stays.Surgery, Stays.Start)),
            folder.Write(Stays.Of(Stays.Karim, "V0002", source: source).Admit(Stays.Surgery, Stays.Start).Set("PV1-19", "").Set("PV1-51", "")),
            folder.Write(IdentityMessages.Create(source.Next(), Stays.Karim).Set("MSH-9.2", "A08")),
        ];
        var run = Peer.Run(program, [.. words, bench.Partner.EndPoint.Port.ToString(), .. files])!.Value;
        Assert.That(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), Is.EqualTo(new[] { "AA M-1", "AA M-2", "AE M-3 PV1^1^19 101", "AR M-4 MSH^1^9^1^2 201" }), run.Error);
        Assert.That(bench.Partner.Learned.Single().Identity.GivenNames, Is.EqualTo(new[] { "Jeanne", "Marie" }), "the admission came after the creation");
        Assert.That(bench.Faults, Is.Empty);
    }

    [Test]
    public async Task It_receives_from_our_PDS_and_PES_and_we_read_its_answers()
    {
        var (server, port) = await Peer.ServeAsync(peer);
        await using var stopping = server;
        await using var sender = new MessageSender(Judge.ForPartners, TimeProvider.System);
        var stay = Stays.Of(Stays.Jeanne, source: _source);
        foreach (var (type, draft) in new[]
        {
            ("ADT^A28", IdentityMessages.Create(_source.Next(), Stays.Jeanne with { BirthName = "TESTÉLIE" })),
            ("ADT^A01", stay.Admit(Stays.Surgery, Stays.Start)),
            ("ADT^A02", stay.Transfer(Stays.Medicine, Stays.Start.AddHours(1))),
            ("ADT^A12", stay.Cancel()),
        })
        {
            var control = draft.ToMessage().ControlId;
            var sent = (await sender.SendAsync(new IPEndPoint(IPAddress.Loopback, port), draft.ToBytes(), new SendOptions(), CancellationToken.None))[0];
            Assert.That(await server.SaysAsync(), Is.EqualTo($"{type} {control}"));
            Assert.That((sent.Answer?.Code, sent.Answer?.RecallsMessage), Is.EqualTo(("AA", true)), sent.Problem);
        }
    }

    /// <summary>A folder for the messages that a client reads.</summary>
    private sealed class Scratch : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("testplans-peers-").FullName;
        private int _last;

        public string Write(Er7Draft draft)
        {
            var file = Path.Combine(_folder, $"{++_last}.hl7");
            File.WriteAllBytes(file, draft.ToBytes());
            return file;
        }

        public void Dispose() => Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>Debian's own command of python3-hl7.</summary>
internal sealed class MllpSendTests
{
    [Test]
    public async Task The_command_mllp_send_is_answered_by_our_PDC()
    {
        if (Peer.Run("mllp_send", ["--version"]) is null)
        {
            Assert.Ignore("La commande mllp_send de python3-hl7 (Debian) n'est pas installée.");
        }

        await using var bench = new PartnerBench();
        var file = Path.GetTempFileName();
        File.WriteAllBytes(file, IdentityMessages.Create(Stays.Source().Next(), Stays.Jeanne).ToBytes().AsFrame());
        var run = Peer.Run("mllp_send", ["--file", file, "--port", bench.Partner.EndPoint.Port.ToString(), "127.0.0.1"])!.Value;
        File.Delete(file);
        Assert.That(run.Output, Does.Contain("MSA|AA|M-1"), run.Error);
        Assert.That(bench.Partner.Learned, Has.Count.EqualTo(1));
    }
}
