using System.Security;
using TestPlans.Schematron.Tests.Rules;

namespace TestPlans.Schematron.Tests.Lint;

/// <summary>A rule is accused only when no node is left for it. Each line was also thought of as documents: one that reaches the rule acquits it.</summary>
public sealed class DeadRuleTests
{
    [TestCase("b", "b")]
    [TestCase("b", "a/b")]
    [TestCase("//b", "a/b")]
    [TestCase("b", "b[@x]")]
    [TestCase("b", "b[1]")]
    [TestCase("b[1]", "b[1]")]
    [TestCase("b", "b[@x = '1' and @y]")]
    [TestCase("b[@x]", "b[@y][@x]")]
    [TestCase("b[@x]", "b[@x][1]")]
    [TestCase("*", "b")]
    [TestCase("node()", "b")]
    [TestCase("element()", "b")]
    [TestCase("*:b", "p:b")]
    [TestCase("p:*", "p:b")]
    [TestCase("p:b", "q:b")]
    [TestCase("p:b[q:c]", "q:b[p:c]")]
    [TestCase("b | c", "c")]
    [TestCase("(b | c)", "c")]
    [TestCase("a//b", "a//b[@x]")]
    [TestCase("a//b", "a/b")]
    [TestCase("a//b", "a/c/b")]
    [TestCase("a//c", "a/b[@x]//c")]
    [TestCase("/a/b", "/a/b[c]")]
    [TestCase("b[@x='1']", "b[ @x = \"1\" ]")]
    [TestCase("b[@x]", "b[@x = '1']")]
    [TestCase("b[@x = ('1', '2')]", "b[@x = '2']")]
    [TestCase("b[@x = '1' or @x = '2']", "b[@x = '2']")]
    [TestCase("b[(@x = '3' or @x = '4') and not(@x = '1')]", "b[@x = '4']")]
    [TestCase("b[c]", "b[c/@x = '1']")]
    [TestCase("b[c/@x = '1']", "b[c[@x = '1'][@y]]")]
    [TestCase("b[exists(c)]", "b[c]")]
    [TestCase("b[not(@x)]", "b[not(@x or @y)]")]
    [TestCase("b[not(@x)]", "b[empty(@x)]")]
    [TestCase("b[not(@x = '1')]", "b[@x = '2']")]
    [TestCase("b[number(@x) > 2]", "b[number(@x) > 2][c]")]
    [TestCase("b[not(c[@x])]", "b[not(c)][@x cast as xs:integer > 1 or @y]")]
    [TestCase("b[count(c) = 1]", "b[@x and count(c) = 1]")]
    [TestCase("*[not(self::c | self::d)]", "*[not(self::c | self::d)][@x]")]
    public void A_rule_whose_nodes_are_taken_is_dead(string earlier, string later) => Assert.That(Found(earlier, later), Is.EqualTo(new[] { ("rule-dead", 2) }));

    [TestCase("b", "c")]
    [TestCase("/", "b")]
    [TestCase("b", "/")]
    [TestCase("b[@x]", "b")]
    [TestCase("a/b", "b")]
    [TestCase("a/b", "a//b")]
    [TestCase("b[1]", "b[2]")]
    [TestCase("b[1]", "b[@x][1]")]
    [TestCase("b[@x][1]", "b[@x]")]
    [TestCase("b[string-length(c)]", "b[c][string-length(d)]")]
    [TestCase("b[c/string-length(.)]", "b[c/string-length(.)][@x]")]
    [TestCase("/b", "b")]
    [TestCase("/a/b", "a/b")]
    [TestCase("c", "b | c")]
    [TestCase("b", "@b")]
    [TestCase("@*", "b")]
    [TestCase("p:b", "b")]
    [TestCase("b[@x = '1']", "b[@x]")]
    [TestCase("b[@x = '1']", "b[@x = ('1', '2')]")]
    [TestCase("b[c/@x = '1'][c/@y]", "b[c/@x = '1']")]
    [TestCase("b[c[@x][@y]]", "b[c/@x][c/@y]")]
    [TestCase("b[not(c/@x = '1')]", "b[c/@x = '2']")]
    [TestCase("b[c/@x != '1']", "b[not(c/@x = '1')]")]
    [TestCase("b[not(@x)]", "b[not(@x and @y)]")]
    [TestCase("b[@x or number(@y) + 1 > xs:integer(@z)]", "b[@x]")]
    [TestCase("b[c[2]]", "b[c]")]
    [TestCase("a//b/c", "a/b//c")]
    public void A_rule_that_may_have_nodes_is_not(string earlier, string later) => Assert.That(Found(earlier, later), Is.Empty);

    [TestCase("b[@x]", "b[not(@x)]", "b", true)]
    [TestCase("b[@x = '1']", "b[not(@x = '1')]", "b[@y]", true)]
    [TestCase("a/b", "b", "c/b", true)]
    [TestCase("b[@x]", "b[not(@y)]", "b", false)]
    [TestCase("b[c/@x]", "b[c[not(@x)]]", "b", false)]
    [TestCase("b[@x]", "b[not(@x)][@y]", "b", false)]
    [TestCase("b[number(@x) > 1]", "b[not(number(@x) > 1)]", "b", false)]
    public void Two_rules_may_share_the_nodes_of_a_third(string first, string second, string third, bool dead) =>
        Assert.That(Found(first, second, third), Is.EqualTo(dead ? new[] { ("rule-dead", 3) } : []));

    [TestCase("b[@x = '1' and @x = '2']", "rule-impossible")]
    [TestCase("b[@x = '1'][not(@x)]", "rule-impossible")]
    [TestCase("b[c[@x = '1' and @x = '2']]", "rule-impossible")]
    [TestCase("b[c/@x = '1' and c/@x = '2']", null)]
    [TestCase("b[@x = '1' or @x = '2']", null)]
    public void Conditions_that_exclude_each_other_leave_no_node(string context, string? code) =>
        Assert.That(Found(context).Select(static one => one.Code), Is.EqualTo(code is null ? [] : new[] { code }));

    [TestCase("b/@x", SchematronMode.Ans, true)]
    [TestCase("b/text()", SchematronMode.Ans, true)]
    [TestCase("comment()", SchematronMode.Ans, true)]
    [TestCase("b/@x", SchematronMode.Iso, false)]
    [TestCase("b/text()", SchematronMode.Iso, false)]
    [TestCase("b/node()", SchematronMode.Ans, false)]
    public void What_the_engine_of_the_kit_never_visits_is_told(string context, SchematronMode mode, bool told) =>
        Assert.That(Found(mode, context).Select(static one => one.Code), Is.EqualTo(told ? new[] { "rule-unvisited" } : []));

    [Test]
    public void Rules_of_two_patterns_do_not_take_from_each_other()
    {
        using var folder = new TemporaryFolder();
        Assert.That(SchematronLint.Check(folder.Schema("<pattern><rule context='b'><assert test='1'/></rule></pattern><pattern><rule context='b'><assert test='1'/></rule></pattern>")), Is.Empty);
    }

    [Test]
    public void Rules_are_compared_once_included_and_expanded()
    {
        using var folder = new TemporaryFolder();
        folder.Write("premier.sch", "<rule xmlns='http://purl.oclc.org/dsdl/schematron' context='a/b'><assert test='1'/></rule>");
        var found = SchematronLint.Check(folder.Schema("""
            <pattern abstract='true' id='m'><include href='premier.sch'/>
            <rule context='$qui'><assert test='1'>exigée</assert><assert test='2'/></rule></pattern>
            <pattern is-a='m' id='vivant'><param name='qui' value='c'/></pattern>
            <pattern is-a='m' id='mort'><param name='qui' value='a/b[@x]'/></pattern>
            """));
        Assert.That(found.Select(static one => (one.Code, one.Line, one.Message)), Is.EqualTo(new[]
        {
            ("rule-dead", 2, "La règle de contexte « a/b[@x] » ne s’exécute jamais : la règle qui précède (premier.sch, ligne 1, « a/b ») prend déjà tous ses nœuds. Ses 2 assertions ne sont jamais vérifiées, à commencer par : « exigée »."),
        }));
    }

    [Test]
    public void Abstract_rules_have_no_context_and_are_not_alike_for_that()
    {
        using var folder = new TemporaryFolder();
        Assert.That(SchematronLint.Check(folder.Schema("<pattern><rule abstract='true' id='a'><assert test='1'/></rule><rule abstract='true' id='b'><assert test='1'/></rule></pattern><pattern><rule context='b'><extends rule='a'/></rule></pattern>")), Is.Empty);
    }

    private static List<(string Code, int Line)> Found(params string[] contexts) => Found(SchematronMode.Iso, contexts);

    private static List<(string Code, int Line)> Found(SchematronMode mode, params string[] contexts)
    {
        using var folder = new TemporaryFolder();
        var rules = string.Join('\n', contexts.Select(static context => $"<rule context='{SecurityElement.Escape(context)}'><assert test='1'/></rule>"));
        var found = SchematronLint.Check(folder.Schema($"<ns prefix='p' uri='urn:p'/><ns prefix='q' uri='urn:p'/><pattern>{rules}</pattern>"), new SchematronOptions { Mode = mode });
        return [.. found.Select(static one => (one.Code, one.Line))];
    }
}
