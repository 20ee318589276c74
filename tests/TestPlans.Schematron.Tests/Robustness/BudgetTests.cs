using TestPlans.Schematron.Tests.Rules;
using TestPlans.Schematron.XPath.Nodes;

namespace TestPlans.Schematron.Tests.Robustness;

/// <summary>Rules that would never end are stopped by a count of steps: the same answer on every machine, and the other rules go on.</summary>
public sealed class BudgetTests
{
    private const string Endless = "count(for $i in 1 to 1000000 return for $j in 1 to 1000000 return $j[. = 0]) = 0";

    [TestCase(Endless)]
    [TestCase("every $i in 1 to 40000000 satisfies some $j in 1 to 40000000 satisfies $i + $j = 0")]
    [TestCase("(1 to 30000000) = (for $i in 1 to 30000 return -$i)")]
    [TestCase("count((1 to 40000000, 1 to 40000000)) = 0")]
    public void A_test_that_would_not_end_is_not_evaluable(string test)
    {
        using var folder = new TemporaryFolder();
        var load = folder.Load($"<pattern><rule context='a'><assert id='SANS-FIN' test='{test}'/><assert id='SUIVANTE' test='false()'/></rule></pattern>");
        var evaluator = new SchematronEvaluator(load.Rules!);
        var events = evaluator.Evaluate(Bench.Tree("<a/>"))[0].Events.Where(static one => one.Kind != SchematronEventKind.FiredRule).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(events.Select(static one => (one.Kind, one.Assertion!.Id, one.Code)), Is.EqualTo(new[]
            {
                (SchematronEventKind.NotEvaluable, "SANS-FIN", Budget.Code),
                (SchematronEventKind.FailedAssert, "SUIVANTE", (string?)null),
            }));
            Assert.That(events[0].Message, Does.StartWith("L’évaluation est arrêtée"));
        });
    }

    [Test]
    public void A_context_that_would_not_end_is_not_evaluable()
    {
        using var folder = new TemporaryFolder();
        var load = folder.Load("<pattern><rule context='a[count(for $i in 1 to 1000000 return for $j in 1 to 1000000 return $j[. = 0]) = 0]'><assert test='true()'/></rule></pattern>");
        Assert.That(new SchematronEvaluator(load.Rules!).Evaluate(Bench.Tree("<a/>"))[0].Events.Single().Code, Is.EqualTo(Budget.Code));
    }

    [Test]
    public void A_text_that_doubles_at_each_let_is_stopped()
    {
        using var folder = new TemporaryFolder();
        var lets = string.Concat(Enumerable.Range(1, 40).Select(static rank => $"<let name='t{rank}' value='concat($t{rank - 1}, $t{rank - 1})'/>"));
        var load = folder.Load($"<pattern><rule context='a'><let name='t0' value=\"'0123456789'\"/>{lets}<assert id='COURT' test='string-length($t10) = 10240'/><assert id='LONG' test='string-length($t40) > 0'/></rule></pattern>");
        var events = new SchematronEvaluator(load.Rules!).Evaluate(Bench.Tree("<a/>"))[0].Events.Where(static one => one.Kind != SchematronEventKind.FiredRule);
        Assert.That(events.Select(static one => (one.Assertion!.Id, one.Code)), Is.EqualTo(new[] { ("LONG", Budget.Code) }));
    }

    [TestCase("count(for $i in 1 to 3000 return for $j in 1 to 3000 return $j) = 9000000")]
    [TestCase("every $i in 1 to 1000000 satisfies $i > 0")]
    [TestCase("count(//b[count(../b) = 2000]) = 2000")]
    public void Long_work_that_ends_is_done(string test)
    {
        var xml = "<a>" + string.Concat(Enumerable.Repeat("<b/>", 2_000)) + "</a>";
        Assert.That(Bench.Test(test, xml), Is.True);
    }

    [Test]
    public void Each_question_has_its_allowance_and_all_together_another()
    {
        var budget = new Budget(nodes: 0);
        var questions = 0;
        while (!budget.IsExhausted)
        {
            budget.Begin();
            Assert.That(Spend(budget, 25_000_000), Is.True, "une question sous son allocation est répondue");
            questions++;
            budget.Punish();
        }

        Assert.Multiple(() =>
        {
            Assert.That(questions, Is.EqualTo(10), "dix expressions régulières arrêtées épuisent le tout");
            budget.Begin();
            Assert.That(Spend(budget, 1), Is.False);
        });
    }

    private static bool Spend(Budget budget, int steps)
    {
        try
        {
            for (var step = 0; step < steps; step++)
            {
                budget.Step();
            }

            return true;
        }
        catch (XPathException error) when (error.Code == Budget.Code)
        {
            return false;
        }
    }
}
