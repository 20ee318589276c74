using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Mllp;
using TestPlans.Simulators.Hl7v2;

namespace TestPlans.Simulators.Tests.Hl7v2;

/// <summary>Sound messages spoiled by chance (a seed): every one is answered, none makes us fail, and what is learned stays readable.</summary>
internal sealed class FuzzTests
{
    private const int Inputs = 2_000;

    [Test]
    public async Task Whatever_a_message_becomes_it_is_answered()
    {
        var log = new Failures();
        var reception = new Reception(new PartnerOptions { Log = log, MaxKeptMessages = 10 }, Judge.ForPartners, TimeProvider.System, new ConversationBoard());
        var chance = new Random(20260312);
        var sources = Sources();
        for (var i = 0; i < Inputs; i++)
        {
            var bytes = Spoiled(sources[chance.Next(sources.Count)], chance);
            var reply = await reception.HandleAsync(new MllpRequest(bytes, 1, "fuzz", DateTimeOffset.UnixEpoch), CancellationToken.None);
            var answer = Er7Message.Parse(reply.Wire!.Value[1..^2]).Message;
            Assert.That(answer?["MSA-1"].Text, Is.AnyOf("AA", "AE", "AR"), () => $"input {i}: {Convert.ToHexString(bytes)}");
        }

        Assert.That(log.Texts, Is.Empty);
        Assert.That(reception.Count, Is.EqualTo(Inputs));
        Assert.That(reception.Common.Book.Patients.Select(patient => patient.ToString()), Is.All.Not.Null);
    }

    private static List<byte[]> Sources()
    {
        var source = Stays.Source();
        var stay = Stays.Of(Stays.Jeanne, source: source);
        return
        [
            IdentityMessages.Create(source.Next(), Stays.Jeanne).ToBytes(),
            IdentityMessages.Merge(source.Next(), Stays.Jeanne, Stays.Karim).ToBytes(),
            IdentityMessages.Link(source.Next(), Stays.Jeanne, Stays.Karim).ToBytes(),
            IdentityMessages.ChangeIdentifier(source.Next(), Stays.Jeanne, Stays.Karim.Ipp!).ToBytes(),
            stay.Admit(Stays.Surgery, Stays.Start).ToBytes(),
            stay.Transfer(Stays.Medicine, Stays.Start.AddHours(1)).ToBytes(),
            stay.Correct("MVT-V0001-1", movement => movement).ToBytes(),
            stay.Cancel().ToBytes(),
            MovementMessages.MoveAccount(source.Next(), Stays.Jeanne, Stays.Karim, Stays.Visit().Account!).ToBytes(),
        ];
    }

    // One to five edits: a byte changed, a slice removed, repeated, or filled with delimiters.
    private static byte[] Spoiled(byte[] source, Random chance)
    {
        var bytes = source.ToList();
        for (var edits = chance.Next(0, 5); edits >= 0 && bytes.Count > 0; edits--)
        {
            var (at, length) = (chance.Next(bytes.Count), chance.Next(1, 40));
            length = Math.Min(length, bytes.Count - at);
            switch (chance.Next(4))
            {
                case 0:
                    bytes[at] = (byte)chance.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                default:
                    bytes.InsertRange(at, Enumerable.Range(0, length).Select(_ => (byte)"|^~\\&\r\n\"0A"[chance.Next(10)]));
                    break;
            }
        }

        return [.. bytes];
    }

    private sealed class Failures : IProgress<WireEvent>
    {
        public List<string> Texts { get; } = [];

        public void Report(WireEvent value)
        {
            if (value.Kind == WireEventKind.Failed)
            {
                Texts.Add(value.Text);
            }
        }
    }
}
