using TestPlans.Packs.Tests.Schema.Oracle;

namespace TestPlans.Packs.Tests.Schema;

public sealed class OracleTests
{
    [Test]
    public void A_schema_that_does_not_compile_is_told_and_never_taken_for_a_verdict()
    {
        if (!Xerces.IsThere())
        {
            Assert.Ignore("No Java to run the second schema processor.");
        }

        var folder = Directory.CreateTempSubdirectory("schema").FullName;
        try
        {
            var schema = Path.Combine(folder, "faux.xsd");
            File.WriteAllText(schema, "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='a' type='absent'/></xs:schema>");
            var error = Assert.Throws<InvalidOperationException>(() => Xerces.Errors(schema, Enumerable.Repeat(new byte[100_000], 50)));
            Assert.That(error!.Message, Does.Contain("absent"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void Answers_are_compared_whatever_the_order_of_their_lists()
    {
        const string One = "cvc-complex-type.2.4.a: One of '{a, b}' is expected.\tcvc-pattern-valid: not this one";
        const string Other = "cvc-complex-type.2.4.a: One of '{b, a}' is expected.";
        Assert.That(Answers.Comparable(One), Is.EqualTo(Answers.Comparable(Other)));
        Assert.That(Answers.Comparable(One), Is.Not.EqualTo(Answers.Comparable(Other.Replace("{b, a}", "{b}", StringComparison.Ordinal))));
    }
}
