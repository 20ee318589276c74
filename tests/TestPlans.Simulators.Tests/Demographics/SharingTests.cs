using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Mllp;
using TestPlans.Simulators.Demographics;
using TestPlans.Simulators.Demographics.Sharing;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Tests.Demographics;

/// <summary>Patients over real loopback sockets.</summary>
public sealed class SharingTests
{
    private static readonly IReadOnlyList<FictitiousPatient> Three = [.. new Population(new DemographicsRequest { Seed = 8 }).Take(1, 3)];

    [Test]
    public async Task Each_patient_is_sent_and_its_acknowledgement_reported()
    {
        var received = new ConcurrentQueue<Er7Message>();
        await using var system = Server(message =>
        {
            received.Enqueue(message);
            return received.Count == 2 ? Refusal(message) : Er7Acknowledgement.For(message, "AA", "R", DateTimeOffset.UnixEpoch).ToBytes();
        });
        var lines = await ToListAsync(new PatientSender(new MllpClientOptions("127.0.0.1", system.Port)).SendAsync(Three));
        Assert.Multiple(() =>
        {
            Assert.That(lines.Select(line => line.IsAccepted), Is.EqualTo(new[] { true, false, true }));
            Assert.That(lines[1].ToString(), Does.Contain("  AE  ").And.Contain("PID-5").And.Contain("101 nom refusé"));
            Assert.That(lines[0].ToString(), Does.Contain("  AA  ").And.Contain(Three[0].Patient.DisplayName).And.Not.Contain("–"));
            Assert.That(received.Select(message => PidSegment.Read(message).Ipp!.Value), Is.EqualTo(Three.Select(patient => patient.Patient.Ipp!.Value)));
            Assert.That(received.Select(message => message.ControlId), Is.Unique.And.All.Length.LessThanOrEqualTo(20));
            Assert.That(received.SelectMany(message => Judge.Findings(message.Bytes.ToArray())), Is.Empty);
        });
    }

    [TestCase("MSH|^~\\&|A|B|C|D|20260101||ACK^A28^ACK|1|D|2.5\rMSA|AA|AUTRE\r", "AUTRE")]
    [TestCase("MSH|^~\\&|A|B|C|D|20260101||ORU^R01|1|D|2.5\r", "de type ACK")]
    [TestCase("bonjour", "n’est pas un message HL7 v2")]
    public async Task An_answer_that_does_not_acknowledge_is_no_acceptance(string answer, string expected)
    {
        await using var system = Server(_ => Encoding.UTF8.GetBytes(answer));
        var lines = await ToListAsync(new PatientSender(new MllpClientOptions("127.0.0.1", system.Port)).SendAsync(Three));
        Assert.That(lines.Select(line => line.IsAccepted), Is.EqualTo(new[] { false, false, false }));
        Assert.That(lines[0].ToString(), Does.Contain(expected));
    }

    [Test]
    public async Task Nothing_more_is_tried_when_nothing_listens()
    {
        int port;
        await using (var gone = Server(_ => []))
        {
            port = gone.Port;
        }

        var lines = await ToListAsync(new PatientSender(new MllpClientOptions("127.0.0.1", port)).SendAsync(Three));
        Assert.That(lines.Select(line => line.Failure), Is.EqualTo(new MllpFailure?[] { MllpFailure.Unreachable }));
        Assert.That(lines[0].ToString(), Does.Contain("  --  ").And.Contain("connexion refusée"));
    }

    [Test]
    public async Task Who_connects_and_is_silent_gets_every_patient_each_after_an_acknowledgement()
    {
        var log = new Log();
        await using var server = PatientServer.Start(new MllpServerOptions(), Three, log, charset: null, TimeSpan.Zero);
        using var peer = await ConnectAsync(server.Port);
        var names = new List<string>();
        for (var i = 0; i < Three.Count; i++)
        {
            var message = await ReceiveAsync(peer);
            names.Add(PidSegment.Read(message).DisplayName);
            await peer.SendAsync(MllpFramingOf(Er7Acknowledgement.For(message, i == 1 ? "AE" : "AA", $"A{i}", DateTimeOffset.UnixEpoch).ToBytes()));
        }

        await log.SaidAsync("tous les patients ont été transmis");
        Assert.That(names, Is.EqualTo(Three.Select(patient => patient.Patient.DisplayName)));
        Assert.That(log.Patients.Select(patient => patient.IsAccepted), Is.EqualTo(new[] { true, false, true }));
    }

    [Test]
    public async Task Each_connection_gets_them_all_and_a_patient_left_without_acknowledgement_is_told()
    {
        var log = new Log();
        await using var server = PatientServer.Start(new MllpServerOptions(), Three, log, charset: null, TimeSpan.Zero);
        using (var first = await ConnectAsync(server.Port))
        {
            Assert.That(PidSegment.Read(await ReceiveAsync(first)).DisplayName, Is.EqualTo(Three[0].Patient.DisplayName));
        }

        await log.SaidAsync("le patient 1 n’a pas été acquitté");
        using var second = await ConnectAsync(server.Port);
        Assert.That(PidSegment.Read(await ReceiveAsync(second)).DisplayName, Is.EqualTo(Three[0].Patient.DisplayName));
    }

    [TestCase("QBP^Q22^QBP_Q21", "recherche de patients (PDQ) n’est pas encore servie")]
    [TestCase("ADT^A28^ADT_A05", "il n’en reçoit pas")]
    public async Task Who_asks_is_told_what_is_not_served(string type, string expected)
    {
        var log = new Log();
        await using var server = PatientServer.Start(new MllpServerOptions(), Three, log, charset: null, TimeSpan.FromMinutes(10));
        await using var client = new MllpClient(new MllpClientOptions("127.0.0.1", server.Port));
        var exchange = await client.SendAsync(Encoding.UTF8.GetBytes($"MSH|^~\\&|A|B|C|D|20260101||{type}|42|D|2.5|||||FRA|UNICODE UTF-8\r"));
        var answer = Er7Message.Parse(exchange.Answer!.Value).Message!;
        Assert.Multiple(() =>
        {
            Assert.That((answer.Type, answer["MSA-1"].Text, answer["MSA-2"].Text), Is.EqualTo(("ACK", "AR", "42")));
            Assert.That((answer["ERR-2"].Repetition(1).Component(1).Text, answer["ERR-3.1"].Text, answer["ERR-4"].Text), Is.EqualTo(("MSH", "200", "E")));
            Assert.That(answer["ERR-8"].Text, Does.Contain(expected));
            Assert.That(log.Lines, Has.Some.Contain("refusé (AR 200)"));
        });
    }

    private static byte[] Refusal(Er7Message message) =>
        Er7Acknowledgement.For(message, "AE", "R", DateTimeOffset.UnixEpoch, new Er7Error("101", Er7Path.Parse("PID-5"), "nom refusé")).ToBytes();

    private static MllpServer Server(Func<Er7Message, byte[]> answer) =>
        MllpServer.Start(new MllpServerOptions(), (request, _) => ValueTask.FromResult(MllpReply.Message(answer(Er7Message.Parse(request.Message).Message!))));

    private static async Task<List<SharedPatient>> ToListAsync(IAsyncEnumerable<SharedPatient> patients)
    {
        var list = new List<SharedPatient>();
        await foreach (var patient in patients)
        {
            list.Add(patient);
        }

        return list;
    }

    private static async Task<Socket> ConnectAsync(int port)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, port);
        return socket;
    }

    private static ReadOnlyMemory<byte> MllpFramingOf(byte[] message) => MllpReply.Message(message).Wire!.Value;

    private static async Task<Er7Message> ReceiveAsync(Socket socket)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var bytes = new List<byte>();
        var buffer = new byte[4096];
        while (bytes.Count < 2 || bytes[^2] != 0x1C)
        {
            var read = await socket.ReceiveAsync(buffer, SocketFlags.None, limit.Token);
            Assert.That(read, Is.Not.Zero, "the server closed");
            bytes.AddRange(buffer.AsSpan(0, read));
        }

        return Er7Message.Parse(bytes.ToArray().AsMemory(1, bytes.Count - 3)).Message!;
    }

    private sealed class Log : IPatientServerLog
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ConcurrentQueue<SharedPatient> Patients { get; } = new();

        public void Acknowledged(long connection, SharedPatient patient) => Patients.Enqueue(patient);

        public void Said(long connection, string remote, string text) => Lines.Enqueue(text);

        public async Task SaidAsync(string text)
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            while (!Lines.Contains(text))
            {
                await Task.Yield();
                limit.Token.ThrowIfCancellationRequested();
            }
        }
    }
}
