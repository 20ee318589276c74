using System.Text;
using TestPlans.Formats.Hl7v2;
using TestPlans.Validation;

namespace TestPlans.Validators.Tests.Hl7v2;

/// <summary>What goes wrong with the order of segments is told once, and what follows is still understood.</summary>
internal sealed class RecoveryTests
{
    private const string Nk1 = "NK1|1|||||||||||||||||||||||||||||||||1^^^A";

    [Test]
    public void A_segment_far_from_its_place_is_one_finding_in_a_long_message()
    {
        var observations = string.Concat(Enumerable.Range(1, 200).Select(number => $"OBX|{number}|ST|X^Y^L|{number}|1||||||F|||||1^^^^^^^^^^^^RI\r"));
        var text = Encoding.UTF8.GetString(Bench.Draft("a28-sans-ins").ToBytes()) + observations + "PD1||U\r";
        var report = Bench.Judge(text);
        Assert.That(report.Faults(), Is.EqualTo(new[] { "PD1.ORDRE" }), report.Show());
        Assert.That(report.Findings.Single(finding => finding.Rule == "PD1.ORDRE").Line, Is.EqualTo(205));
    }

    [Test]
    public void Several_faults_are_each_told_once()
    {
        var text = Encoding.UTF8.GetString(Bench.Draft("a28-sans-ins").Remove("EVN").ToBytes()) + "ZZZ|1\rTXA|1\r";
        Assert.That(Bench.Judge(text).Faults(), Is.EqualTo(new[] { "EVN.R", "SEGMENT-INATTENDU", "SEGMENT-Z-INATTENDU" }));
    }

    [Test]
    public void Groups_are_nested_as_the_structure_says()
    {
        var report = Bench.Judge(Bench.Draft("a40").Set("MRG-1.5", "AN"));
        Assert.That(report.Findings.Single().Path, Is.EqualTo("MRG-1"), "a rule inside a group finds its place");
    }

    [Test]
    public void Two_messages_in_one_are_one_finding()
    {
        var text = Encoding.UTF8.GetString(Bench.Draft("a28").ToBytes());
        Assert.That(Bench.Judge(text + text).Faults(), Is.EqualTo(new[] { "ER7-PLUSIEURS-MESSAGES" }));
    }

    [Test]
    public void A_badly_named_segment_is_one_finding()
    {
        var text = Encoding.UTF8.GetString(Bench.Draft("a28").ToBytes()).Replace("\rPV1|", "\rpv1|", StringComparison.Ordinal);
        Assert.That(Bench.Judge(text).Faults(), Is.EqualTo(new[] { "ER7-SEGMENT-NOM" }));
    }

    [Test]
    public void A_forgotten_observation_does_not_accuse_those_that_follow()
    {
        var report = Bench.Judge(Bench.Draft("oru").Remove("OBX[2]"));
        Assert.That(report.Faults(), Is.EqualTo(new[] { "DOC-META-PRESENCE" }), "nor is the jump of the numbers told: what is forgotten explains it\n" + report.Show());
    }

    [Test]
    public void Any_order_of_segments_is_judged()
    {
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var segments = Encoding.UTF8.GetString(Bench.Draft("a28").ToBytes()).Split('\r', StringSplitOptions.RemoveEmptyEntries).Concat([Nk1, "PD1||U", "ZFA|ACTIF", "IN2||1", "GT1|1||A^^^^^^L"]).ToArray();
            random.Shuffle(segments.AsSpan(1));
            var report = Bench.Judge(string.Concat(segments.Select(segment => segment + "\r")));
            var structure = report.Findings.Where(finding => finding.Path.Length == 3 || finding.Path.Contains('[')).ToList();
            Assert.That(structure.Count, Is.LessThanOrEqualTo(10), report.Show());
        }
    }

    [Test]
    public void Whatever_is_changed_in_a_message_it_gets_a_verdict()
    {
        var sound = Bench.Sound.Select(name => Bench.Draft(name).ToBytes()).ToArray();
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var bytes = sound[random.Next(sound.Length)].ToArray();
            for (var edits = random.Next(1, 12); edits > 0; edits--)
            {
                bytes[random.Next(bytes.Length)] = random.Next(2) == 0 ? (byte)random.Next(256) : "|^~\\&\r\n\"AP1"u8[random.Next(11)];
            }

            Assert.That(() => Bench.Judge(bytes), Throws.Nothing, $"seed {seed}");
        }
    }

    [Test]
    public void Ten_thousand_repetitions_and_segments_are_judged_at_once()
    {
        var text = Encoding.UTF8.GetString(Bench.Draft("a28-sans-ins").ToBytes());
        var repeated = text.Replace("|TESTMARTIN", "|" + string.Concat(Enumerable.Repeat("TEST^A^^^^^D~", 10_000)) + "TESTMARTIN");
        Assert.That(Bench.Judge(repeated).Faults(), Is.EqualTo(new[] { "NOM-UNIQUE" }));
        var many = text + string.Concat(Enumerable.Repeat("PV1||N\r", 10_000));
        Assert.That(Bench.Judge(many).Findings.Count(finding => finding.Rule == "PV1.CARD"), Is.EqualTo(10_000));
    }
}
