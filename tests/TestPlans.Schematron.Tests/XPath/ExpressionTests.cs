namespace TestPlans.Schematron.Tests.XPath;

public sealed class ExpressionTests
{
    [Test]
    public void A_namespace_is_given_by_its_prefix() =>
        Assert.That(Bench.Ask("/c:a/@v", "<a xmlns='urn:c' v='1'/>", ("c", "urn:c")), Is.EqualTo("1"));

    [TestCase("/a/b = '1'", true)]
    [TestCase("/a/b = '2'", false)]
    [TestCase("/a/c", false)]
    public void An_expression_is_true_or_false(string expression, bool expected) =>
        Assert.That(Bench.Test(expression, "<a><b>1</b></a>"), Is.EqualTo(expected));

    [TestCase("a[", "XPST0003", 2)]
    [TestCase("1 + zz()", "XPST0017", 4)]
    [TestCase("$v", "XPST0008", 0)]
    [TestCase("  q:a", "XPST0081", 2)]
    [TestCase("1 cast as xs:zz", "XPST0051", 0)]
    [TestCase("f:f(1)", "XPST0081", 0)]
    public void A_wrong_expression_says_where(string expression, string code, int offset)
    {
        var error = Assert.Throws<XPathException>(() => XPathExpression.Compile(expression, new Dictionary<string, string>()))!;
        Assert.That((error.Code, error.Offset), Is.EqualTo((code, offset)));
    }

    [Test]
    public void No_document_is_read() => Assert.That(Bench.Code("doc('file:///etc/hostname')"), Is.EqualTo("FODC0002"));

    [Test]
    public void A_name_met_in_a_document_first_is_the_same_name_in_a_rule()
    {
        var tree = Bench.Tree("<jamais-vu><encore-moins/></jamais-vu>");
        Assert.That(XPathExpression.Compile("count(/jamais-vu/encore-moins)", new Dictionary<string, string>()).EvaluateString(tree), Is.EqualTo("1"));
    }
}
