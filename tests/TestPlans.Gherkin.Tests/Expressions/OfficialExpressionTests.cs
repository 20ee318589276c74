using System.Globalization;
using TestPlans.Gherkin.Expressions;
using YamlDotNet.RepresentationModel;

namespace TestPlans.Gherkin.Tests.Expressions;

[TestFixture]
internal sealed class OfficialExpressionTests
{
    private static IEnumerable<OfficialCase> TokenizerCases => OfficialCases.In("cucumber-expression/tokenizer");

    private static IEnumerable<OfficialCase> ParserCases => OfficialCases.In("cucumber-expression/parser");

    private static IEnumerable<OfficialCase> MatchingCases => OfficialCases.In("cucumber-expression/matching");

    private static IEnumerable<OfficialCase> TransformationCases => OfficialCases.In("cucumber-expression/transformation");

    private static IEnumerable<OfficialCase> RegularCases => OfficialCases.In("regular-expression/matching");

    [Test]
    public void Every_official_case_passes()
    {
        if (OfficialCases.Count == 0)
        {
            Assert.Ignore("SAUTÉ : les cas officiels de Cucumber Expressions sont absents ; nommez leur dossier parent par TESTPLANS_SAMPLES.");
        }

        (IEnumerable<OfficialCase> Cases, Action<OfficialCase> Check)[] suites =
            [(TokenizerCases, Tokens), (ParserCases, Tree), (MatchingCases, Matches), (TransformationCases, Rewrites), (RegularCases, MatchesRegularly)];
        var results = suites.SelectMany(suite => suite.Cases.Select(@case => (@case.Name, Fault: FaultOf(suite.Check, @case)))).ToList();
        Tally.Show("cas officiels de Cucumber Expressions", results);
        Assert.That(results.Where(result => result.Fault is not null).Select(result => $"{result.Name}: {result.Fault}"), Is.Empty);
        Assert.That(results, Has.Count.EqualTo(OfficialCases.Expected));
    }

    private static string? FaultOf(Action<OfficialCase> check, OfficialCase @case)
    {
        try
        {
            check(@case);
            return @case.Exception is null ? null : "no exception";
        }
        catch (ExpressionException exception)
        {
            return exception.Message == @case.Exception ? null : "unexpected: " + exception.Message;
        }
        catch (KeyNotFoundException) when (@case.Exception is not null)
        {
            return "no exception, expected: " + @case.Exception;
        }
        catch (Mismatch mismatch)
        {
            return mismatch.Message;
        }
    }

    private static void Tokens(OfficialCase @case)
    {
        var tokens = Tokenizer.Tokenize(@case.Expression);
        Same(
            ((YamlSequenceNode)@case["expected_tokens"]).Select(token => $"{token["type"]} {token["start"]}-{token["end"]} «{token["text"]}»"),
            tokens.Select(token => $"{Upper(token.Kind.ToString())} {token.Start}-{token.End} «{token.Text}»"));
    }

    private static void Tree(OfficialCase @case)
    {
        var tree = ExpressionParser.Parse(@case.Expression);
        Same([Render(@case["expected_ast"])], [Render(tree)]);
    }

    private static void Rewrites(OfficialCase @case) =>
        Same([@case.Text("expected_regex")!], [new CucumberExpression(@case.Expression, new ParameterTypes()).Regex.ToString()]);

    private static void Matches(OfficialCase @case) => SameArguments(@case, new CucumberExpression(@case.Expression, new ParameterTypes()));

    private static void MatchesRegularly(OfficialCase @case) => SameArguments(@case, new RegularSentence(@case.Expression));

    private static void SameArguments(OfficialCase @case, ISentence sentence)
    {
        var expected = @case["expected_args"] as YamlSequenceNode;
        var found = sentence.Match(@case.Text("text")!)?.Select(argument => Value(argument.Value));
        if (expected is null || found is null)
        {
            Same([expected is null ? "no match" : "match"], [found is null ? "no match" : "match"]);
            return;
        }

        // Numbers are compared as numbers: the case 1.5E+3 expects 1500.0.
        Same(expected.Select(Expected).Select(Number), found.Select(Number));
    }

    private static string Expected(YamlNode node) =>
        node is not YamlScalarNode scalar || (scalar.Value is null or "" or "null" && scalar.Style == YamlDotNet.Core.ScalarStyle.Plain) ? "null" : scalar.Value!;

    private static string Value(object? value) => value is null ? "null" : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private static string Number(string text) =>
        text.Length < 12 && float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("R", CultureInfo.InvariantCulture) : text;

    private static string Render(Node node) => node.Children.Count == 0 && node.Token is not null
        ? $"TEXT_NODE {node.Start}-{node.End} «{node.Token}»"
        : $"{Upper(node.Kind.ToString())}_NODE {node.Start}-{node.End} [{string.Join(", ", node.Children.Select(Render))}]";

    private static string Render(YamlNode node) => node["type"].ToString() == "TEXT_NODE"
        ? $"TEXT_NODE {node["start"]}-{node["end"]} «{node["token"]}»"
        : $"{node["type"]} {node["start"]}-{node["end"]} [{string.Join(", ", ((YamlSequenceNode)node["nodes"]).Select(Render))}]";

    private static string Upper(string pascal) =>
        string.Concat(pascal.Select((c, index) => index > 0 && char.IsUpper(c) ? "_" + c : char.ToUpperInvariant(c).ToString(CultureInfo.InvariantCulture)));

    private static void Same(IEnumerable<string> expected, IEnumerable<string> found)
    {
        var (left, right) = (string.Join("\n", expected), string.Join("\n", found));
        if (left != right)
        {
            throw new Mismatch($"expected {left} but found {right}");
        }
    }

    private sealed class Mismatch(string message) : Exception(message);
}
