using System.Globalization;
using System.Security;
using System.Text;
using TestPlans.Schematron.Tests.Rules;

namespace TestPlans.Schematron.Tests.Lint;

/// <summary>
/// Random patterns asked of random documents: a rule that was accused of being dead never fires. The seed is fixed;
/// TESTPLANS_MANY asks for many more.
/// </summary>
public sealed class DeadRuleOracleTests
{
    private static readonly string[] Conditions =
        ["@x", "@y", "c", "@x = '1'", "@x = '2'", "@x != '1'", "c/@x = '1'", "c[@x = '1']", "c[@x][@y]", "@x = ('1', '2')", ". = '1'", "b | c", "self::b", "1", "last()", "position() = 2", "../@x", "//c", "count(c) = 1", "@x + 1 > 1", "number(@x) > 1", "starts-with(@x, '1')"];

    private static int Count => Environment.GetEnvironmentVariable("TESTPLANS_MANY") is { Length: > 0 } ? 30_000 : 1_500;

    [Test]
    public void An_accused_rule_never_fires()
    {
        var random = new Random(20261123);
        var documents = Enumerable.Range(0, 25).Select(_ => Bench.Tree(Element(random, 0))).ToList();
        using var folder = new TemporaryFolder();
        var (accused, silent) = (0, 0);
        for (var index = 0; index < Count; index++)
        {
            var contexts = Enumerable.Range(0, random.Next(2, 5)).Select(_ => Context(random)).ToList();
            var schema = folder.Schema("<pattern>" + string.Join('\n', contexts.Select(static one => $"<rule context='{SecurityElement.Escape(one)}'><assert test='1'/></rule>")) + "</pattern>");
            var dead = SchematronLint.Check(schema).Where(static one => one.Code is "rule-dead" or "rule-impossible").Select(static one => one.Line).ToHashSet();
            var evaluator = new SchematronEvaluator(SchematronRules.Load(schema).Rules!);
            var fired = documents.SelectMany(tree => evaluator.Evaluate(tree)[0].Events).Where(static one => one.Kind == SchematronEventKind.FiredRule).Select(static one => one.Rule!.Line).ToHashSet();
            Assert.That(dead.Intersect(fired), Is.Empty, string.Join('\n', contexts));
            accused += dead.Count;
            silent += Enumerable.Range(1, contexts.Count).Count(line => !fired.Contains(line));
        }

        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{accused} règles dites mortes, jamais exécutées ; {silent} règles ne se sont jamais exécutées."));
        Assert.That(accused, Is.GreaterThan(Count / 10), "trop peu de règles mortes pour prouver quelque chose");
    }

    private static string Context(Random random)
    {
        var text = new StringBuilder(random.Next(8) switch { 0 => "/", 1 => "//", _ => string.Empty });
        for (var steps = random.Next(1, 4); steps > 0; steps--)
        {
            text.Append("abc*"[random.Next(4)]);
            for (var predicates = random.Next(3); predicates > 0; predicates--)
            {
                text.Append('[').Append(Condition(random, 0)).Append(']');
            }

            text.Append(steps == 1 ? string.Empty : random.Next(3) == 0 ? "//" : "/");
        }

        return random.Next(6) == 0 ? $"{text} | {Context(random)}" : text.ToString();
    }

    private static string Condition(Random random, int depth) => random.Next(depth < 2 ? 8 : 5) switch
    {
        5 => $"not({Condition(random, depth + 1)})",
        6 => $"({Condition(random, depth + 1)}) and ({Condition(random, depth + 1)})",
        7 => $"({Condition(random, depth + 1)}) or ({Condition(random, depth + 1)})",
        _ => Conditions[random.Next(Conditions.Length)],
    };

    private static string Element(Random random, int depth)
    {
        var name = "abc"[random.Next(3)];
        var attributes = $"{(random.Next(2) == 0 ? $" x='{"12z"[random.Next(3)]}'" : string.Empty)}{(random.Next(3) == 0 ? " y='1'" : string.Empty)}";
        var content = string.Concat(Enumerable.Range(0, depth < 3 ? random.Next(4) : 0).Select(_ => random.Next(5) == 0 ? "1" : Element(random, depth + 1)));
        return $"<{name}{attributes}>{content}</{name}>";
    }
}
