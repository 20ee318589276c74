using TestPlans.Schematron;
using TestPlans.Validators.Coherence;
using TestPlans.Validators.Hl7v2.Documents;
using TestPlans.Validators.Hl7v2.Movements;
using TestPlans.Validators.Hl7v2.Tables;

namespace TestPlans.Validators.Tests.Hl7v2;

/// <summary>The tables and the schematrons of the pack hold together.</summary>
internal sealed class PackTests
{
    private static readonly string[] Rules = ["entete", "version-2.11", "identite", "iti-30", "iti-31", "acquittement", "documents-cda", "documents-lps", "accuses-metier", "sans-modele"];

    [Test]
    public void Every_assertion_has_a_defect_that_breaks_it()
    {
        var proven = File.ReadLines(Path.Combine(Bench.Folder, "defauts.csv")).Skip(1).Select(line => line.Split(';')[0]).ToHashSet();
        Assert.That(Assertions().Select(assertion => assertion.Id).Where(id => !proven.Contains(id)), Is.Empty);
    }

    [Test]
    public void Every_assertion_names_its_exigence_and_its_source()
    {
        foreach (var assertion in Assertions())
        {
            Assert.That(assertion.DeclaredId, Is.Not.Null);
            var volet = assertion.Id switch { ['D', 'O', 'C', '-', ..] or ['Z', 'A', 'M', '-', ..] => "CDAHL7-EX-", ['L', 'P', 'S', '-', ..] => "CDALPS-EX-", _ => "PAM-EX-" };
            Assert.That(assertion.See, Is.EqualTo(volet + assertion.Id));
        }
    }

    [Test]
    public void Every_condition_of_the_tables_is_a_rule()
    {
        var ids = Assertions().Select(assertion => assertion.Id).ToHashSet();
        var table = UsageTableReader.Read(Path.Combine(Bench.Pack.Folder, "tables", "pam-fr-2.11.csv"));
        var declared = table.Layouts.Values.SelectMany(layout => layout.Names).Distinct()
            .SelectMany(name => Enumerable.Range(1, table.SizeOf(name)).Select(number => table.Field(name, number))).OfType<UsageRow>()
            .Where(row => row.Usage.StartsWith("C(", StringComparison.Ordinal)).Select(row => row.Path + ".C").ToList();
        Assert.That(declared, Is.Not.Empty);
        Assert.That(declared.Where(id => !ids.Contains(id)), Is.Empty, "a declared condition C(a/b) is evaluated by the assertion of its name");
    }

    [Test]
    public void A_fact_that_no_published_text_confirms_never_fails_a_message()
    {
        Assert.That(Source.IsConfirmed("BT"), Is.False);
        Assert.That(Source.IsConfirmed("GK"), Is.False);
        Assert.That(Source.IsConfirmed("PAM.fr 2.11.2 §6.6.15"), Is.True);
        var report = Hl7v2Packs.Judge("z99", "PID-24;;;R;1..1;;BT;", "ZFD-2;NM;16;O;0..1;;BT;", "ZFD-3;ID;1;O;0..1;0136;BT;");
        Assert.That(report.Findings.Single(), Has.Property("Rule").EqualTo("PID-24.R").And.Property("Severity").EqualTo(Validation.Severity.Warning), report.Show());
        Assert.That(Hl7v2Packs.Severities("z99", "ZFD-2", "X", "ZFD-2;NM;16;O;0..1;;BT;"), Is.EqualTo(new[] { "TYPE.NM Warning" }));
        Assert.That(Hl7v2Packs.Severities("z99", "ZFD-3", "X", "ZFD-3;ID;1;O;0..1;0136;BT;"), Is.EqualTo(new[] { "T0136 Warning" }));
    }

    [TestCase("PID-32", "", "PID-32.R")]
    [TestCase("ZFM-6", "X", "CHAMP-INCONNU")]
    [TestCase("ZFD-2", "X", "TYPE.NM")]
    [TestCase("ZFD-3", "X", "T0136")]
    public void What_PAM_fr_says_fails_a_message(string path, string value, string rule) =>
        Assert.That(Hl7v2Packs.Severities(path == "PID-32" ? "a28-sans-ins" : "z99", path, value), Is.EqualTo(new[] { rule + " Error" }));

    [TestCase("ZBE-1", "")]
    [TestCase("ZBE-2", "")]
    [TestCase("ZBE-4", "AJOUT")]
    [TestCase("PV1-55", "X")]
    public void A_published_fact_fails_a_message(string path, string value)
    {
        // IHE ITI TF-2 3.31.6.1, table 3.31-6 and ZBE-4 « three possible values ».
        var report = Bench.Judge(Bench.Draft("a01").Set(path, value));
        Assert.That(report.Verdict, Is.EqualTo(Validation.Verdict.Failed), report.Show());
    }

    [TestCase("oru")]
    [TestCase("mdm")]
    [TestCase("a28")]
    public void A_message_under_the_name_of_another_has_one_fault(string name)
    {
        var report = Bench.Judge(Bench.Draft(name).Set("MSH-9.1", "ACK"));
        Assert.That(report.Findings.Select(finding => (finding.Rule, finding.Path)), Is.EqualTo(new[] { ("SEGMENT-INATTENDU", "MSH-9") }), report.Show());
    }

    [TestCase("", "PID-32.R")]
    [TestCase("PROV", "INS-STATUT")]
    public void An_INS_needs_a_validated_identity(string status, params string[] rules)
    {
        var report = Bench.Judge(Bench.Draft("a28").Set("PID-32", status));
        Assert.That(report.Findings.Where(finding => finding.Severity == Validation.Severity.Error).Select(finding => finding.Rule), Is.EqualTo(rules), report.Show());
    }

    [Test]
    public void A_long_value_is_not_repeated_in_each_finding()
    {
        var finding = Bench.Judge(Bench.Draft("a28").Set("PID-25", new string('x', 100_000))).Findings.Single();
        Assert.That((finding.Rule, finding.Message.Length < 400, finding.Found!.Length), Is.EqualTo(("TYPE.NM", true, 201)));
    }

    [TestCase("a28", "PID-7", 7)]
    [TestCase("a28", "PID-5[2]", 5)]
    public void An_incomplete_identity_is_shown_at_the_field(string message, string path, int field)
    {
        var draft = field == 7 ? Bench.Draft(message).Set("PID-7", "1958") : Bench.Draft(message).SetEncoded("PID-5", "TESTMARTIN^Jeanne^Jeanne^^^^L~TESTMARTIN^Jeanne^Jeanne^^^^L");
        Assert.That(Bench.Judge(draft).Findings.Single().Path, Is.EqualTo(path));
    }

    [Test]
    public void Usage_is_inherited_column_by_column()
    {
        var table = UsageTableReader.Read(Path.Combine(Bench.Pack.Folder, "tables", "pam-fr-2.11.csv"));
        var row = table.Field("PID", 10)!;
        Assert.That((row.Usage, row.Type, row.UsageSource), Is.EqualTo(("X", "CE", "PAM.fr 2.11.2 §6.3")));
        Assert.That(table.Field("PID", 6)!.Max, Is.EqualTo(int.MaxValue), "France allows again what IHE had limited");
    }

    [Test]
    public void Every_rule_between_artefacts_is_declared_and_proven()
    {
        var proven = File.ReadLines(Path.Combine(Bench.Folder, "defauts.csv")).Concat(File.ReadLines(Path.Combine(Bench.Folder, "sequences.csv"))).Select(line => line.Split(';')[0]).ToHashSet();
        foreach (var (file, known) in new[] { ("cycle-de-vie.csv", MovementRules.All), ("documents/contenu.csv", DocumentRules.OfContent), ("documents/coherence.csv", DocumentRules.OfPair) })
        {
            var rules = CoherenceRules.Read(Path.Combine(Bench.Pack.Folder, "regles", file), known);
            Assert.That(rules.Unfired.Select(rule => rule.Id), Is.EquivalentTo(known), "what the code knows, the pack declares");
            // Unreadable members of a set are proven in SequenceTests and DocumentSetTests.
            Assert.That(known.Where(id => !proven.Contains(id) && id is not (DocumentRules.Reading or MovementRules.Reading)), Is.Empty, file);
            Assert.That(known.Select(id => rules.Find(id)!).Where(rule => !Source.IsConfirmed(rule.Source) && rule.Severity == Validation.Severity.Error), Is.Empty, "an unconfirmed source weighs a warning at most");
        }
    }

    private static IEnumerable<AssertionInfo> Assertions() => Rules.SelectMany(name =>
    {
        var load = SchematronRules.Load(Path.Combine(Bench.Pack.Folder, "regles", name + ".sch"), new SchematronOptions { Folder = Bench.Pack.Folder });
        Assert.That(load.Rules, Is.Not.Null, $"{name}: {string.Join('\n', load.Diagnostics)}");
        return load.Rules!.Assertions;
    });
}
