using FsCheck;
using FsCheck.Fluent;

namespace TestPlans.Gherkin.Tests.Tags;

[TestFixture]
internal sealed class TagExpressionTests
{
    [TestCase("", "", true)]
    [TestCase("@a", "@a", true)]
    [TestCase("@a", "@b", false)]
    [TestCase("not @a", "@b", true)]
    [TestCase("@a and not @b", "@a @b", false)]
    [TestCase("@a or @b and @c", "@a", true)]
    [TestCase("(@a or @b) and @c", "@a", false)]
    [TestCase("not not @a", "@a", true)]
    [TestCase("not(@a or @b)", "@c", true)]
    [TestCase("@volet:VSM and @version:2022.01", "@volet:VSM @version:2022.01", true)]
    [TestCase(@"@a\(b\)", "@a(b)", true)]
    [TestCase(@"@a\\b", @"@a\b", true)]
    [TestCase(@"@a\ b or @c", "@c", true)]
    public void An_expression_holds_or_not(string expression, string tags, bool expected) =>
        Assert.That(TagExpression.Parse(expression).Matches(tags.Split(' ')), Is.EqualTo(expected));

    [TestCase("@a @b", 4, "« and » ou « or » attendu avant « @b »")]
    [TestCase("@a and", 7, "une étiquette est attendue à la fin")]
    [TestCase("and @a", 1, "une étiquette est attendue avant « and »")]
    [TestCase("(@a or @b", 1, "parenthèse ouvrante jamais fermée")]
    [TestCase("@a)", 3, "parenthèse fermante sans parenthèse ouvrante")]
    [TestCase("()", 2, "une étiquette est attendue avant « ) »")]
    [TestCase(@"@a\x", 3, "n'échappe qu'une espace, une parenthèse ou elle-même")]
    public void A_wrong_expression_is_one_French_line_with_its_column(string expression, int column, string message)
    {
        var fault = Assert.Throws<FormatException>(() => TagExpression.Parse(expression));
        Assert.That(fault!.Message, Does.StartWith(FormattableString.Invariant($"expression d'étiquettes « {expression} », colonne {column} : ")).And.Contain(message));
        Assert.That(fault.Message, Does.Not.Contain("\n"));
    }

    [Test]
    public void A_long_expression_is_not_a_deep_one() =>
        Assert.That(TagExpression.Parse(string.Join(" or ", Enumerable.Range(0, 500).Select(number => FormattableString.Invariant($"(@t{number})")))).Matches(["@t499"]));

    [Test]
    public void A_hostile_depth_is_refused() => Assert.Throws<FormatException>(() => TagExpression.Parse(new string('(', 100_000)));

    [Test]
    public void What_an_expression_prints_reads_back_as_the_same_condition()
    {
        var tags = new[] { "@a", "@b(1)", @"@c\d", "@e f" };
        var node = Gen.Sized(size => Node(Math.Min(size, 5)));
        Prop.ForAll(node.ToArbitrary(), Gen.SubListOf(tags).ToArbitrary(), (tree, present) =>
            TagExpression.Parse(tree.ToString()!).Matches(present) == tree.Matches([.. present])).QuickCheckThrowOnFailure();

        Gen<TagNode> Node(int depth) => depth == 0
            ? Gen.Elements(tags).Select(tag => (TagNode)new TagNode.Tag(tag))
            : Gen.OneOf(
                Node(0),
                Node(depth - 1).Select(inner => (TagNode)new TagNode.Not(inner)),
                Node(depth - 1).SelectMany(left => Node(depth - 1).Select(right => (TagNode)new TagNode.And(left, right))),
                Node(depth - 1).SelectMany(left => Node(depth - 1).Select(right => (TagNode)new TagNode.Or(left, right))));
    }
}
