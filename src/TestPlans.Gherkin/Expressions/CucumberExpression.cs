using System.Text;
using System.Text.RegularExpressions;

namespace TestPlans.Gherkin.Expressions;

/// <summary>A Cucumber Expression, compiled to a regular expression.</summary>
internal sealed class CucumberExpression : ISentence
{
    private readonly List<ParameterType> _types = [];
    private readonly GroupShape _shape;
    private readonly ParameterTypes _known;

    public CucumberExpression(string source, ParameterTypes known)
    {
        Source = source;
        _known = known;
        Tree = ExpressionParser.Parse(Typography.Normalize(source));
        Regex = new Regex(Rewrite(Tree), RegexOptions.CultureInvariant, RegularSentence.Patience);
        _shape = GroupShape.Of(Regex);
    }

    public string Source { get; }

    public bool IsCucumber => true;

    public Node Tree { get; }

    public Regex Regex { get; }

    public IReadOnlyList<ParameterType> Types => _types;

    public IReadOnlyList<SentenceArgument>? Match(string text)
    {
        var match = Regex.Match(Typography.Normalize(text));
        return match.Success ? [.. MatchGroup.TreeOf(match, _shape).Zip(_types, (group, type) => new SentenceArgument(group, type))] : null;
    }

    private string Rewrite(Node node) => node.Kind switch
    {
        NodeKind.Text => Escape(node.Text),
        NodeKind.Optional => Optional(node),
        NodeKind.Alternation => "(?:" + string.Join('|', node.Children.Select(Alternative)) + ")",
        NodeKind.Parameter => Parameter(node),
        _ => "^" + All(node) + "$",
    };

    private string All(Node node) => string.Concat(node.Children.Select(Rewrite));

    private string Optional(Node node)
    {
        if (node.Children.FirstOrDefault(child => child.Kind == NodeKind.Parameter) is { } parameter)
        {
            throw ExpressionException.ParameterInOptional(Source, parameter);
        }

        if (node.Children.FirstOrDefault(child => child.Kind == NodeKind.Optional) is { } inner)
        {
            throw ExpressionException.NestedOptional(Source, inner);
        }

        return HasText(node) ? "(?:" + All(node) + ")?" : throw ExpressionException.EmptyOptional(Source, node);
    }

    private string Alternative(Node node)
    {
        if (node.Children.Count == 0)
        {
            throw ExpressionException.EmptyAlternative(Source, node);
        }

        return HasText(node) ? All(node) : throw ExpressionException.OnlyOptionals(Source, node);
    }

    private string Parameter(Node node)
    {
        var type = _known.Find(node.Text) ?? throw ExpressionException.UndefinedParameterType(Source, node, node.Text);
        _types.Add(type);
        return type.Group;
    }

    private static bool HasText(Node node) => node.Children.Any(child => child.Kind == NodeKind.Text);

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            (@"\^[({$.|?*+})]".Contains(c, StringComparison.Ordinal) ? escaped.Append('\\') : escaped).Append(c);
        }

        return escaped.ToString();
    }
}
