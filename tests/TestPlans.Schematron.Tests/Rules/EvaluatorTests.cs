namespace TestPlans.Schematron.Tests.Rules;

public sealed class EvaluatorTests
{
    private const string Counting = "<pattern id='p'><rule context='b' id='r'><assert id='a' test='@v'/><report id='s' test='@v = 2'/><assert id='e' test='@v + 1 = 2'/></rule><rule context='zz'><assert id='never' test='1'/></rule></pattern>";

    [Test]
    public void Every_assertion_is_counted_even_when_it_was_never_asked()
    {
        using var folder = new TemporaryFolder();
        var result = new SchematronEvaluator(folder.Load(Counting).Rules!).Evaluate(Bench.Tree("<a><b v='1'/><b v='2'/><b/><b v='x'/></a>"))[0];
        Assert.That(
            result.Counts.Select(static one => (one.Assertion.Id, one.Fired, one.Failed, one.NotEvaluable)),
            Is.EqualTo(new[] { ("a", 4, 1, 0), ("s", 4, 1, 1), ("e", 4, 2, 1), ("never", 0, 0, 0) }));
    }

    [Test]
    public void Several_sets_in_one_walk_say_what_each_says_alone()
    {
        using var folder = new TemporaryFolder();
        using var other = new TemporaryFolder();
        var one = folder.Load(Counting).Rules!;
        var two = other.Load("<let name='n' value='count(//b)'/><pattern id='q'><rule context='*'><assert id='z' test='$n = 9'/></rule></pattern>").Rules!;
        var tree = Bench.Tree("<a><b v='1'/><b/></a>");
        var together = new SchematronEvaluator(one, two).Evaluate(tree);
        Assert.Multiple(() =>
        {
            Assert.That(Lines(together[0]), Is.EqualTo(Lines(new SchematronEvaluator(one).Evaluate(tree)[0])));
            Assert.That(Lines(together[1]), Is.EqualTo(Lines(new SchematronEvaluator(two).Evaluate(tree)[0])));
        });
    }

    [Test]
    public void Threads_share_rules_documents_and_value_sets()
    {
        using var folder = new TemporaryFolder();
        folder.Write("jdv.xml", "<set>" + string.Concat(Enumerable.Range(0, 200).Select(static index => $"<c k='{index}'/>")) + "</set>");
        var evaluator = new SchematronEvaluator(folder.Load("<let name='j' value=\"'jdv.xml'\"/><pattern><rule context='b'><let name='k' value='@k'/><assert id='x' test='document($j)//c[@k = $k]'>non : <value-of select='$k'/></assert></rule></pattern>").Rules!);
        var failures = new int[64];
        Parallel.For(0, failures.Length, index =>
        {
            var tree = Bench.Tree($"<a><b k='{index}'/><b k='{index + 1_000}'/></a>");
            failures[index] = evaluator.Evaluate(tree)[0].Events.Count(one => one.Kind == SchematronEventKind.FailedAssert && one.Message == $"non : {index + 1_000}");
        });
        Assert.That(failures, Is.All.EqualTo(1));
    }

    [TestCase("role='warning'", "", AssertionSeverity.Warning)]
    [TestCase("role='error'", "role='warning'", AssertionSeverity.Error)]
    [TestCase("flag='info'", "", AssertionSeverity.Information)]
    [TestCase("", "role='warn'", AssertionSeverity.Warning)]
    [TestCase("role='autre'", "", AssertionSeverity.Error)]
    [TestCase("", "", AssertionSeverity.Error)]
    public void The_nearest_role_or_flag_gives_the_severity(string assertion, string rule, AssertionSeverity expected)
    {
        using var folder = new TemporaryFolder();
        var rules = folder.Load($"<pattern><rule context='a' {rule}><assert test='0' {assertion}/></rule></pattern>").Rules!;
        Assert.That(rules.Assertions.Single().Severity, Is.EqualTo(expected));
    }

    [Test]
    public void Assertions_without_id_have_a_stable_one()
    {
        using var folder = new TemporaryFolder();
        var rules = folder.Load("<pattern id='p'><rule context='a'><assert test='1'/><report test='1'/></rule><rule context='b' id='r'><assert test='1'/></rule></pattern><pattern><rule context='a'><assert test='1'/></rule></pattern>").Rules!;
        Assert.That(rules.Assertions.Select(static one => one.Id), Is.EqualTo(new[] { "p/1/1", "p/1/2", "r/1", "pattern-2/1/1" }));
    }

    [Test]
    public void An_event_has_its_place_in_both_notations()
    {
        using var folder = new TemporaryFolder();
        var rules = folder.Load("<ns prefix='x' uri='urn:x'/><pattern><rule context='x:b/@c'><assert test='0'/></rule></pattern>").Rules!;
        var found = new SchematronEvaluator(rules).Evaluate(Bench.Tree("<a>\n <y:b xmlns:y='urn:x'\n  c='1'/></a>"))[0].Events[1];
        Assert.That((found.Path, found.Location, found.Line, found.Column), Is.EqualTo(("/a/y:b/@c", "/a[1]/*:b[namespace-uri()='urn:x'][1]/@c", 3, 3)));
    }

    [Test]
    public void A_wrong_expression_is_told_where_it_is_written()
    {
        using var folder = new TemporaryFolder();
        folder.Write("p.sch", "<pattern xmlns='http://purl.oclc.org/dsdl/schematron'>\n<rule context='a'>\n  <assert test='a['/></rule></pattern>");
        var found = folder.Load("<include href='p.sch'/>").Diagnostics.Single();
        Assert.That((found.IsError, found.Code, Path.GetFileName(found.File), found.Line), Is.EqualTo((true, "XPST0003", "p.sch", 3)));
    }

    private static string[] Lines(SchematronResult result) => [.. result.Events.Select(static one => $"{one.Kind} {one.Assertion?.Id} {one.Path} {one.Message}")];
}
