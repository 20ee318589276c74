namespace TestPlans.Gherkin.Expressions;

/// <summary>Recursive descent over the tokens: alternation, optional, parameter, text, the first that fits.</summary>
internal sealed class ExpressionParser
{
    /// <summary>Nested optionals are refused later, with a better message; deeper than this is no sentence.</summary>
    private const int Deepest = 200;

    private readonly string _expression;
    private readonly IReadOnlyList<Token> _tokens;
    private int _at = 1;
    private int _depth;

    private ExpressionParser(string expression)
    {
        _expression = expression;
        _tokens = Tokenizer.Tokenize(expression);
    }

    public static Node Parse(string expression)
    {
        var parser = new ExpressionParser(expression);
        var nodes = parser.Until([TokenKind.EndOfLine], () => parser.Alternation() ?? parser.Optional() ?? parser.Parameter() ?? parser.Text());
        return new Node(NodeKind.Expression, nodes, null, 0, parser.Current.End);
    }

    private Token Current => _tokens[_at];

    private List<Node> Until(ReadOnlySpan<TokenKind> ends, Func<Node> next)
    {
        var nodes = new List<Node>();
        while (Current.Kind != TokenKind.EndOfLine && !ends.Contains(Current.Kind))
        {
            nodes.Add(next());
        }

        return nodes;
    }

    private Node? Alternation()
    {
        if (_tokens[_at - 1].Kind is not (TokenKind.StartOfLine or TokenKind.WhiteSpace or TokenKind.EndParameter))
        {
            return null;
        }

        var (begin, start) = (_at, Current.Start);
        var nodes = Until([TokenKind.WhiteSpace, TokenKind.BeginParameter], () => Separator() ?? Optional() ?? Parameter() ?? Text());
        if (!nodes.Exists(node => node.Kind == NodeKind.Separator))
        {
            _at = begin;
            return null;
        }

        return new Node(NodeKind.Alternation, Split(nodes, start, Current.Start), null, start, Current.Start);
    }

    private static List<Node> Split(List<Node> nodes, int start, int end)
    {
        var alternatives = new List<Node>();
        var members = new List<Node>();
        foreach (var node in nodes)
        {
            if (node.Kind == NodeKind.Separator)
            {
                alternatives.Add(new Node(NodeKind.Alternative, members, null, start, node.Start));
                (members, start) = ([], node.End);
            }
            else
            {
                members.Add(node);
            }
        }

        alternatives.Add(new Node(NodeKind.Alternative, members, null, start, end));
        return alternatives;
    }

    private Node? Separator() => Current.Kind == TokenKind.Alternation ? Leaf(NodeKind.Separator) : null;

    private Node? Optional() => Between(NodeKind.Optional, TokenKind.BeginOptional, TokenKind.EndOptional, () => Optional() ?? Parameter() ?? Text());

    private Node? Parameter() => Between(NodeKind.Parameter, TokenKind.BeginParameter, TokenKind.EndParameter, Name);

    private Node? Between(NodeKind kind, TokenKind begin, TokenKind end, Func<Node> next)
    {
        if (Current.Kind != begin)
        {
            return null;
        }

        var opening = Current;
        if (++_depth > Deepest)
        {
            throw ExpressionException.NestedOptional(_expression, opening);
        }

        _at++;
        var nodes = Until([end], next);
        if (Current.Kind != end)
        {
            throw ExpressionException.MissingEnd(_expression, opening);
        }

        _depth--;
        _at++;
        return new Node(kind, nodes, null, opening.Start, _tokens[_at - 1].End);
    }

    private Node Name() => Current.Kind is TokenKind.WhiteSpace or TokenKind.Text
        ? Leaf(NodeKind.Text)
        : throw ExpressionException.InvalidParameterName(_expression, Current);

    private Node Text() => Current.Kind == TokenKind.Alternation
        ? throw ExpressionException.AlternationInOptional(_expression, Current)
        : Leaf(NodeKind.Text);

    private Node Leaf(NodeKind kind)
    {
        var token = _tokens[_at++];
        return new Node(kind, [], token.Text, token.Start, token.End);
    }
}
