using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Validation;

namespace TestPlans.Validators.Tests.Hl7v2;

/// <summary>
/// The life cycle of a visit: sound sequences are conforming without a remark, and each row of <c>sequences.csv</c> is one edit of a sound
/// sequence that breaks its rule and nothing else, at the message and the place it names.
/// </summary>
internal sealed class SequenceTests
{
    // Each message: its fixture, then what makes it one of this sequence (movement, event date).
    private static readonly Dictionary<string, string> Sound = new()
    {
        ["hospitalisation"] = "a01 a02 a12 a02+MVT5 z99+hist a03",
        ["urgences"] = "a04 a06 a07+MVT5 a21+MVT6 a22+MVT7 a53+MVT7 a22+MVT8 a03",
        ["reouverture"] = "a01 a03 a13 a54+MVT9+T4 a55+MVT9+T4 a03+MVT10",
        ["preadmission"] = "a05 a38 a05+MVT4+V2 a01+MVT5+V2+P a16+MVT3+V2 a25+MVT3+V2",
        ["preadmission-retablie"] = "a05 a01+MVT5+P a11+MVT5 a01+MVT6+P",
        ["annulee"] = "a01 a11 a01+MVT2+V2",
        ["attente"] = "a14 a27 a14+MVT4+V2 a01+MVT4+V2 a15+MVT2+V2 a26+MVT2+V2",
        ["en-cours-de-changement"] = "a06 a06-b",
        ["consultation-pendant-hospitalisation"] = "a01 a04+MVT2+V2 a03",
        ["bascule-annulee"] = "a01 a07 a02+MVT5 a12+MVT5 a06-annulation",
        ["bascules"] = "a01 a06+R a07+MVT5 a07+MVT6+O+T4",
        ["un-mouvement-deux-messages"] = "a01 a02 a54",
        ["oubli"] = "a01 a03 a02+MVT5+hist a12+MVT5+hist",
        ["seances"] = "a01+S a03+S a01+S+MVT8+T7 a03+S+MVT9+T8 a01+S+MVT6+T5+hist a03+S+MVT7+T6+hist a13+S+MVT7+T6+hist a11+S+MVT6+T5+hist",
    };

    public static IEnumerable<string> Names => Sound.Keys;

    public static IEnumerable<TestCaseData> Rows() => File.ReadLines(Path.Combine(Bench.Folder, "sequences.csv")).Skip(1)
        .Select(line => line.Split(';')).Select(cells => new TestCaseData(cells[0], cells[1], cells[2], cells[3], string.Join(';', cells.Skip(4))));

    [TestCaseSource(nameof(Names))]
    public void A_sound_sequence_is_conforming_without_a_remark(string name)
    {
        var report = Judge(Messages(name));
        Assert.That(report.Verdict, Is.EqualTo(Verdict.Passed), report.Show());
        Assert.That(report.Findings, Is.Empty, report.Show());
        Assert.That(report.Parts, Has.Count.EqualTo(Sound[name].Split(' ').Length));
    }

    [TestCaseSource(nameof(Rows))]
    public void One_edit_breaks_one_rule(string rule, string name, string at, string other, string edits)
    {
        var messages = Messages(name);
        foreach (var edit in edits.Split(';').Chunk(4))
        {
            var index = int.Parse(edit[0]) - 1;
            switch (edit[1])
            {
                case "set":
                    messages[index].Set(edit[2], edit[3]);
                    break;
                case "drop":
                    messages.RemoveAt(index);
                    break;
                case "copy":
                    messages.Insert(int.Parse(edit[2]) - 1, Er7Draft.From(messages[index].ToMessage()).Set("MSH-10", "COPIE"));
                    break;
            }
        }

        var report = Judge(messages);
        Assert.That(report.Findings.Select(finding => finding.Rule).Distinct(), Is.EqualTo(new[] { rule }), "one fault, one rule\n" + report.Show());
        var finding = report.Findings[0];
        Assert.That($"{finding.Artefact} {finding.Path}", Is.EqualTo(at), report.Show());
        Assert.That(finding.Line, Is.GreaterThan(0));
        Assert.That(finding.Other is { } place ? $"{place.Artefact} {place.Path}" : "", Is.EqualTo(other), report.Show());
        Assert.That(finding.Requirement, Is.EqualTo("PAM-EX-" + rule));
    }

    [Test]
    public void Several_messages_in_one_file_are_a_sequence_with_the_lines_of_the_file()
    {
        var messages = Messages("hospitalisation");
        messages[2].Set("ZBE-6", "A03");
        var file = new Artefact("flux.hl7", "x-application/hl7-v2+er7", messages.SelectMany(message => message.ToBytes()).ToArray());
        var report = Bench.Catalogue.Judge(file, Model());
        Assert.That(report.Findings.Select(finding => (finding.Rule, finding.Artefact, finding.Line)), Is.EqualTo(new[] { ("CDV-ORIGINE", "flux.hl7", 15) }), report.Show());
        var framed = new Artefact("flux.mllp", "x-application/hl7-v2+er7", messages.SelectMany(message => (byte[])[0x0B, .. message.ToBytes(), 0x1C, (byte)'\r']).ToArray());
        Assert.That(Bench.Catalogue.Judge(framed, Model()).Findings.Select(finding => finding.Rule), Is.EqualTo(new[] { "CDV-ORIGINE" }));
    }

    [Test]
    public void The_same_message_sent_again_is_one_message()
    {
        var messages = Messages("hospitalisation");
        messages.Insert(1, Er7Draft.From(messages[0].ToMessage()));
        Assert.That(Judge(messages).Findings, Is.Empty);
    }

    [Test]
    public void A_set_without_a_movement_is_inconclusive()
    {
        var report = Judge([Bench.Draft("a28"), Bench.Draft("ack-aa")]);
        Assert.That(report.Verdict, Is.EqualTo(Verdict.Inconclusive), report.Show());
    }

    [Test]
    public void What_is_no_message_is_a_finding()
    {
        var set = new ArtefactSet("séquence", [new Artefact("a.hl7", "x", Bench.Draft("a01").ToBytes()), new Artefact("b.hl7", "x", "MSH|^^\\&|A\r"u8.ToArray())]);
        var finding = Bench.Catalogue.Judge(set, Model()).Findings.Single();
        Assert.That((finding.Rule, finding.Artefact, finding.Line), Is.EqualTo(("CDV-LECTURE", "b.hl7", 1)));
    }

    [Test]
    public void A_set_has_names_of_its_own_and_a_hash_over_its_members()
    {
        var one = new Artefact("a.hl7", "x", "1"u8.ToArray());
        var set = new ArtefactSet("ensemble", [one, new Artefact("a.hl7", "x", "2"u8.ToArray())]);
        Assert.That(set.Members.Select(member => member.Name), Is.EqualTo(new[] { "a.hl7", "a.hl7 (2)" }));
        Assert.That(set.Sha256, Is.Not.EqualTo(new ArtefactSet("ensemble", [.. set.Members.Reverse()]).Sha256));
    }

    private static Model Model() => Bench.Catalogue.Find("PAM.fr 2.11 – séquence de mouvements")!;

    private static Report Judge(List<Er7Draft> messages) =>
        Bench.Catalogue.Judge(new ArtefactSet("séquence", [.. messages.Select((message, rank) => new Artefact($"{rank + 1}.hl7", "x-application/hl7-v2+er7", message.ToBytes()))]), Model());

    private static List<Er7Draft> Messages(string name) => [.. Sound[name].Split(' ').Select((text, rank) => Message(text).Set("MSH-10", $"M{rank + 1}"))];

    private static Er7Draft At(Er7Draft draft, string moment) => draft.Set("ZBE-2", moment).Set("EVN-6", moment);

    private static Er7Draft Message(string text)
    {
        var parts = text.Split('+');
        var draft = Bench.Draft(parts[0] == "a06-b" ? "a06" : parts[0]);
        foreach (var part in parts.Skip(1))
        {
            _ = part switch
            {
                "hist" => draft.Set("ZBE-5", "Y"),
                "V2" => draft.Set("PV1-19.1", "V0002"),
                "R" or "O" => draft.Set("PV1-2", part),
                "P" => draft.SetEncoded("PV1-5", "A0001^^^TESTHOPITAL&1.2.250.1.999.1&ISO^AN"),
                "S" => draft.Set("PV1-2", "R").Set("PV1-19.1", "A0001"),
                "T5" or "T6" or "T7" or "T8" => At(draft, $"2026012{part[1]}120000"),
                "T4" => At(draft, "20260118120000"),
                _ => draft.Set("ZBE-1.1", part),
            };
        }

        // The same movement told by a second message: another responsibility changes at the same time.
        return parts[0] == "a06-b" ? draft.Set("ZBE-9", "S") : draft;
    }
}
