using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Editing;

namespace TestPlans.Validators.Tests.Hl7v2;

/// <summary>No message makes a rule impossible to evaluate: whatever field is repeated, each rule has an answer.</summary>
internal sealed class EvaluationTests
{
    [TestCaseSource(typeof(Bench), nameof(Bench.Sound))]
    public void Every_rule_has_an_answer(string name)
    {
        var unanswered = new SortedSet<string>(StringComparer.Ordinal);
        var message = Bench.Draft(name).ToMessage();
        foreach (var segment in message.Segments)
        {
            for (var number = segment.Name == "MSH" ? 3 : 1; number <= segment.FieldCount; number++)
            {
                var field = segment.Field(number);
                if (field.IsValued)
                {
                    var value = System.Text.Encoding.UTF8.GetString(field.Raw);
                    unanswered.UnionWith(Unanswered(name, field.Path.ToString(), $"{value}~{value}"));
                }
            }
        }

        Assert.That(unanswered, Is.Empty);
    }

    private static IEnumerable<string> Unanswered(string name, string path, string value) =>
        Bench.JudgeAlone(Bench.Draft(name).SetEncoded(path, value)).Rules.Where(rule => rule.NotEvaluable > 0).Select(rule => $"{path} = {value} : {rule.Id}");
}
