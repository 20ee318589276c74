using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Validation;
using TestPlans.Validators.Hl7v2;
using TestPlans.Validators.Hl7v2.Structure;
using TestPlans.Validators.Hl7v2.Tables;

namespace TestPlans.Validators.Tests.Hl7v2;

/// <summary>
/// Every rule that the tables make is broken by one edit of a message that has all the segments, and breaks alone. Those that cannot be are
/// listed with their reason in <c>preuves-exemptees.csv</c>.
/// </summary>
internal sealed class TableRulesTests
{
    private static readonly string[] Messages = ["a28-sans-ins", "a28-observation", "a01", "a11", "a03", "z99", "a44", "a31", "a40", "a47", "a24", "a37", "ack-ae", "oru", "mdm-t10", "zam-erreur"];

    [Test]
    public void Every_rule_has_its_two_inputs()
    {
        var proven = File.ReadLines(Path.Combine(Bench.Folder, "defauts.csv")).Skip(1).Select(line => line.Split(';')[0]).ToHashSet();
        var asked = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Messages)
        {
            var (draft, table, layout) = Prepare(name);
            var sound = Bench.JudgeAlone(draft);
            Assert.That(sound.Findings, Is.Empty, $"{name}: {sound.Show()}");
            foreach (var rule in sound.Rules.Select(rule => rule.Id).Where(id => !proven.Contains(id) && !id.StartsWith("ER7-", StringComparison.Ordinal) && id != "MODELE.RECONNAISSANCE"))
            {
                asked[rule] = Attempt(name, table, layout, rule, proven, asked.GetValueOrDefault(rule, "no edit known"));
            }
        }

        var exempted = File.ReadLines(Path.Combine(Bench.Folder, "preuves-exemptees.csv")).Skip(1).Select(line => line.Split(';')[0]).ToList();
        var unproven = asked.Where(entry => !proven.Contains(entry.Key)).Select(entry => entry.Key).ToList();
        TestContext.Out.WriteLine($"{asked.Count - unproven.Count} règles des tables prouvées par une modification, {exempted.Count} exemptées");
        Assert.That(unproven, Is.EquivalentTo(exempted), string.Join('\n', asked.Where(entry => !proven.Contains(entry.Key) && !exempted.Contains(entry.Key)).Select(entry => $"{entry.Key}: {entry.Value}")));
    }

    private static string Attempt(string name, UsageTable table, Layout layout, string rule, HashSet<string> proven, string before)
    {
        foreach (var edit in Edits.For(rule, table, layout))
        {
            var (draft, _, _) = Prepare(name);
            if (!edit(draft))
            {
                continue;
            }

            var found = Bench.JudgeAlone(draft).Findings.Select(finding => finding.Rule).Distinct().ToList();
            if (found is [var only] && only == rule)
            {
                proven.Add(rule);
                return "";
            }

            before = $"{name}: {string.Join(", ", found)}";
        }

        return before;
    }

    private static (Er7Draft Draft, UsageTable Table, Layout Layout) Prepare(string name)
    {
        var message = Bench.Draft(name).ToMessage();
        var model = Bench.Validator.Prepared(Bench.Catalogue.Models.First(model => Bench.Validator.ClauseOf(model)!.Holds(message)));
        var layout = model.LayoutOf(message)!;
        return (Samples.Rich(name, model.Table!, layout), model.Table!, layout);
    }
}
