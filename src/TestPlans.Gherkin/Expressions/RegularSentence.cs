using System.Text.RegularExpressions;

namespace TestPlans.Gherkin.Expressions;

/// <summary>A sentence given as a .NET regular expression, anchored at both ends.</summary>
internal sealed class RegularSentence : ISentence
{
    /// <summary>A sentence is short: an expression that needs longer is a mistake of its author.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Regex _regex;
    private readonly GroupShape _shape;

    public RegularSentence(string source)
    {
        Source = source;
        var start = source.StartsWith('^') ? string.Empty : "^";
        var end = source.EndsWith('$') ? string.Empty : "$";
        var pattern = start.Length + end.Length == 0 ? source : $"{start}(?:{source}){end}";
        _regex = new Regex(Typography.Normalize(pattern), RegexOptions.CultureInvariant, Patience);
        _shape = GroupShape.Of(_regex);
    }

    public string Source { get; }

    public bool IsCucumber => false;

    public IReadOnlyList<SentenceArgument>? Match(string text)
    {
        var match = _regex.Match(Typography.Normalize(text));
        return match.Success ? [.. MatchGroup.TreeOf(match, _shape).Select(group => new SentenceArgument(group, null))] : null;
    }
}
