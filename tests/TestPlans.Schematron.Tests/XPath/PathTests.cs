namespace TestPlans.Schematron.Tests.XPath;

public sealed class PathTests
{
    private const string Document = "<a x='1'><b>un</b><b y='2'>deux<c/></b><!--n--><?p i?><d><b>trois</b></d></a>";

    [TestCase("count(//b)", "3")]
    [TestCase("count(/a/b)", "2")]
    [TestCase("/a/b[2]/@y", "2")]
    [TestCase("/a/b[last()]", "deux")]
    [TestCase("(//b)[3]", "trois")]
    [TestCase("//b[1]", "un trois")]
    [TestCase("//c/ancestor::*/name()", "a b")]
    [TestCase("//d/preceding-sibling::b[1]", "deux")]
    [TestCase("//d/preceding::b[1]", "deux")]
    [TestCase("name(//c/..)", "b")]
    [TestCase("/a/b[@y='2']/c/name()", "c")]
    [TestCase("count(//node())", "11")]
    [TestCase("//comment()", "n")]
    [TestCase("//processing-instruction('p')", "i")]
    [TestCase("/a/*[not(self::b)]/name()", "d")]
    [TestCase("/a/b/string()", "un deux")]
    [TestCase("/a/@*/name()", "x")]
    [TestCase("count(//b | //b)", "3")]
    [TestCase("count(//* except //b)", "3")]
    [TestCase("//b[. = 'trois']/following::*", "")]
    [TestCase("//b[. is (//b)[2]]", "deux")]
    public void A_path_gives_its_nodes_in_document_order(string expression, string expected) =>
        Assert.That(Bench.Ask(expression, Document), Is.EqualTo(expected));
}
