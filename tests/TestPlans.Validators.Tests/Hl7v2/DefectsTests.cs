using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Editing;

namespace TestPlans.Validators.Tests.Hl7v2;

/// <summary>
/// Each row of <c>defauts.csv</c> is one edit of a sound message: it breaks its rule, and nothing else. Where one value cannot go wrong alone
/// (a date that moves from a field to another), the row has several, three cells each.
/// </summary>
internal sealed class DefectsTests
{
    public static IEnumerable<TestCaseData> Rows() => File.ReadLines(Path.Combine(Bench.Folder, "defauts.csv")).Skip(1)
        .Select(line => line.Split(';')).Select(cells => new TestCaseData(cells[0], cells[1], string.Join(';', cells.Skip(2))));

    [TestCaseSource(nameof(Rows))]
    public void One_edit_breaks_one_rule(string rule, string message, string edits)
    {
        var draft = edits.Split(';').Chunk(3).Aggregate(Bench.Draft(message), (made, edit) => Edit(made, edit[0], edit[1], edit[2]));
        var report = Bench.Judge(draft);
        Assert.That(report.Findings.Select(finding => finding.Rule).Distinct(), Is.EqualTo(new[] { rule }), "one fault, one rule\n" + report.Show());
        Assert.That(report.Findings[0].Line, Is.GreaterThan(0), "a finding has its place");
    }

    private static Er7Draft Edit(Er7Draft draft, string edit, string path, string value) => edit switch
    {
        "set" => draft.Set(path, value),
        "encoded" => draft.SetEncoded(path, value),
        "remove" => draft.Remove(path),
        "add" => draft.Add(path),
        "append" => Er7Draft.From(Er7Message.Parse(draft.ToBytes().Concat(System.Text.Encoding.UTF8.GetBytes(value + "\r")).ToArray()).Message!),
        "move" => draft.Move(path, int.Parse(value)),
        "document" => value.Split('|') is var parts ? draft.Set(path, Bench.Carried(parts[0], [.. parts.Skip(1)])) : draft,
        _ => throw new InvalidOperationException($"unknown edit {edit}"),
    };
}
