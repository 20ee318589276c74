using System.Text;
using TestPlans.Schematron.Tests.Rules;

namespace TestPlans.Schematron.Tests.Robustness;

/// <summary>
/// Random expressions, schemas and documents: whatever they are, the answer is a value or a clear error, never another exception
/// nor a hang. The seed is fixed; TESTPLANS_FUZZ asks for more inputs, TESTPLANS_FUZZ_SEED for others.
/// </summary>
public sealed class FuzzTests
{
    private const int Seed = 20260117;
    private static readonly string[] Words =
    [
        "a", "b", "@x", "//", "/", "..", ".", "*", "[", "]", "(", ")", "'s'", "\"", "1", "2.5", "1e3", "$v", "+", "-", "div", "mod", "and", "or", "=", "!=", "<", "<=", "eq", "is", "<<", "to", "|", "union", "except",
        "if (", ") then ", " else ", "for $x in ", " return ", "some $y in ", " satisfies ", "not(", "count(", "matches(", "replace(", ",", "xs:date(", "xs:integer(", "cast as xs:int", "castable as xs:date?", "instance of element(a)",
        "ancestor::", "child::", "text()", "node()", "position()", "last()", "string(", "concat('a',", "tokenize('a b','\\s')", "substring('abc',", "(:", ":)", "é", "😀", "xs:dayTimeDuration('P1D')", "current-date()", "*:b", "p:q", "treat as item()*", "[1]", "[last()]", "idiv", "key('k',",
    ];

    private static int Count => Environment.GetEnvironmentVariable("TESTPLANS_FUZZ") is { Length: > 0 } count ? int.Parse(count) : 20_000;

    private static int Start => Environment.GetEnvironmentVariable("TESTPLANS_FUZZ_SEED") is { Length: > 0 } seed ? int.Parse(seed) : Seed;

    [Test]
    public void Expressions_give_a_value_or_a_code()
    {
        var random = new Random(Start);
        var tree = Bench.Tree("<a x='1'><b>un</b><b x='2'>2<c/></b></a>");
        var values = 0;
        for (var index = 0; index < Count; index++)
        {
            var text = Expression(random);
            try
            {
                _ = XPathExpression.Compile(text, new Dictionary<string, string>()).EvaluateString(tree);
                values++;
            }
            catch (XPathException error)
            {
                Assert.That(error.Code, Does.Match("^(X[PTQ]|FO|TP)[A-Z]{2}[0-9]{4}$"), text);
            }
        }

        Assert.That(values, Is.GreaterThan(Count / 200), "les expressions tirées sont trop rarement valides pour prouver quelque chose");
    }

    [Test]
    public void Documents_give_a_tree_or_a_fault()
    {
        var random = new Random(Start + 1);
        for (var index = 0; index < Count; index++)
        {
            var bytes = Document(random);
            var result = XmlTree.Load(bytes, "fuzz");
            Assert.That(result.Value is null, Is.EqualTo(result.Fault is not null));
        }
    }

    [Test]
    public void Schemas_give_rules_or_diagnostics()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(Start + 2);
        var tree = Bench.Tree("<a x='1'><b>un</b></a>");
        var path = folder.Write("autre.sch", RandomSchemas.Included).Replace("autre.sch", "schema.sch", StringComparison.Ordinal);
        var usable = 0;
        for (var index = 0; index < Count; index++)
        {
            var bytes = RandomSchemas.Next(random, Expression);
            File.WriteAllBytes(path, bytes);
            var load = SchematronRules.Load(path, new SchematronOptions { Mode = random.Next(3) == 0 ? SchematronMode.Ans : SchematronMode.Iso });
            Assert.That(load.Rules is null, Is.EqualTo(load.Diagnostics.Any(static one => one.IsError)), Convert.ToBase64String(bytes));
            if (load.Rules is { } rules)
            {
                _ = new SchematronEvaluator(rules).Evaluate(tree);
                usable++;
            }
        }

        Assert.That(usable, Is.GreaterThan(Count / 50), "les schémas tirés sont trop rarement utilisables pour prouver quelque chose");
    }

    private static string Expression(Random random)
    {
        var text = new StringBuilder();
        var length = random.Next(1, random.Next(2, 30));
        for (var index = 0; index < length; index++)
        {
            text.Append(Words[random.Next(Words.Length)]).Append(random.Next(3) == 0 ? " " : string.Empty);
        }

        return text.Length > 4_000 ? text.ToString(0, 4_000) : text.ToString();
    }

    private static byte[] Document(Random random)
    {
        var text = Encoding.UTF8.GetBytes("<?xml version='1.0' encoding='UTF-8'?><a xmlns:p='urn:p' x='1'><!-- c --><p:b>é&amp;<![CDATA[x]]></p:b><?p i?></a>");
        for (var edits = random.Next(0, 6); edits > 0; edits--)
        {
            var place = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0: text[place] = (byte)random.Next(256); break;
                case 1: text = [.. text[..place], .. text[Math.Min(text.Length - 1, place + random.Next(8))..]]; break;
                case 2: text = [.. text[..place], (byte)"<>&'\"=/![]"[random.Next(10)], .. text[place..]]; break;
                default: text = [.. text[..place], .. text[(place / 2)..]]; break;
            }
        }

        return text.Length > 4_000 ? text[..4_000] : text;
    }
}
