using System.Text.RegularExpressions;

namespace TestPlans.Gherkin.Expressions;

/// <summary>Reads what stands in a step attribute, by Reqnroll's rules.</summary>
internal static partial class Sentences
{
    public static ISentence Read(string source, ExpressionType type, ParameterTypes known) =>
        type == ExpressionType.CucumberExpression || (type == ExpressionType.Unspecified && !LooksRegular(source))
            ? new CucumberExpression(source, known)
            : new RegularSentence(source);

    private static bool LooksRegular(string source) =>
        source.StartsWith('^') || source.EndsWith('$') || CommonPart().IsMatch(source) || CommonEscape().IsMatch(source);

    [GeneratedRegex(@"\([^\)]+[\*\+]\)|\.\*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CommonPart();

    [GeneratedRegex(@"\\\.|\\d\+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CommonEscape();
}
